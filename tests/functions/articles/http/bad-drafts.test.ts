import { expect, test } from 'vitest'
import { openEditorDesk, writer } from '../../../support/articles/editor-desk.ts'
import { git, gitNewsroom } from '../../../support/articles/git.ts'
import { contentFolder, writeFiles } from '../../../support/content/content-folder.ts'

const DRAFTS = '/api/articles/drafts'
const fields = { title: 'Khánh thành cầu mới', section: 'tin-tuc', byline: 'Thu Hằng' }
const body = 'Sáng nay cầu mới thông xe.\n'

test('a draft with every problem at once is saved, and each problem stands beside its field', async () => {
  const lan = await writer(openEditorDesk())
  const made = await lan('PUT', `${DRAFTS}/cau-vuot`, {
    version: null,
    fields: {
      section: 'khong-co',
      timestamp: 'hôm qua',
      titel: 'Nhầm khoá',
      image: { src: 'thieu.jpg' },
      comments: 'mở',
    },
    body: '![](a.jpg)\n\n<b>Đậm</b>\n',
  })
  expect(made.status).toBe(201)
  const problems = made.body['problems'] as { field: string; code: string; line?: number }[]
  expect(problems.map(({ field, code, line }) => [field, code, line])).toEqual([
    ['title', 'required', undefined],
    ['timestamp', 'bad_timestamp', undefined],
    ['section', 'unknown_section', undefined],
    ['titel', 'unknown_key', undefined],
    ['image.alt', 'no_alt', undefined],
    ['comments', 'unknown_rule', undefined],
    ['body', 'no_alt', 1],
    ['body', 'tag', 3],
  ])
})

test('a reporter reads what is missing in their own words, without the name of a key', async () => {
  const lan = await writer(openEditorDesk())
  const made = await lan('PUT', `${DRAFTS}/cau-vuot`, {
    version: null,
    fields: { timestamp: 'hôm qua', image: { src: 'a.jpg' } },
    body: '',
  })
  const problems = made.body['problems'] as { field: string; message: string }[]
  expect(problems.map(({ message }) => message)).toEqual(
    expect.arrayContaining([
      'Chưa có tiêu đề.',
      'Chưa chọn chuyên mục.',
      expect.stringContaining('Giờ phải viết như 06:20 07/04/2026'),
      'Chưa viết ảnh chính cho thấy gì.',
      'Bài chưa có nội dung.',
    ]),
  )
})

test.each([
  ['nothing of a version', { fields, body }, 'version'],
  ['a number for a version', { version: 1, fields, body }, 'version'],
  ['a list for its fields', { version: null, fields: [], body }, 'fields'],
  ['no text', { version: null, fields }, 'body'],
  ['a word for ready', { version: null, fields, body, ready: 'yes' }, 'ready'],
])('%s is refused with its name', async (_, sent, field) => {
  const desk = openEditorDesk()
  const answer = await (await writer(desk))('PUT', `${DRAFTS}/cau-vuot`, sent)
  expect([answer.status, answer.body['problems']]).toEqual([
    422,
    [expect.objectContaining({ field, code: 'shape' })],
  ])
  expect(git(desk.newsroom.folder, 'log', '--format=%s')).toBe('Bắt đầu')
})

test.each(['A', 'a_b', '-a', 'a-', '..', '%2e%2e', 'a%2Fb', 'a'.repeat(81), 'đ'])(
  'no draft can be named %s',
  async (slug) => {
    const lan = await writer(openEditorDesk())
    expect((await lan('PUT', `${DRAFTS}/${slug}`, { version: null, fields, body })).status).toBe(
      404,
    )
  },
)

test('a text of 2 MB is too much, and a form of another kind is none', async () => {
  const desk = openEditorDesk()
  const lan = await writer(desk)
  const large = { version: null, fields, body: 'a'.repeat(2_000_000) }
  expect((await lan('PUT', `${DRAFTS}/cau-vuot`, large)).status).toBe(413)
  expect((await lan('PUT', `${DRAFTS}/cau-vuot`)).status).toBe(415)
})

test('what somebody works on without git stays theirs, and the page says so', async () => {
  const newsroom = gitNewsroom({ 'drafts/cau.md': '---\ntitle: Cầu\n---\n\nChữ.' })
  writeFiles(newsroom.content, { 'drafts/cau.md': '---\ntitle: Cầu\n---\n\nĐang viết.' })
  const lan = await writer(openEditorDesk(newsroom))
  const { version } = (await lan('GET', `${DRAFTS}/cau`)).body
  const saved = await lan('PUT', `${DRAFTS}/cau`, { version, fields, body })
  expect([saved.status, saved.body]).toMatchObject([
    409,
    { type: '/api/problems/uncommitted', path: 'drafts/cau.md' },
  ])
})

test('without a git repository drafts can be read, and each change is answered with what is missing', async () => {
  const content = contentFolder({
    'drafts/cau.md': '---\ntitle: Cầu\n---\n\nChữ.',
    'drafts/hong.md': '---\n- hỏng\n---\n\nChữ.',
  })
  const lan = await writer(openEditorDesk({ folder: content, content, upstream: content }))
  const { drafts } = (await lan('GET', DRAFTS)).body as { drafts: { slug: string }[] }
  expect(drafts.map(({ slug }) => slug).sort()).toEqual(['cau', 'hong'])
  const saved = await lan('PUT', `${DRAFTS}/moi`, { version: null, fields, body })
  expect([saved.status, saved.body]).toMatchObject([
    503,
    { type: '/api/problems/no_repository', detail: expect.stringContaining('git') },
  ])
})
