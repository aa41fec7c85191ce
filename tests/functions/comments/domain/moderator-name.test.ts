import { expect, test } from 'vitest'
import { moderatorNameProblem } from '../../../../functions/comments/domain/moderator-name.ts'

const names = ['Lan', 'Hoà', 'toa-soan', 'Mai', 'Đức.Anh', 'Ham']

test.each([
  'Lan',
  'toa-soan',
  'Lân',
  'Hoa',
  'Đức',
  'Nguyễn-Văn-Ân',
  'lan2',
  'x',
  '7',
  'Renée',
  'a'.repeat(40),
])('%s can be a person’s name', (name) => {
  expect(moderatorNameProblem(name, names)).toBeUndefined()
})

test.each([
  ['in another case', 'LAN'],
  ['with a dash more', 'La-n'],
  ['without its dash', 'toasoan'],
  ['with its tone on another letter', 'Hòa'],
  ['with a capital I for an l', 'Ian'],
  ['with a one for an l', '1an'],
  ['with a zero for an o', 'T0a-soan'],
  ['with rn for an m', 'Harn'],
])('a known name %s is refused: %s', (_, name) => {
  expect(moderatorNameProblem(name, names)).toMatch(/^looks like /)
})

test.each([
  ['a Cyrillic letter', 'L\u0430n'],
  ['Cyrillic letters alone', '\u041B\u0430\u043D'],
  ['a Greek letter', 'L\u03B1n'],
  ['a letter without its dot', 'Ma\u0131'],
  ['a wide letter', '\uFF2Can'],
  ['a mathematical letter', '\u{1D40B}an'],
  ['a space of no width', 'La\u200Bn'],
  ['a joiner', 'La\u200Dn'],
  ['a soft hyphen', 'La\u00ADn'],
  ['a turn of direction', '\u202EnaL'],
  ['a selector of variants', 'Lan\uFE0F'],
  ['a mark over nothing', '\u0301Lan'],
  ['digits of another script', 'Lan\u0663'],
  ['a space', 'Lan Anh'],
  ['a slash', 'Lan/x'],
  ['a dot', 'Lan.x'],
  ['a dash before it', '-Lan'],
  ['a line break', 'Lan\n'],
  ['a letter too many', 'a'.repeat(41)],
  ['nothing', ''],
])('a name with %s is refused', (_, name) => {
  expect(moderatorNameProblem(name, names)).toMatch(/^is not 1 to 40 letters/)
})

test.each([
  'reader',
  'Reader',
  'READER',
  'sweep',
  'operator',
  'stranger',
  'Tự-Động',
  'tự-dộng',
  'tu.dong',
  'BạnĐọc',
  'ban-doc',
  'Người-vận-hành',
  'nguoi_la',
])('%s is what the log calls somebody else', (name) => {
  expect(moderatorNameProblem(name, ['reader'])).toMatch(/^is what the log calls/)
})
