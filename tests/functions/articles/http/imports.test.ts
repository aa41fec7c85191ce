import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { createToken } from '../../../../functions/comments/actions/credentials.ts'
import { inTcvn3 } from '../../../importer/old-letters.ts'
import { zipOf, zipOfAll } from '../../../importer/zip.ts'
import { openEditorDesk, writer, type EditorDesk } from '../../../support/articles/editor-desk.ts'
import { git } from '../../../support/articles/git.ts'
import {
  wordFile,
  wordHtml,
  wordMarkdown,
  wordParagraph,
  wordPicture,
} from '../../../support/articles/word.ts'
import { picture } from '../../../support/content/picture.ts'
import { temporaryFolder } from '../../../support/temporary.ts'

interface Imported {
  readonly fields: object
  readonly body: string
  readonly pictures: readonly {
    readonly name: string
    readonly type: string
    readonly data: string
  }[]
  readonly reasons: readonly { readonly code: string; readonly message: string }[]
}

let desk: EditorDesk
let send: (bytes: Buffer | string, path?: string) => Promise<Response>

beforeEach(async () => {
  desk = openEditorDesk()
  const { store, services } = desk.desk
  const { token } = await createToken(store, 'Lan', services.now())
  send = (bytes, path = '') =>
    desk.ask(`/api/articles/imports${path}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': path === '' ? 'application/octet-stream' : 'text/html',
      },
      body: new Uint8Array(Buffer.from(bytes)),
    })
})

async function read(response: Response): Promise<Imported> {
  expect(response.status).toBe(200)
  return (await response.json()) as Imported
}

const codesOf = ({ reasons }: Imported): string[] => reasons.map(({ code }) => code).sort()

test('a page pasted from Word keeps headings, bold, italics, links, lists and tables, and what else it had is named', async () => {
  const imported = await read(await send(wordHtml, '/html'))
  expect(imported.body).toBe(wordMarkdown)
  expect(codesOf(imported)).toEqual(['links', 'pictures', 'underline'])
  expect(imported.reasons.every(({ message }) => message.length > 20)).toBe(true)
})

test('of a page more than anybody writes is not read, however many pictures it may hold', async () => {
  const data = `data:image/png;base64,${picture.toString('base64')}`
  const pictures = `<p>Một.</p><img src="${data}">${' '.repeat(1000)}`
  const many = pictures.repeat(Math.ceil(2_100_000 / pictures.length))
  expect((await send(many, '/html')).status).toBe(200)
  expect((await send(`<p>${'a'.repeat(2_000_000)}`, '/html')).status).toBe(413)
  const body = wordParagraph('a'.repeat(2_000_000))
  expect((await send(wordFile(body))).status).toBe(422)
})

test('what was pasted passes the checks of a draft', async () => {
  const { body } = await read(await send(wordHtml, '/html'))
  const fields = { title: 'Lịch tiếp dân', section: 'tin-tuc' }
  const lan = await writer(desk)
  const saved = await lan('PUT', '/api/articles/drafts/lich', { version: null, fields, body })
  expect(saved.body['problems']).toEqual([])
})

test('a Word file becomes title, text and pictures, and nothing is stored', async () => {
  const heading = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'
  const bold =
    '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Đậm</w:t></w:r><w:r><w:t> và thường.</w:t></w:r></w:p>'
  const link = '<w:p><w:hyperlink r:id="j"><w:r><w:t>bấm đây</w:t></w:r></w:hyperlink></w:p>'
  const body = wordParagraph('Khánh thành cầu', heading) + bold + wordPicture('embed', 'p') + link
  const imported = await read(await send(wordFile(body, { embedded: picture })))
  const [first] = imported.pictures
  expect(imported).toMatchObject({
    fields: { title: 'Khánh thành cầu' },
    body: `**Đậm** và thường.\n\n![Cầu mới](<${first?.name}>)\n\nbấm đây\n`,
    pictures: [{ name: expect.stringMatching(/^anh-[\da-f]{10}\.png$/), type: 'image/png' }],
  })
  expect(Buffer.from(first?.data ?? '', 'base64').equals(picture)).toBe(true)
  expect(codesOf(imported)).toEqual(['links'])
  expect(git(desk.newsroom.folder, 'log', '--format=%s')).toBe('Bắt đầu')
})

test('letters of an old font become Unicode, and the reporter is told to read them again', async () => {
  const sentence = 'Uỷ ban nhân dân phường tổ chức hội nghị đối thoại với nhân dân'
  const font = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>'
  const run = `<w:p><w:r>${font}<w:t>${inTcvn3(sentence)}.</w:t></w:r></w:p>`
  const imported = await read(await send(wordFile(run)))
  expect(imported.body).toBe(`${sentence}.\n`)
  const pasted = `<p style="font-family:.VnTime">${inTcvn3(sentence)}.</p>`
  const other = await read(await send(pasted, '/html'))
  expect([other.body, codesOf(other)]).toEqual([`${sentence}.\n`, ['old_font']])
})

test('a picture that a Word file only links to is never read, wherever it lies', async () => {
  const secret = join(temporaryFolder(), 'a.png')
  writeFileSync(secret, picture)
  for (const linked of [
    '/etc/passwd',
    'file:///etc/passwd',
    secret,
    String(pathToFileURL(secret)),
  ]) {
    const body = wordParagraph('Một câu.') + wordPicture('link', 'q')
    const imported = await read(await send(wordFile(body, { linked })))
    expect([imported.body, imported.pictures, codesOf(imported)]).toEqual([
      'Một câu.\n',
      [],
      ['pictures'],
    ])
  }
})

test('a picture that is none is left out and named', async () => {
  const embedded = Buffer.from('<svg onload="alert(1)"/>'.padEnd(600))
  const body = wordParagraph('Một câu.') + wordPicture('embed', 'p')
  const imported = await read(await send(wordFile(body, { embedded })))
  expect([imported.pictures, codesOf(imported)]).toEqual([[], ['pictures']])
})

/** With another word, of two bytes or four, at this place of the record at its end. */
function withEnd(bytes: Buffer, place: number, word: number, size: 2 | 4): Buffer {
  const changed = Buffer.from(bytes)
  changed.writeUIntLE(word, bytes.length - 22 + place, size)
  return changed
}

const hidden = zipOf('word/document.xml', Buffer.alloc(80_000_000))
const plain = wordFile(wordParagraph('Một.'))
const prepended = Buffer.concat([plain, hidden])
const sentinels = [
  [4, 0xffff, 2],
  [6, 0xffff, 2],
  [8, 0xffff, 2],
  [10, 0xffff, 2],
  [12, 0xffffffff, 4],
  [16, 0xffffffff, 4],
] as const

test.each<[string, () => Buffer | string, number]>([
  ['a bomb that says that it holds nothing', () => withEnd(hidden, 10, 0, 2), 422],
  ['a bomb behind a modest file', () => prepended, 415],
  ['a file that begins elsewhere', () => Buffer.concat([Buffer.from('PK'), plain]), 415],
  ...sentinels.map(
    ([place, word, size]) =>
      [
        `a file whose word ${place} lies elsewhere`,
        () => withEnd(plain, place, word, size),
        415,
      ] as [string, () => Buffer, number],
  ),
  ['more entries than any document has', () => manyEntries(), 422],
  ['a text', () => 'Chào', 415],
  ['nothing', () => '', 415],
  ['a picture', () => picture, 415],
  ['a zip of something else', () => zipOf('a.txt', Buffer.from('a')), 415],
  ['half of a file', () => wordFile(wordParagraph('Một.')).subarray(0, 300), 415],
  ['a zip bomb', () => zipOf('word/document.xml', Buffer.alloc(80_000_000)), 422],
  ['a bomb of pictures', () => zipOf('word/media/a.png', Buffer.alloc(80_000_000)), 422],
  ['more than 25 MB', () => Buffer.alloc(25_000_001), 413],
])('%s is no Word file', async (_, bytes, status) => {
  expect((await send(bytes())).status).toBe(status)
})

/** Each of nothing; it says that they are none. */
function manyEntries(): Buffer {
  const names = Array.from({ length: 3001 }, (_, number) => [`${number}.txt`, Buffer.alloc(0)])
  return withEnd(zipOfAll(Object.fromEntries(names) as Record<string, Buffer>), 10, 0, 2)
}
