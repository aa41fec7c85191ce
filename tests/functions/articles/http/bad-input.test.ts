import { beforeAll, expect, test } from 'vitest'
import { createToken } from '../../../../functions/comments/actions/credentials.ts'
import { editorRoutes } from '../../../../functions/articles/http/routes.ts'
import type { Editor } from '../../../../functions/articles/actions/editor.ts'
import { openEditorDesk } from '../../../support/articles/editor-desk.ts'
import { git, gitNewsroom, statusOf } from '../../../support/articles/git.ts'
import { articleFile } from '../../../support/content/markdown-file.ts'
import { badInputs } from './bad-input-cases.ts'

const newsroom = gitNewsroom({
  'drafts/cau.md': '---\ntitle: Cầu\n---\n\nChữ.\n',
  'articles/2026/03/duong.md': articleFile({ timestamp: '06:30 01/03/2026' }),
})
const desk = openEditorDesk(newsroom)
const before = git(newsroom.folder, 'rev-parse', 'HEAD')
let Authorization = ''

beforeAll(async () => {
  const { store, services } = desk.desk
  Authorization = `Bearer ${(await createToken(store, 'Lan', services.now())).token}`
})

test.each(badInputs)('$route refuses $wrong with $status', async ({ path, sent, status }) => {
  const answer = await desk.ask(path, {
    ...sent,
    headers: { ...(sent.headers as Record<string, string>), Authorization },
  })
  expect(answer.status).toBe(status)
  const type = answer.headers.get('content-type') ?? ''
  const isPage = !path.startsWith('/api/') || sent.body instanceof URLSearchParams
  const kinds = ['application/problem+json', ...(isPage ? ['text/html; charset=utf-8'] : [])]
  expect(kinds).toContain(type)
})

test('nothing of all that was committed or left lying about', async () => {
  await desk.desk.settled()
  expect(git(newsroom.folder, 'rev-parse', 'HEAD')).toBe(before)
  expect(statusOf(newsroom)).toBe('')
  expect(desk.published()).toBe(0)
})

test('each route that can be asked wrongly is', () => {
  const all = editorRoutes({} as Editor).map(({ method, path }) => `${method} ${path}`)
  const asked = new Set(badInputs.map(({ route }) => route))
  const right = [`GET /api/articles/drafts`, 'GET /bien-tap/']
  expect(all.filter((route) => !asked.has(route))).toEqual(right)
})
