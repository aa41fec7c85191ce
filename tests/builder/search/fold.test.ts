import { array, assert, constantFrom, property } from '../../support/fast-check.ts'
import { expect, test } from 'vitest'
import { foldWord, marksIn, wordsOf } from '../../../_includes/assets/search-fold.js'

/** What a reader may type, and what stands in the text: the same word in the same spelling. */
test.each([
  ['hoà', 'hòa'],
  ['thuỷ', 'thủy'],
  ['lí', 'lý'],
  ['Mĩ', 'Mỹ'],
  ['quí', 'quý'],
  ['y', 'i'],
  ['ĐƯỜNG', 'đường'],
  ['Ðà', 'Đà'],
  ['08', '8'],
  ['50.698', '50698'],
  ['đƣợc', 'được'],
  ['Ɖà', 'Đà'],
  ['ho\u00ADạch', 'hoạch'],
  ['ho\u200Ba\u0323ch', 'hoạch'],
])('%s is %s', (one, other) => {
  expect(foldWord(one)).toEqual(foldWord(other))
})

test.each([
  ['duong', 'Đường'],
  ['du', 'đủ'],
  ['hoa', 'hoạ'],
  ['tien', 'tiễn'],
  ['nguyen', 'Nguyễn'],
  ['ly', 'lý'],
  ['cafe', 'café'],
])('%s, typed without marks, is read as %s spelled otherwise', (typed, written) => {
  expect(foldWord(typed).text).toBe(foldWord(written).text)
  expect(foldWord(typed).spelling).toBe(0)
  expect(foldWord(written).spelling).toBeGreaterThan(0)
})

test.each([
  ['thuý', 'thúi'],
  ['tay', 'tai'],
  ['an', 'ang'],
])('%s and %s are different words', (one, other) => {
  expect(foldWord(one).text).not.toBe(foldWord(other).text)
})

test.each([
  ['thủy', 'thúy'],
  ['ma', 'mà'],
  ['dân', 'dần'],
  ['bàn', 'ban'],
  ['bơ', 'bô'],
  ['đi', 'di'],
])('%s and %s are two spellings', (one, other) => {
  expect(foldWord(one).text).toBe(foldWord(other).text)
  expect(foldWord(one).spelling).not.toBe(foldWord(other).spelling)
})

test.each([
  ['Kết luận 100-KL/TW', 'ket luan 100 kl tw'],
  ['ngày 18/08/2014', 'ngay 18 8 2014'],
  ['28.12.2023', '28 12 2023'],
  ['1.443 và 50.698', '1443 va 50698'],
  ['Covid19', 'covid 19'],
  ['quy\u00A0ho\u00ADạch\u200B đ\u2060ất', 'qui hoach dat'],
  ['“Đu đủ”, (ba)', 'du du ba'],
  ['… !?', ''],
])('the words of “%s” are: %s', (text, words) => {
  expect(wordsOf(text).map((word) => word.text)).toEqual(words.split(' ').filter(Boolean))
})

const letters = Array.from(
  'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ',
)
const vietnamese = array(
  constantFrom(...letters, ...letters.map((letter) => letter.toUpperCase()), ' ', '-', '7'),
  {
    maxLength: 40,
  },
).map((all) => all.join(''))

test('case and the form of Unicode make no difference', () => {
  assert(
    property(vietnamese, (text) => {
      const read = (form: string): unknown =>
        wordsOf(form).map(({ text, spelling }) => [text, spelling])
      const forms = [text.normalize('NFD'), text.toUpperCase(), text.toLowerCase().normalize('NFC')]
      for (const form of forms) expect(read(form)).toEqual(read(text.normalize('NFC')))
    }),
  )
})

test('a text without its marks reads the same', () => {
  assert(
    property(vietnamese, (text) => {
      const bare = text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/đ/g, 'd')
        .replace(/Đ/g, 'D')
      const folded = (each: string): string[] => wordsOf(each).map((word) => word.text)
      expect(folded(bare)).toEqual(folded(text))
      expect(wordsOf(bare).every(({ spelling }) => spelling === 0)).toBe(true)
    }),
  )
})

const strange = array(
  constantFrom(
    'ậ',
    'a\u0323\u0302',
    '\u0301',
    'Đ',
    'İ',
    'ß',
    '漢',
    '😀',
    '\ud83d',
    '1',
    '.000',
    '07',
    '-',
    '\n',
  ),
  { maxLength: 20 },
).map((all) => all.join(''))

test('each word says where it stands, whatever the text', () => {
  assert(
    property(strange, (text) => {
      let end = 0
      for (const word of wordsOf(text)) {
        expect(word.start).toBeGreaterThanOrEqual(end)
        expect(wordsOf(text.slice(word.start, word.end)).map((each) => each.text)).toContain(
          word.text,
        )
        end = word.end
      }
    }),
  )
})

test.each([
  ['nâng cao dân trí', 'dan tri', 'dân trí'],
  ['trí nhớ và dân trí', 'dan tri', 'dân trí'],
  ['dẫn trị rồi dân trí', 'dân trí', 'dân trí'],
  ['dẫn trị', 'dân trí', 'dẫn trị'],
  ['trí nhớ', 'dân trí', 'trí'],
  ['thuý và thủy', 'thuỷ', 'thủy'],
  ['không có gì', 'dân trí', ''],
])('of “%s”, asked for “%s”, this is marked: %s', (text, asked, marked) => {
  const found = wordsOf(text)
  const { marks } = marksIn(found, wordsOf(asked))
  const shown = found.filter((_, at) => marks[at]).map(({ start, end }) => text.slice(start, end))
  expect(shown.join(' ')).toBe(marked)
})
