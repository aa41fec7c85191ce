import { expect, test, vi } from 'vitest'
import { readSubmission } from '../../../../../functions/comments/domain/submission.ts'
import { openDesk } from '../../../../support/desk/desk.ts'
import {
  asBody,
  asForm,
  asJson,
  formFields,
  submit,
  type FormFields,
} from '../../../../support/desk/submit.ts'
import { refusalOf } from '../../../../support/desk/refusal.ts'

/** A family of four: one cluster, 25 bytes. */
const family = '👨‍👩‍👧‍👦'
const blank = '\u200b\u200d\u2060\ufeff\u3164\u2800'

const faults: readonly (readonly [what: string, sent: FormFields, field: string, code: string])[] =
  [
    ['no name', { name: undefined }, 'name', 'required'],
    ['a name of spaces', { name: ' \t ' }, 'name', 'required'],
    ['a title of nothing but invisible characters', { title: blank }, 'title', 'required'],
    ['a text of line breaks', { body: '\r\n\n\u2028' }, 'body', 'required'],
    ['a name of 81 letters', { name: 'ệ'.repeat(81) }, 'name', 'too_long'],
    ['a title of 151 letters', { title: 'x'.repeat(151) }, 'title', 'too_long'],
    ['a text of 5,001 letters', { body: 'x'.repeat(5_001) }, 'body', 'too_long'],
    ['a title of 151 families', { title: family.repeat(151) }, 'title', 'too_long'],
    ['few letters of very many bytes', { body: family.repeat(801) }, 'body', 'too_long'],
    ['31 marks on a letter', { body: `e${'\u0301'.repeat(31)}` }, 'body', 'unprintable'],
    [
      'marks with nothing between that draws',
      { name: `e${'\u0301\u200d\u200b'.repeat(31)}` },
      'name',
      'unprintable',
    ],
    ['piled marks in the phone', { phone: `0${'\u0301'.repeat(31)}` }, 'phone', 'unprintable'],
    ['a phone of 20,001 spaces', { phone: ' '.repeat(20_001) }, 'phone', 'too_long'],
    ['NUL', { body: 'a\0b' }, 'body', 'unprintable'],
    ['an escape character', { title: 'a\u001b[31m' }, 'title', 'unprintable'],
    ['a C1 control', { name: 'a\u0085b' }, 'name', 'unprintable'],
    ['NUL in the phone', { phone: '0912\u0000345678' }, 'phone', 'unprintable'],
    ['a phone of letters', { phone: 'không có' }, 'phone', 'phone'],
    ['a phone one digit short', { phone: '091234567' }, 'phone', 'phone'],
    ['a phone of another country', { phone: '+1 202 555 0100' }, 'phone', 'phone'],
    ['a phone in other digits', { phone: '٠٩١٢٣٤٥٦٧٨' }, 'phone', 'phone'],
    ['no consent', { consent: undefined }, 'consent', 'consent'],
    ['a consent of another word', { consent: 'on' }, 'consent', 'consent'],
    ['a field that is not ours', { admin: '1' }, 'admin', 'unknown_field'],
  ]

test.each(faults)('%s is a problem of that field', async (_, sent, field, code) => {
  for (const init of [asJson(sent), asForm(sent, { Accept: '*/*' })]) {
    const { status, problems } = await refusalOf(openDesk(), init)
    expect([status, problems]).toEqual([422, [[field, code]]])
  }
})

test('a lone surrogate is unprintable in JSON, and cannot be read in a form', async () => {
  const text = JSON.stringify(formFields()).replace('Mong', '\\ud800')
  const json = { 'Content-Type': 'application/json' }
  expect((await refusalOf(openDesk(), asBody(text, json))).problems).toEqual([
    ['title', 'unprintable'],
  ])
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const { status } = await refusalOf(openDesk(), asBody('title=%ED%A0%80', form))
  expect(status).toBe(400)
})

test('a field sent twice is a problem, in a form and in JSON', async () => {
  const form = new URLSearchParams([...Object.entries(formFields()), ['name', 'Nguyễn Thị Hường']])
  const json = JSON.stringify(formFields()).replace('{', '{"name":"Nguyễn Thị Hường",')
  for (const init of [asBody(form, {}), asBody(json, { 'Content-Type': 'application/json' })]) {
    const { status, problems } = await refusalOf(openDesk(), init)
    expect([status, problems]).toEqual([422, [['name', 'duplicate']]])
  }
})

test('every problem is told at once, with a message, and a strange field’s name is cut short', async () => {
  const sent = { name: '', body: '\0', phone: 'x', consent: '', ['f'.repeat(99)]: '1' }
  const { problems } = await refusalOf(openDesk(), asJson(sent))
  expect(Object.fromEntries(problems)).toEqual({
    ['f'.repeat(40)]: 'unknown_field',
    name: 'required',
    body: 'unprintable',
    phone: 'phone',
    consent: 'consent',
  })
})

const limits: readonly (readonly [what: string, sent: FormFields])[] = [
  ['80 families in the name', { name: family.repeat(80) }],
  ['150 flags in the title', { title: '🇻🇳'.repeat(150) }],
  ['5,000 emoji in the text', { body: '😀'.repeat(5_000) }],
  ['5,000 letters in decomposed form', { body: 'ệ'.normalize('NFD').repeat(4_000) }],
  ['line breaks of two bytes counting as one', { body: 'a\r\n'.repeat(2_499) + 'ab' }],
]

test.each(limits)('%s are taken whole', async (_, sent) => {
  const desk = openDesk()
  const stored = await desk.store.find((await submit(desk, sent)).comment)
  for (const [field, value = ''] of Object.entries(sent))
    expect(stored).toHaveProperty(field, value.normalize('NFC').replaceAll('\r\n', '\n'))
})

test.each([
  '\u202a0912 345 678\u202c',
  '\u200e+84\u00a0912\u2011345\u2011678',
  '0912\u200b345\u200b678',
  '0912–345—678',
  '0912−345‧678',
  '0912.345.678',
  '(0912) 345 678',
  '+84 (0)912 345 678',
  '０９１２　３４５　６７８',
  '＋８４（０）９１２３４５６７８',
  '0084912345678',
  '00 84 (0) 912 345 678',
  '84912345678',
])('the phone “%s” is read as it is meant', async (phone) => {
  const desk = openDesk()
  const { comment } = await submit(desk, { phone })
  const sealed = await desk.store.revealPhone({ comment, by: 'Lan', at: '2026-03-01T00:00:00Z' })
  expect(desk.services.secrets.unseal(sealed ?? '', comment)).toBe('+84912345678')
})

test.each(['9912345678', '+84 (1)912 345 678', '0912 345 6789', '0912/345/678', '+84+84912345678'])(
  'the phone “%s” is none',
  async (phone) => {
    const { problems } = await refusalOf(openDesk(), asJson({ phone }))
    expect(problems).toEqual([['phone', 'phone']])
  },
)

test('what is refused for its bytes says so', async () => {
  const response = await openDesk().ask('/api/comments', asJson({ body: family.repeat(1_000) }))
  const { problems } = (await response.json()) as { problems: { message: string }[] }
  expect(problems).toEqual([
    { field: 'body', code: 'too_long', message: 'holds more than 20,000 bytes' },
  ])
})

test.each([
  '\u{1d159}',
  '\u{13441}',
  '\ufffc',
  '\u034f',
  '\u0301\u0323',
  '\ue000',
  '\u{e0041}',
  '\u17b4',
  '\uffff',
])('a name of nothing but “%s” draws nothing', async (name) => {
  expect((await refusalOf(openDesk(), asJson({ name }))).problems).toEqual([['name', 'required']])
})

test('a name is kept without what could make it look like another’s, and emoji stay joined', async () => {
  const desk = openDesk()
  const names = {
    'Ban\u200b Biên\u2060 tập\u202e': 'Ban Biên tập',
    'a\u200d\u0301n': 'án',
    [`An ${family} 🏳️‍🌈 👩🏽‍💻`]: `An ${family} 🏳️‍🌈 👩🏽‍💻`,
  }
  for (const [name, found] of Object.entries(names))
    expect(await desk.store.find((await submit(desk, { name })).comment)).toHaveProperty(
      'name',
      found,
    )
})

test('no text is normalised before its marks are counted, and each field once', async () => {
  const piled = `e${'\u0323\u0301'.repeat(3_000)}`
  const normalised: string[] = []
  const usual = Reflect.get(String.prototype, 'normalize')
  const steps = vi.spyOn(String.prototype, 'normalize').mockImplementation(function (
    this: string,
    form,
  ) {
    normalised.push(this)
    return usual.call(this, form)
  })
  const sent = formFields({ name: piled, title: piled, phone: piled })
  readSubmission(new Map(Object.entries(sent).map(([name, value]) => [name, [value]])))
  steps.mockRestore()
  expect(normalised).toEqual([sent['body']])
})

test('decomposed Vietnamese is kept composed, line breaks as LF, and a name on one line', async () => {
  const desk = openDesk()
  const { comment } = await submit(desk, {
    name: ' Nguyễn\tVăn \n Hậu '.normalize('NFD'),
    body: '\n Dòng một\r\nDòng hai\rDòng ba ',
  })
  expect(await desk.store.find(comment)).toMatchObject({
    name: 'Nguyễn Văn Hậu',
    body: 'Dòng một\nDòng hai\nDòng ba',
  })
})
