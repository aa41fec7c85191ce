import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { openEditorDesk, writer } from '../../../support/articles/editor-desk.ts'
import { git, gitNewsroom, statusOf } from '../../../support/articles/git.ts'
import { articleFile } from '../../../support/content/markdown-file.ts'
import { picture } from '../../../support/content/picture.ts'

const DRAFTS = '/api/articles/drafts'
const fields = { title: 'Khánh thành cầu lớn', section: 'tin-tuc' }
const image = { src: 'cau.png', alt: 'Cầu lớn' }
const body = 'Sáng nay cầu thông xe.\n\n![Cầu](cau.png "Cầu mới")\n'

test('an approved draft becomes exactly that article, with its pictures, in one commit that names both people', async () => {
  const desk = openEditorDesk(gitNewsroom({ 'drafts/cau-lon/cau.png': picture }))
  const { folder, content } = desk.newsroom
  const [lan, minh] = [await writer(desk), await writer(desk, 'Minh')]
  const sent = { version: null, fields: { ...fields, image }, body, ready: true }
  const made = await lan('PUT', `${DRAFTS}/cau-lon`, sent)
  expect(made.body['problems']).toEqual([])
  const draft = readFileSync(join(content, 'drafts/cau-lon.md'))
  const before = git(folder, 'rev-parse', 'HEAD')
  const { version } = made.body
  const published = await minh('POST', `${DRAFTS}/cau-lon/publication`, { version })
  expect(published).toMatchObject({
    status: 200,
    body: { path: '2026/03/cau-lon', commit: git(folder, 'rev-parse', 'HEAD') },
  })
  const hash = createHash('sha256').update(draft).digest('hex')
  expect(git(folder, 'log', '--format=%an%n%B', `${before}..HEAD`).trim()).toBe(
    `Minh\nXuất bản: 2026/03/cau-lon\n\nApproved-Text: sha256:${hash}\nDraft-By: Lan\nApproved-By: Minh`,
  )
  expect(readFileSync(join(content, 'articles/2026/03/cau-lon.md'), 'utf8')).toBe(`---
title: Khánh thành cầu lớn
timestamp: 07:00 01/03/2026
section: tin-tuc
image:
  src: cau-lon-cau.png
  alt: Cầu lớn
---

Sáng nay cầu thông xe.

![Cầu](cau-lon-cau.png "Cầu mới")
`)
  expect(git(folder, 'ls-files', 'content/drafts', 'content/articles')).toBe(
    'content/articles/2026/03/cau-lon-cau.png\ncontent/articles/2026/03/cau-lon.md',
  )
  await desk.desk.settled()
  expect([statusOf(desk.newsroom), desk.published()]).toEqual(['', 1])
  const { entries } = await desk.desk.store.log(null, 1)
  expect(entries).toMatchObject([
    { by: 'Minh', deed: 'publish', subject: `2026/03/cau-lon@sha256:${hash}` },
  ])
})

test('pictures whose names are one with the article’s and one without stay two, each where the text names it', async () => {
  const other = await sharp(picture).resize(4).png().toBuffer()
  const desk = openEditorDesk(
    gitNewsroom({ 'drafts/le-hoi/1.png': picture, 'drafts/le-hoi/le-hoi-1.png': other }),
  )
  const lan = await writer(desk)
  const text = 'Một.\n\n![A](1.png)\n\n![B](<./le-hoi-1.png> "B")\n'
  const sent = { fields: { ...fields, image: { src: '1.png', alt: 'A' } }, body: text }
  const { version } = (await lan('PUT', `${DRAFTS}/le-hoi`, { version: null, ...sent })).body
  const published = await lan('POST', `${DRAFTS}/le-hoi/publication`, { version })
  expect(published.status).toBe(200)
  const read = (name: string): Buffer =>
    readFileSync(join(desk.newsroom.content, 'articles/2026/03', name))
  expect(read('le-hoi-1.png').equals(picture)).toBe(true)
  expect(read('le-hoi-le-hoi-1.png').equals(other)).toBe(true)
  const article = String(read('le-hoi.md'))
  expect(article).toContain('![A](le-hoi-1.png)\n\n![B](<./le-hoi-le-hoi-1.png> "B")')
  expect(article).toContain('src: le-hoi-1.png\n')
})

test('a text that was changed since it was seen, or that the build would refuse, is not published', async () => {
  const desk = openEditorDesk()
  const lan = await writer(desk)
  const first = await lan('PUT', `${DRAFTS}/cau-lon`, { version: null, fields, body: 'Một.' })
  const { version: old } = first.body
  const { version } = (
    await lan('PUT', `${DRAFTS}/cau-lon`, { version: old, fields: {}, body: 'Hai.' })
  ).body
  const late = await lan('POST', `${DRAFTS}/cau-lon/publication`, { version: old })
  expect([late.status, late.body['version']]).toEqual([409, version])
  const wrong = await lan('POST', `${DRAFTS}/cau-lon/publication`, { version })
  expect(wrong.status).toBe(422)
  expect(wrong.body['problems']).toMatchObject([
    { field: 'title', code: 'required' },
    { field: 'section', code: 'required' },
  ])
  expect(existsSync(join(desk.newsroom.content, 'articles'))).toBe(false)
})

test.each([
  ['an hour in 2042', { timestamp: '08:00 01/01/2042' }, 'too_far', false],
  ['an hour that has passed', { timestamp: '08:00 01/02/2026' }, 'long_ago', true],
])('%s is told, and hinders publication only where it must', async (_, more, code, passes) => {
  const lan = await writer(openEditorDesk())
  const sent = { version: null, fields: { ...fields, ...more }, body: 'Một.' }
  const made = await lan('PUT', `${DRAFTS}/cau-lon`, sent)
  expect(made.body['problems']).toEqual([
    expect.objectContaining({ field: 'timestamp', code, ...(passes && { advice: true }) }),
  ])
  const { version } = made.body
  const published = await lan('POST', `${DRAFTS}/cau-lon/publication`, { version })
  const { path } = published.body
  expect([published.status, path]).toEqual(passes ? [200, '2026/02/cau-lon'] : [422, undefined])
})

test('an address that an article has, or had, is not given to another', async () => {
  const desk = openEditorDesk(gitNewsroom({ 'articles/2026/03/co-roi.md': articleFile() }))
  const lan = await writer(desk)
  for (const slug of ['co-roi', 'cau-moi']) {
    const made = await lan('PUT', `${DRAFTS}/${slug}`, { version: null, fields, body: 'Một.' })
    expect(made.body['problems']).toMatchObject([{ code: 'address_taken' }])
    const { version } = made.body
    const published = await lan('POST', `${DRAFTS}/${slug}/publication`, { version })
    expect([published.status, published.body['type']]).toEqual([409, '/api/problems/exists'])
  }
})

const ARTICLE = '/api/articles/2026/03/duong-moi'
const file = articleFile({
  title: 'Đường mới',
  timestamp: '06:30 01/03/2026',
  image: '{ src: duong-moi-a.png, alt: Đường }',
})
const published = {
  'articles/2026/03/duong-moi.md': file,
  'articles/2026/03/duong-moi-a.png': picture,
}

test('a published article is corrected, withdrawn and put back, each in one commit', async () => {
  const desk = openEditorDesk(gitNewsroom(published))
  const { folder, content } = desk.newsroom
  const minh = await writer(desk, 'Minh')
  const { body: article } = await minh('GET', ARTICLE)
  expect(article).toMatchObject({
    path: '2026/03/duong-moi',
    fields: { title: 'Đường mới', timestamp: '06:30 01/03/2026' },
    pictures: [{ name: 'duong-moi-a.png', src: 'duong-moi-a.png', bytes: expect.any(Number) }],
    by: 'Minh',
  })
  const text = { fields: article['fields'] as object, body: article['body'] as string }
  const corrected = { ...text.fields, corrections: [{ at: '09:00 01/03/2026', note: 'Sửa tên.' }] }
  const { version } = article
  const done = await minh('PUT', ARTICLE, { version, ...text, fields: corrected })
  expect(done).toMatchObject({ status: 200, body: { path: '2026/03/duong-moi', problems: [] } })
  const gone = { ...corrected, withdrawn: 'Nhầm tên người.' }
  const { body: withdrawn } = await minh('PUT', ARTICLE, {
    ...text,
    version: done.body['version'],
    fields: gone,
  })
  const back = await minh('POST', `${ARTICLE}/undo`, { version: withdrawn['version'] })
  expect(back.body['version']).toBe(done.body['version'])
  expect(git(folder, 'log', '-3', '--format=%s')).toBe(
    'Hoàn lại bài đã đăng: 2026/03/duong-moi\nGỡ bài đã đăng: 2026/03/duong-moi\nSửa bài đã đăng: 2026/03/duong-moi',
  )
  expect(readFileSync(join(content, 'articles/2026/03/duong-moi.md'), 'utf8')).toContain(
    'note: Sửa tên.\n',
  )
  const wrong = await minh('PUT', ARTICLE, { version: back.body['version'], fields: {}, body: '' })
  expect([wrong.status, statusOf(desk.newsroom)]).toEqual([422, ''])
  await desk.desk.settled()
  expect(desk.published()).toBe(3)
})

test('an article moves with its pictures and keeps its old address', async () => {
  const desk = openEditorDesk(gitNewsroom(published))
  const { folder } = desk.newsroom
  const minh = await writer(desk, 'Minh')
  const { version, fields: old, body: text } = (await minh('GET', ARTICLE)).body
  const sent = { version, fields: old, body: text, path: '2026/04/duong-rong' }
  const moved = await minh('PUT', ARTICLE, sent)
  expect([moved.status, moved.body['path']]).toEqual([200, '2026/04/duong-rong'])
  expect(git(folder, 'ls-files', 'content/articles')).toBe(
    'content/articles/2026/04/duong-moi-a.png\ncontent/articles/2026/04/duong-rong.md',
  )
  const after = await minh('GET', '/api/articles/2026/04/duong-rong')
  expect(after.body['fields']).toMatchObject({ formerly: ['2026/03/duong-moi'] })
  expect((await minh('GET', ARTICLE)).status).toBe(404)
  const { articles } = (await minh('GET', '/api/articles?state=published')).body as {
    articles: object[]
  }
  expect(articles).toMatchObject([{ path: '2026/04/duong-rong', title: 'Đường mới', by: 'Minh' }])
})
