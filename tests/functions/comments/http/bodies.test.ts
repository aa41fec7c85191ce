import { expect, test } from 'vitest'
import { openDesk } from '../../../support/desk/desk.ts'
import { asBody, formFields } from '../../../support/desk/submit.ts'
import { refusalOf } from '../../../support/desk/refusal.ts'

const json = { 'Content-Type': 'application/json' }
const form = { 'Content-Type': 'application/x-www-form-urlencoded' }

test.each(['text/plain', 'multipart/form-data; boundary=x', 'application/jsonp', 'text/json', ''])(
  'a body of the type “%s” is refused as such',
  async (type) => {
    const body = new TextEncoder().encode(JSON.stringify(formFields()))
    const init = asBody(body, type === '' ? {} : { 'Content-Type': type })
    expect(await refusalOf(openDesk(), init)).toMatchObject({ status: 415, code: 'type' })
  },
)

test.each(['application/json; charset=utf-8', 'Application/JSON', 'application/json;x=y'])(
  'a body of the type “%s” is read as JSON',
  async (type) => {
    const init = asBody(JSON.stringify(formFields()), { 'Content-Type': type })
    expect((await openDesk().ask('/api/comments', init)).status).toBe(202)
  },
)

const unreadable: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>> = {
  nothing: '',
  'half an object': '{"name":"Nguyễn',
  'an array': '[]',
  'an array of letters': `[${JSON.stringify(formFields())}]`,
  'a text': '"Nguyễn"',
  null: 'null',
  'a number': '1',
  'an array for a name': JSON.stringify({ ...formFields(), name: ['Nguyễn', 'Hường'] }),
  'an object for a text': JSON.stringify({ ...formFields(), body: { text: 'Cầu đẹp' } }),
  'a number for a title': JSON.stringify({ ...formFields(), title: 7 }),
  'true for consent': JSON.stringify({ ...formFields(), consent: true }),
  'an array that a second name hides': JSON.stringify(formFields()).replace('{', '{"name":["x"],'),
  'two objects': `${JSON.stringify(formFields())}{}`,
  'no UTF-8': Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x7d]),
}

test.each(Object.entries(unreadable))('JSON that is %s cannot be read', async (_, body) => {
  const refusal = await refusalOf(openDesk(), asBody(body, json))
  expect(refusal).toMatchObject({ status: 400, code: 'malformed' })
})

test.each(['name=%', 'name=%zz', 'name=%c3%28', '%ff=x'])(
  'the form “%s” cannot be read, and is never guessed at',
  async (body) => {
    const refusal = await refusalOf(openDesk(), asBody(body, form))
    expect(refusal).toMatchObject({ status: 400, code: 'malformed' })
  },
)

/** A form of exactly so many bytes, its text too long by far. */
function formOf(bytes: number): string {
  const start = `${new URLSearchParams({ ...formFields(), body: '' }).toString()}&body=`
  return start + 'x'.repeat(bytes - start.length)
}

test('a body of 64 KiB is read, and one byte more is too large', async () => {
  const fits = asBody(formOf(64 * 1024).replace('body=&', ''), form)
  expect((await refusalOf(openDesk(), fits)).status).toBe(422)
  const large = asBody(formOf(64 * 1024 + 1), form)
  expect(await refusalOf(openDesk(), large)).toMatchObject({ status: 413, code: 'large' })
})

test('65 KiB that come in pieces without a length are too large, and no more of them is taken', async () => {
  let pulled = 0
  const endless = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        pulled += 1024
        controller.enqueue(new Uint8Array(1024).fill(0x78))
      },
    },
    { highWaterMark: 0 },
  )
  expect(await refusalOf(openDesk(), asBody(endless, form))).toMatchObject({ status: 413 })
  expect(pulled).toBe(65 * 1024)
})

test('a length that lies small does not let more in, and one that lies large is believed', async () => {
  const small = asBody(formOf(65 * 1024), { ...form, 'Content-Length': '10' })
  expect((await refusalOf(openDesk(), small)).status).toBe(413)
  const large = asBody(new URLSearchParams(formFields()), { 'Content-Length': '65537' })
  expect((await refusalOf(openDesk(), large)).status).toBe(413)
})
