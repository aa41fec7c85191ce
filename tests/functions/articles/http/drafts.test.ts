import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEditorDesk, writer } from '../../../support/articles/editor-desk.ts'
import { git, gitNewsroom, statusOf } from '../../../support/articles/git.ts'

const DRAFTS = '/api/articles/drafts'
const fields = { title: 'Khánh thành cầu mới', section: 'tin-tuc', byline: 'Thu Hằng' }
const body = 'Sáng nay cầu mới thông xe.\n'

test('a draft is made, listed, read, changed and taken away, each a commit by its person’s name', async () => {
  const desk = openEditorDesk()
  const lan = await writer(desk)
  const made = await lan('PUT', `${DRAFTS}/cau-vuot`, { version: null, fields, body, ready: true })
  expect([made.status, made.body]).toEqual([201, { version: expect.any(String), problems: [] }])
  const { version } = made.body
  const { body: list } = await lan('GET', DRAFTS)
  expect(list).toEqual({
    drafts: [
      {
        slug: 'cau-vuot',
        title: fields.title,
        ready: true,
        returned: false,
        by: 'Lan',
        at: expect.any(String),
        version,
      },
    ],
  })
  const { body: draft } = await lan('GET', `${DRAFTS}/cau-vuot`)
  expect(draft).toMatchObject({
    slug: 'cau-vuot',
    version,
    fields,
    body,
    ready: true,
    pictures: [],
  })
  const { folder, content } = desk.newsroom
  expect(git(folder, 'log', '-1', '--format=%an <%ae>%n%B')).toBe(
    'Lan <Lan@ban-tin.example>\nBản nháp mới: cau-vuot\n\n[skip netlify]',
  )
  expect(readFileSync(join(content, 'drafts/cau-vuot.md'), 'utf8')).toContain(
    'ready: true\n---\n\nSáng',
  )
  const binh = await writer(desk, 'Bình')
  const changed = await binh('PUT', `${DRAFTS}/cau-vuot`, { version, fields, body: 'Chiều nay.' })
  expect(changed.status).toBe(200)
  expect((await lan('GET', `${DRAFTS}/cau-vuot`)).body).toMatchObject({
    body: 'Chiều nay.',
    ready: false,
    by: 'Bình',
  })
  const gone = await lan('DELETE', `${DRAFTS}/cau-vuot?version=${String(changed.body['version'])}`)
  expect(gone.status).toBe(204)
  expect((await lan('GET', DRAFTS)).body).toEqual({ drafts: [] })
  expect([statusOf(desk.newsroom), desk.published()]).toEqual(['', 0])
  const log = await desk.desk.store.log(null, 10)
  expect(log.entries.slice(0, 2).map(({ by, deed, subject }) => [by, deed, subject])).toEqual([
    ['Lan', 'remove-draft', 'cau-vuot'],
    ['Bình', 'save-draft', 'cau-vuot'],
  ])
})

test('a save that changes nothing makes no commit', async () => {
  const desk = openEditorDesk()
  const lan = await writer(desk)
  const made = await lan('PUT', `${DRAFTS}/cau-vuot`, { version: null, fields, body })
  const { version } = made.body
  const before = git(desk.newsroom.folder, 'rev-parse', 'HEAD')
  const again = await lan('PUT', `${DRAFTS}/cau-vuot`, { version, fields, body })
  expect([again.status, again.body['version']]).toEqual([200, version])
  expect(git(desk.newsroom.folder, 'rev-parse', 'HEAD')).toBe(before)
})

test('the second of two people is told who and when, gets both texts, and overwrites nothing', async () => {
  const desk = openEditorDesk()
  const [lan, binh] = [await writer(desk), await writer(desk, 'Bình')]
  const { version } = (await lan('PUT', `${DRAFTS}/cau-vuot`, { version: null, fields, body })).body
  const second = await binh('PUT', `${DRAFTS}/cau-vuot`, { version, fields, body: 'Của Bình.' })
  expect(second.status).toBe(200)
  for (const old of [version, null]) {
    const late = await lan('PUT', `${DRAFTS}/cau-vuot`, { version: old, fields, body: 'Của Lan.' })
    expect([late.status, late.headers.get('content-type')]).toEqual([
      409,
      'application/problem+json',
    ])
    expect(late.body).toMatchObject({
      type: '/api/problems/conflict',
      version: second.body['version'],
      by: 'Bình',
      at: expect.any(String),
      fields,
      body: 'Của Bình.',
    })
  }
  const gone = await lan('PUT', `${DRAFTS}/khong-co`, { version, fields, body })
  expect(gone.status).toBe(404)
})

test('a draft is renamed with all that lies beside it', async () => {
  const newsroom = gitNewsroom({
    'drafts/cau.md': '---\ntitle: Cầu\n---\n\nChữ.',
    'drafts/cau/a.png': 'x',
  })
  const desk = openEditorDesk(newsroom)
  const lan = await writer(desk)
  const { version } = (await lan('GET', `${DRAFTS}/cau`)).body
  const moved = await lan('PUT', `${DRAFTS}/cau`, { version, rename: 'cau-lon' })
  expect([moved.status, moved.body]).toMatchObject([200, { slug: 'cau-lon', version }])
  expect(git(newsroom.folder, 'ls-files', 'content/drafts')).toBe(
    'content/drafts/cau-lon.md\ncontent/drafts/cau-lon/a.png',
  )
  await lan('PUT', `${DRAFTS}/khac`, { version: null, fields, body })
  const taken = await lan('PUT', `${DRAFTS}/cau-lon`, { version, rename: 'khac' })
  expect([taken.status, taken.body['type']]).toEqual([409, '/api/problems/exists'])
})

test('an editor sends a draft back with a note, which stays until publication', async () => {
  const desk = openEditorDesk()
  const [lan, minh] = [await writer(desk), await writer(desk, 'Minh')]
  const sent = { version: null, fields, body, ready: true }
  const { version } = (await lan('PUT', `${DRAFTS}/cau-vuot`, sent)).body
  const empty = await minh('POST', `${DRAFTS}/cau-vuot/return`, { version, note: ' ' })
  expect(empty.status).toBe(422)
  const back = await minh('POST', `${DRAFTS}/cau-vuot/return`, { version, note: 'Thiếu ảnh.' })
  expect(back.status).toBe(200)
  const note = { by: 'Minh', at: expect.any(String), note: 'Thiếu ảnh.' }
  const { body: draft } = await lan('GET', `${DRAFTS}/cau-vuot`)
  expect(draft).toMatchObject({ ready: false, returned: note })
  await lan('PUT', `${DRAFTS}/cau-vuot`, { ...sent, version: draft['version'] })
  expect((await lan('GET', `${DRAFTS}/cau-vuot`)).body).toMatchObject({
    ready: true,
    returned: note,
  })
  const { history } = (await lan('GET', `${DRAFTS}/cau-vuot/history`)).body as {
    history: { by: string }[]
  }
  expect(history.map(({ by }) => by)).toEqual(['Lan', 'Minh', 'Lan'])
})

test('what stands beside the fields cannot be smuggled in among them', async () => {
  const desk = openEditorDesk()
  const lan = await writer(desk)
  const returned = { by: 'Minh', at: '2026-03-01T00:00:00Z', note: 'Giả.' }
  const sent = { ...fields, ready: true, path: '2026/03/khac', returned }
  const made = await lan('PUT', `${DRAFTS}/cau-vuot`, { version: null, fields: sent, body })
  expect(made.status).toBe(201)
  const { body: draft } = await lan('GET', `${DRAFTS}/cau-vuot`)
  expect(draft).toMatchObject({ fields, ready: false })
  expect(Object.keys(draft)).not.toContain('returned')
  expect(Object.keys(draft)).not.toContain('path')
  const saved = readFileSync(join(desk.newsroom.content, 'drafts/cau-vuot.md'), 'utf8')
  expect(saved).not.toMatch(/ready|path|returned/)
})
