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
  ['that leads out of the archive', '../../README'],
  ['that is longer than a file’s name may be', `2026/03/${'a'.repeat(300)}`],
  ['of no month', '2026/13/cau-lon'],
])('an address %s is told, and nothing is looked for there', async (_, path) => {
  const desk = openEditorDesk(gitNewsroom({ '../README.md': 'x' }))
  const lan = await writer(desk)
  const sent = { version: null, fields, body: 'Một.', path }
  const { version } = (await lan('PUT', `${DRAFTS}/cau-lon`, sent)).body
  const refused = await lan('POST', `${DRAFTS}/cau-lon/publication`, { version })
  expect(refused.status).toBe(422)
  expect(refused.body['problems']).toContainEqual({
    field: 'path',
    code: 'bad_path',
    message: expect.any(String),
  })
})

test.each([
  ['out of the archive', '/../../README.md'],
  ['to a name that no disk takes', `${'a'.repeat(300)}.md`],
])('a link %s is told as one that leads nowhere, and the draft can be read', async (_, link) => {
  const desk = openEditorDesk(gitNewsroom({ '../README.md': 'x' }))
  const lan = await writer(desk)
  const sent = { version: null, fields, body: `Một [câu](${link}).` }
  const made = await lan('PUT', `${DRAFTS}/cau-lon`, sent)
  const read = await lan('GET', `${DRAFTS}/cau-lon`)
  expect([made.status, read.status]).toEqual([201, 200])
  expect(made.body['problems']).toMatchObject([{ field: 'body' }])
})

test('a picture whose new name no disk would take is told of as a fault of the address', async () => {
  const picture78 = `${'b'.repeat(78)}.png`
  const lan = await writer(
    openEditorDesk(gitNewsroom({ [`drafts/cau-lon/${picture78}`]: picture })),
  )
  const sent = { version: null, fields, body: 'Một.', path: `2026/03/${'a'.repeat(200)}` }
  const { version } = (await lan('PUT', `${DRAFTS}/cau-lon`, sent)).body
  const refused = await lan('POST', `${DRAFTS}/cau-lon/publication`, { version })
  expect([refused.status, refused.body['problems']]).toMatchObject([422, [{ field: 'path' }]])
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
