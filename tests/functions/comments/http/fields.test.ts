import { expect, test } from 'vitest'
import { openDesk } from '../../../support/desk.ts'
import { asBody, asForm, asJson, letter, take, type Letter } from '../../../support/letter.ts'
import { refusalOf } from '../../../support/refusal.ts'

/** A family of four: one cluster, 25 bytes. */
const family = '👨‍👩‍👧‍👦'
const blank = '\u200b\u200d\u2060\ufeff\u3164\u2800'

const faults: readonly (readonly [what: string, sent: Letter, field: string, code: string])[] = [
  ['no name', { name: undefined }, 'name', 'required'],
  ['a name of spaces', { name: ' \t ' }, 'name', 'required'],
  ['a title of nothing but invisible characters', { title: blank }, 'title', 'required'],
  ['a text of line breaks', { body: '\r\n\n\u2028' }, 'body', 'required'],
  ['a name of 81 letters', { name: 'ệ'.repeat(81) }, 'name', 'too_long'],
  ['a title of 151 letters', { title: 'x'.repeat(151) }, 'title', 'too_long'],
  ['a text of 5,001 letters', { body: 'x'.repeat(5_001) }, 'body', 'too_long'],
  ['a title of 151 families', { title: family.repeat(151) }, 'title', 'too_long'],
  ['few letters of very many bytes', { body: `e${'\u0301'.repeat(10_000)}` }, 'body', 'too_long'],
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
  const text = JSON.stringify(letter()).replace('Mong', '\\ud800')
  const json = { 'Content-Type': 'application/json' }
  expect((await refusalOf(openDesk(), asBody(text, json))).problems).toEqual([
    ['title', 'unprintable'],
  ])
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const { status } = await refusalOf(openDesk(), asBody('title=%ED%A0%80', form))
  expect(status).toBe(400)
})

test('a field sent twice is a problem, in a form and in JSON', async () => {
  const form = new URLSearchParams([...Object.entries(letter()), ['name', 'Nguyễn Thị Hường']])
  const json = JSON.stringify(letter()).replace('{', '{"name":"Nguyễn Thị Hường",')
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

const limits: readonly (readonly [what: string, sent: Letter])[] = [
  ['80 families in the name', { name: family.repeat(80) }],
  ['150 flags in the title', { title: '🇻🇳'.repeat(150) }],
  ['5,000 emoji in the text', { body: '😀'.repeat(5_000) }],
  ['5,000 letters in decomposed form', { body: 'ệ'.normalize('NFD').repeat(4_000) }],
  ['line breaks of two bytes counting as one', { body: 'a\r\n'.repeat(2_499) + 'ab' }],
]

test.each(limits)('%s are taken whole', async (_, sent) => {
  const desk = openDesk()
  const kept = await desk.store.find((await take(desk, sent)).comment)
  for (const [field, value = ''] of Object.entries(sent))
    expect(kept).toHaveProperty(field, value.normalize('NFC').replaceAll('\r\n', '\n'))
})

test('decomposed Vietnamese is kept composed, line breaks as LF, and a name on one line', async () => {
  const desk = openDesk()
  const { comment } = await take(desk, {
    name: ' Nguyễn\tVăn \n Hậu '.normalize('NFD'),
    body: '\n Dòng một\r\nDòng hai\rDòng ba ',
  })
  expect(await desk.store.find(comment)).toMatchObject({
    name: 'Nguyễn Văn Hậu',
    body: 'Dòng một\nDòng hai\nDòng ba',
  })
})
