import { expect, test } from 'vitest'
import { readForm, readTyped } from '../../../../functions/articles/http/shared/read-form.ts'
import { openEditorDesk } from '../../../support/articles/editor-desk.ts'
import { browser } from '../../../support/articles/plain-browser.ts'
import { gitNewsroom } from '../../../support/articles/git.ts'
import { ORIGIN } from '../../../support/desk/desk.ts'
import { signIn } from '../../../support/desk/moderators.ts'
import { faultsOf } from '../../../support/site/validity.ts'
import { stepsOf } from '../../../support/steps.ts'

const save = '/api/articles/drafts/cau-lon?method=PUT'
const own = { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' }

function formOf(pairs: number, name: (number: number) => string = () => 'a'): FormData {
  const form = new FormData()
  for (let number = 0; number < pairs; number += 1) form.append(name(number), 'x')
  return form
}

const asked = (body: FormData): Request => new Request(ORIGIN, { method: 'POST', body })

test.each([
  ['one name', () => 'a'],
  ['names', (number: number) => `n${number}`],
])('128 parts of %s are read, and one more is refused', async (_, name) => {
  const read = await readForm(asked(formOf(128, name)), 0)
  expect([...('fields' in read ? read.fields.values() : [])].flat()).toHaveLength(128)
  expect(await readForm(asked(formOf(129, name)), 0)).toEqual({ refused: 400 })
})

test('many thousand parts take no more steps than a few', async () => {
  const part = '--grenze\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n'
  const request = new Request(ORIGIN, {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=grenze' },
    body: `${part.repeat(20_000)}--grenze--`,
  })
  const { count } = await stepsOf(async () =>
    expect(await readForm(request, 0)).toEqual({ refused: 400 }),
  )
  expect(count).toBeLessThan(128 * 20)
})

test('a boundary in quotes is read, and two of them, or one of foreign signs, are not', async () => {
  const read = (parameters: string): ReturnType<typeof readForm> =>
    readForm(
      new Request(ORIGIN, {
        method: 'POST',
        headers: { 'Content-Type': `multipart/form-data${parameters}` },
        body: '--a b\r\nContent-Disposition: form-data; name="n"\r\n\r\nx\r\n--a b--\r\n',
      }),
      0,
    )
  expect(await read('; boundary="a b"')).toHaveProperty('fields', new Map([['n', ['x']]]))
  for (const wrong of ['', '; boundary=', '; boundary="a\\ b"', '; boundary=c; boundary="a b"'])
    expect([wrong, await read(wrong)]).toEqual([wrong, { refused: 400 }])
})

function endless(pulled: { bytes: number }, beginning = ''): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const filled = pulled.bytes === 0 ? beginning : ''
        pulled.bytes += 65_536
        controller.enqueue(Buffer.from(filled.padEnd(65_536, 'a')))
      },
    },
    { highWaterMark: 0 },
  )
}

const text = '--b\r\nContent-Disposition: form-data; name="body"\r\n\r\n'
const [known, given] = [3 * 1024 * 1024, 1024 * 1024].map((most) => most + 2 * 65_536)

test.each<[string, Record<string, string>, number[]]>([
  ['from another site', { Origin: 'https://evil.example' }, [0, 0, 0]],
  ['by a program', {}, [0, 0, 0]],
  ['by the page’s own script', { ...own, Accept: 'application/json' }, [0, 0, 0]],
  ['from our own page', own, [known ?? 0, given ?? 0, given ?? 0]],
])(
  'of what a stranger sends %s no more is read than of a person, and no more kept than can be given back',
  async (_, more, most) => {
    const desk = openEditorDesk(undefined, { maxFileBytes: 0 })
    const ways = [
      ['multipart/form-data; boundary=b', ''],
      ['multipart/form-data; boundary=b', text],
      ['application/x-www-form-urlencoded', ''],
    ] as const
    for (const [index, [type, beginning]] of ways.entries()) {
      const pulled = { bytes: 0 }
      const headers = { ...more, 'Content-Type': type }
      const body = endless(pulled, beginning)
      const response = await desk.ask(save, { method: 'POST', headers, body, duplex: 'half' })
      expect(response.status).toBe(401)
      expect([type, pulled.bytes <= (most[index] ?? 0)]).toEqual([type, true])
    }
  },
)

const everything = {
  title: 'Cầu "lớn"',
  section: 'tin-tuc',
  body: '\nMột.\n',
  path: '2026/03/cau',
  pinned: 'true',
  'picture-alt': 'Cầu <b>',
  'picture-credit': 'Lan',
  'picture-minors': 'none',
  'attachment-title': 'Đơn',
  correction: 'Sửa tên.',
  update: 'yes',
  note: 'Thiếu ảnh.',
}
const shown = [
  'Cầu &quot;lớn&quot;',
  'Tin tức',
  '\n\nMột.\n',
  '2026/03/cau',
  'có',
  'Cầu &lt;b&gt;',
  'Lan',
  'Không có',
  'Đơn',
  'Sửa tên.',
  'có',
  'Thiếu ảnh.',
]

/** As a browser sends it, which tells its length: the file before what is answered about it. */
async function sentForm(bytes: number) {
  const form = formOf(0)
  form.set('title', everything.title)
  form.set('picture', new Blob([Buffer.alloc(bytes, '\r\n--')]), 'a.jpg')
  for (const [name, value] of Object.entries(everything)) form.set(name, value)
  const sent = new Response(form)
  const type = sent.headers.get('content-type') ?? ''
  const body = await sent.bytes()
  const headers = { ...own, 'Content-Type': type, 'Content-Length': String(body.length) }
  return { method: 'POST', headers, body }
}

test.each([
  ['that is no longer signed in', 401, 2_000_000],
  ['with a file that is too large', 413, 5_000_000],
])('a form %s gives back everything that was typed', async (_, status, bytes) => {
  const desk = openEditorDesk(undefined, { maxFileBytes: 1_000_000 })
  const Cookie = status === 401 ? 'none=1' : await signIn(desk.desk)
  const init = await sentForm(bytes)
  const answer = await desk.ask(save, { ...init, headers: { ...init.headers, Cookie } })
  const page = await answer.text()
  expect(answer.status).toBe(status)
  const texts = [...page.matchAll(/<textarea readonly[^>]*>([^<]*)</g)].map(([, found]) => found)
  expect([texts.length, new Set(texts)]).toEqual([shown.length, new Set(shown)])
  expect(await faultsOf(save, page)).toEqual([])
})

test('texts are given back however their bytes are cut', async () => {
  const { body, headers } = await sentForm(300)
  const { 'Content-Type': type } = headers
  const bytes = Buffer.from(body)
  for (const size of [1, 7, 100_000]) {
    const parts = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += size)
          controller.enqueue(bytes.subarray(at, at + size))
        controller.close()
      },
    })
    const request = new Request(ORIGIN, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: parts,
      duplex: 'half',
    })
    const fields = await readTyped(request, 0)
    expect(Object.fromEntries([...fields].map(([name, [value]]) => [name, value]))).toEqual({
      ...everything,
      body: '\r\nMột.\r\n',
    })
  }
})

test('a session that ended gives back the words of a form with files, and refuses one of too many parts', async () => {
  const lan = await browser(openEditorDesk(), 'none=1')
  const files = { picture: ['a.png', Buffer.from('x')] } as const
  const ended = await lan.attach('/api/articles/drafts/cau-lon', { body: 'Một.' }, files)
  expect([ended.status, await ended.text()]).toEqual([401, expect.stringContaining('>Một.<')])
  const many = formOf(129)
  many.set('body', 'Một.')
  const desk = openEditorDesk(gitNewsroom())
  const refused = await desk.ask(save, { method: 'POST', headers: own, body: many })
  expect([refused.status, await refused.text()]).toEqual([
    401,
    expect.not.stringContaining('>Một.<'),
  ])
})
