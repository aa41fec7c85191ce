import { expect, test } from 'vitest'
import { readForm } from '../../../../functions/articles/http/shared/read-form.ts'
import { openEditorDesk } from '../../../support/articles/editor-desk.ts'
import { browser } from '../../../support/articles/plain-browser.ts'
import { gitNewsroom } from '../../../support/articles/git.ts'
import { ORIGIN } from '../../../support/desk/desk.ts'
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

function endless(pulled: { bytes: number }): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        pulled.bytes += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(0x61))
      },
    },
    { highWaterMark: 0 },
  )
}

test.each<[string, Record<string, string>, number]>([
  ['from another site', { Origin: 'https://evil.example' }, 0],
  ['by a program', {}, 0],
  ['by the page’s own script', { ...own, Accept: 'application/json' }, 0],
  ['from our own page', own, 1024 * 1024 + 65_536],
])('of what a stranger sends %s no more is read than can be given back', async (_, more, most) => {
  const desk = openEditorDesk()
  for (const type of ['multipart/form-data; boundary=a', 'application/x-www-form-urlencoded']) {
    const pulled = { bytes: 0 }
    const headers = { ...more, 'Content-Type': type }
    const body = endless(pulled)
    const response = await desk.ask(save, { method: 'POST', headers, body, duplex: 'half' })
    expect(response.status).toBe(401)
    expect(pulled.bytes).toBeLessThanOrEqual(most)
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
