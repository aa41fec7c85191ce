import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { createToken } from '../../../../functions/comments/actions/credentials.ts'
import { openEditorDesk, writer, type EditorDesk } from '../../../support/articles/editor-desk.ts'
import { git, statusOf } from '../../../support/articles/git.ts'
import { photo } from '../../../support/content/photo.ts'
import { picture } from '../../../support/content/picture.ts'

const DRAFT = '/api/articles/drafts/cau-lon'
const fields = { title: 'Khánh thành cầu lớn', section: 'tin-tuc' }

let desk: EditorDesk
let send: (method: string, path: string, bytes?: Buffer, condition?: string) => Promise<Response>

beforeEach(async () => {
  desk = openEditorDesk()
  const lan = await writer(desk)
  await lan('PUT', DRAFT, { version: null, fields, body: 'Chữ.' })
  const { store, services } = desk.desk
  const { token } = await createToken(store, 'Lan', services.now())
  send = (method, path, bytes, condition) =>
    desk.ask(`${DRAFT}/${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(condition !== undefined && { 'If-None-Match': condition }),
      },
      ...(bytes && { body: new Uint8Array(bytes) }),
    })
})

test('a photograph is kept upright, without where it was taken, in a commit of its own', async () => {
  const sent = await photo({ width: 90, height: 60, orientation: 6 })
  const answer = await send('PUT', 'pictures/cau-moi.jpg', sent)
  expect([answer.status, await answer.json()]).toEqual([
    200,
    { src: 'cau-moi.jpg', width: 60, height: 90 },
  ])
  const { folder, content } = desk.newsroom
  const kept = await sharp(readFileSync(join(content, 'drafts/cau-lon/cau-moi.jpg'))).metadata()
  expect([kept.width, kept.height, kept.exif, kept.orientation]).toEqual([
    60,
    90,
    undefined,
    undefined,
  ])
  expect(git(folder, 'log', '-1', '--format=%an: %B', '--name-only').split('\n')).toEqual([
    'Lan: Tệp của bản nháp: cau-lon/cau-moi.jpg',
    '',
    '[skip netlify]',
    '',
    '',
    'content/drafts/cau-lon/cau-moi.jpg',
  ])
  const { pictures } = (await (await writer(desk))('GET', DRAFT)).body
  expect(pictures).toMatchObject([
    { name: 'cau-moi.jpg', src: 'cau-moi.jpg', width: 60, height: 90, bytes: expect.any(Number) },
  ])
  expect((await send('DELETE', 'pictures/cau-moi.jpg')).status).toBe(204)
  expect((await send('DELETE', 'pictures/cau-moi.jpg')).status).toBe(404)
  expect(statusOf(desk.newsroom)).toBe('')
})

test('the same name replaces, and a picture with nothing to take out keeps its bytes', async () => {
  await send('PUT', 'pictures/a.png', picture)
  const file = join(desk.newsroom.content, 'drafts/cau-lon/a.png')
  expect(readFileSync(file).equals(picture)).toBe(true)
  const other = await sharp(picture).resize(4).png().toBuffer()
  expect(await (await send('PUT', 'pictures/a.png', other)).json()).toMatchObject({ width: 4 })
})

test('who wants to replace nobody’s picture or file says so, and replaces none', async () => {
  const other = await sharp(picture).resize(4).png().toBuffer()
  const pdf = Buffer.from('%PDF-1.7')
  const answers = [
    await send('PUT', 'pictures/a.png', picture, '*'),
    await send('PUT', 'pictures/a.png', other, '*'),
    await send('PUT', 'files/a.pdf', pdf, '*'),
    await send('PUT', 'files/a.pdf', Buffer.concat([pdf, pdf]), '*'),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 412, 200, 412])
  expect(await answers[1]?.json()).toMatchObject({ type: '/api/problems/present' })
  const folder = join(desk.newsroom.content, 'drafts/cau-lon')
  expect(readFileSync(join(folder, 'a.png')).equals(picture)).toBe(true)
  expect(readFileSync(join(folder, 'a.pdf')).equals(pdf)).toBe(true)
})

test('who sends a picture of children says in its commit that they agreed', async () => {
  await send('PUT', 'pictures/lop-hoc.png?minors=consent', picture)
  expect(git(desk.newsroom.folder, 'log', '-1', '--format=%B')).toContain('Minors-Consent: Lan')
})

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

test.each<[string, string, () => Buffer | Promise<Buffer>, number]>([
  ['a drawing', 'a.png', () => svg, 415],
  ['an animation', 'a.png', () => gif, 415],
  ['a picture of another kind than its name', 'a.jpg', () => picture, 415],
  ['half a picture', 'a.jpg', async () => (await photo()).subarray(0, 900), 415],
  ['nothing', 'a.png', () => Buffer.alloc(0), 415],
  ['5 MB', 'a.jpg', () => Buffer.alloc(5_000_000), 413],
  ['42 megapixels', 'a.png', () => blank(7000, 6000), 422],
  ['a name with capitals', 'A.png', () => picture, 404],
  ['a name of a page', 'a.html', () => picture, 404],
  ['a way out of the folder', '..%2Fa.png', () => picture, 404],
])('%s is no picture for a draft', async (_, name, bytes, status) => {
  const before = git(desk.newsroom.folder, 'rev-parse', 'HEAD')
  expect((await send('PUT', `pictures/${name}`, await bytes())).status).toBe(status)
  expect(git(desk.newsroom.folder, 'rev-parse', 'HEAD')).toBe(before)
})

test('attachments and recordings are taken by what they are', async () => {
  const pdf = Buffer.from('%PDF-1.7\n')
  const answers = await Promise.all(
    (
      [
        ['don.pdf', pdf],
        ['ban-tin.mp3', Buffer.from('ID3\u0004')],
        ['don-2.pdf', Buffer.from('<script>')],
        ['trang.html', Buffer.from('<p>')],
        ['lon.pdf', Buffer.concat([pdf, Buffer.alloc(25_000_000)])],
      ] as const
    ).map(async ([name, bytes]) => (await send('PUT', `files/${name}`, bytes)).status),
  )
  expect(answers).toEqual([200, 200, 415, 415, 413])
  expect(git(desk.newsroom.folder, 'ls-files', 'content/drafts/cau-lon').split('\n')).toEqual([
    'content/drafts/cau-lon/ban-tin.mp3',
    'content/drafts/cau-lon/don.pdf',
  ])
})

function blank(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
}
