import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEditorDesk, writer } from '../../../support/articles/editor-desk.ts'
import { git, gitNewsroom, statusOf } from '../../../support/articles/git.ts'
import { articleFile } from '../../../support/content/markdown-file.ts'
import { picture } from '../../../support/content/picture.ts'

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

test('an article has its own pictures and those that its text names, and takes along no other’s', async () => {
  const named = { timestamp: '06:30 01/03/2026', body: '![Chung](chung.png)\n\n![X](le-hoi-2.png)' }
  const desk = openEditorDesk(
    gitNewsroom({
      'articles/2026/03/le-hoi.md': articleFile({ ...named, title: 'Lễ hội' }),
      'articles/2026/03/le-hoi-xuan.md': articleFile({
        ...named,
        title: 'Lễ hội xuân',
        image: '{ src: le-hoi-xuan-1.png, alt: Hội }',
      }),
      ...Object.fromEntries(
        ['chung', 'g', 'le-hoi-1', 'le-hoi-2', 'le-hoi-3', 'le-hoi-xuan-1', 'le-hoi-xuan-2'].map(
          (name) => [`articles/2026/03/${name}.png`, picture],
        ),
      ),
    }),
  )
  const minh = await writer(desk, 'Minh')
  const [old, spring] = ['/api/articles/2026/03/le-hoi', '/api/articles/2026/03/le-hoi-xuan']
  const { version, fields, body, pictures } = (await minh('GET', old)).body
  const names = (list: unknown): string[] => (list as { name: string }[]).map(({ name }) => name)
  expect(names(pictures)).toEqual(['chung.png', 'le-hoi-1.png', 'le-hoi-2.png', 'le-hoi-3.png'])
  const others = ['chung.png', 'le-hoi-2.png', 'le-hoi-xuan-1.png', 'le-hoi-xuan-2.png']
  expect(names((await minh('GET', spring)).body['pictures'])).toEqual(others)
  const text = { version, fields, body: `${String(body)}\n\n![H](le-hoi-xuan-2.png)\n` }
  const used = { ...text, body: `${text.body}\n![M](le-hoi-1.png)\n` }
  const moved = await minh('PUT', old, { ...used, path: '2026/04/le-hoi' })
  expect(moved.status).toBe(200)
  expect(names((await minh('GET', spring)).body['pictures'])).toEqual(others)
  const left = git(desk.newsroom.folder, 'ls-files', 'content/articles/2026/03')
  expect(left).not.toContain('/le-hoi-1.png')
  expect(names((await minh('GET', '/api/articles/2026/04/le-hoi')).body['pictures'])).toEqual([
    'chung.png',
    'le-hoi-1.png',
    'le-hoi-2.png',
    'le-hoi-3.png',
    'le-hoi-xuan-2.png',
  ])
})
