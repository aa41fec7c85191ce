import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { createToken } from '../../functions/comments/actions/credentials.ts'
import { startForgejo } from '../doubles/forges/forgejo.ts'
import { startGitHub } from '../doubles/forges/github.ts'
import type { ForgeDouble } from '../doubles/forges/forge-server.ts'
import { git, gitNewsroom } from '../support/articles/git.ts'
import { photo } from '../support/content/photo.ts'
import { listening } from '../support/servers/ask.ts'
import { until } from '../support/until.ts'
import { builtNewsroom } from './support/newsroom.ts'
import { startProduction, type Production } from './support/production.ts'
import { served, type Served } from './support/served.ts'

const DRAFT = '/api/articles/drafts/cau-lon'
const text = {
  fields: { title: 'Khánh thành cầu lớn', section: 'tin-tuc' },
  body: 'Sáng nay cầu thông xe.\n\n![Cầu lớn](cau.jpg "Cầu mới")\n',
}

let production: Production
let gitHub: ForgeDouble
let upstream = ''
let site: Served
let folder = ''
let environment: Readonly<Record<string, string>>
const hooks: string[] = []

beforeAll(async () => {
  production = await startProduction()
  // Netlify's emulation reads every body as text: a picture would not come whole, so it lies there already.
  upstream = gitNewsroom({ 'drafts/cau-lon/cau.jpg': await photo() }).upstream
  gitHub = await startGitHub(upstream)
  const port = await listening((request, response) => {
    hooks.push(`${request.method} ${request.url}`)
    response.writeHead(200).end()
  })
  folder = await builtNewsroom()
  environment = {
    ...production.environment,
    GITHUB_API_DOUBLE: gitHub.url,
    CONTENT_REPOSITORY: 'github:toa-soan/trang',
    CONTENT_TOKEN: gitHub.token,
    BUILD_HOOK_URL: `http://127.0.0.1:${port}/build_hooks/secret`,
  }
  site = await served(folder, environment)
})

test('a draft with a picture is saved at GitHub without a build, and its publication is one build', async () => {
  const [lan, minh] = [await writerOf('Lan'), await writerOf('Minh')]
  const made = await lan('PUT', DRAFT, { version: null, ...text })
  expect(made).toMatchObject({ status: 201, body: { problems: [] } })
  const { version } = made.body
  const sent = await lan('PUT', DRAFT, { version, ...text, ready: true })
  expect(sent).toMatchObject({ status: 200, body: { problems: [] } })
  expect(await messages()).toEqual([
    'Gửi duyệt bản nháp: cau-lon',
    'Bản nháp mới: cau-lon',
    'Bài đã có',
  ])
  expect([gitHub.builds, hooks]).toEqual([[], []])

  const answer = await minh('POST', `${DRAFT}/publication`, { version: sent.body['version'] })
  expect(answer.status).toBe(200)
  expect(answer.body['commit']).toBe(git(upstream, 'rev-parse', 'main'))
  const path = String(answer.body['path'])
  expect(gitHub.builds).toEqual([`Xuất bản: ${path}`])
  expect(git(upstream, 'log', '--format=%an', '-2')).toBe('Minh\nLan')
  expect(git(upstream, 'ls-tree', '-r', '--name-only', 'main', 'content/articles/')).toBe(
    `content/articles/${path.slice(0, 7)}/cau-lon-cau.jpg\ncontent/articles/${path}.md`,
  )
  expect(hooks).toEqual([])
})

test('the list, a page of the editor and the page of a draft come from GitHub; the desk stays the other function’s', async () => {
  const lan = await writerOf('Lan')
  await lan('PUT', '/api/articles/drafts/duong', { version: null, ...text, body: 'Chữ.' })
  expect(await lan('GET', '/api/articles/drafts')).toMatchObject({
    status: 200,
    body: { drafts: [{ slug: 'duong', by: 'Lan' }] },
  })
  const page = await lan('GET', '/ban-thao/duong/')
  expect(page.body['text']).toContain('Khánh thành cầu lớn')
  expect((await site.ask('/ban-thao/duong/')).status).toBe(404)
  expect((await site.ask('/bien-tap/')).status).toBe(401)
  expect((await site.ask('/kiem-duyet/')).status).toBe(401)
})

test('a GitHub that is away is told with the time of the next try, and readers notice nothing', async () => {
  const lan = await writerOf('Lan')
  gitHub.fault = () => 502
  const saved = await lan('PUT', '/api/articles/drafts/them', { version: null, ...text })
  expect([saved.status, saved.retry]).toEqual([503, '30'])
  gitHub.fault = () => 401
  const closed = await lan('PUT', '/api/articles/drafts/them', { version: null, ...text })
  expect(closed.body).toMatchObject({
    type: '/api/problems/no_repository',
    detail: expect.stringContaining('CONTENT_TOKEN'),
  })
  expect((await site.ask('/y-kien/')).status).toBe(200)
  expect(site.log()).not.toContain(gitHub.token)
  gitHub.fault = undefined
})

test('once the edition’s next moment has passed, requests ask the build hook for one edition', async () => {
  const file = join(folder, '.edition/manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object
  const passed = new Date(Date.now() - 60_000).toISOString()
  writeFileSync(file, JSON.stringify({ ...manifest, next: passed }))
  await Promise.all(Array.from({ length: 5 }, () => site.ask('/api/comments/changes')))
  await until(() => hooks.length > 0)
  await site.ask('/y-kien/')
  expect(hooks).toEqual(['POST /build_hooks/secret'])
})

test('what is published at a forge that Netlify does not know has the build hook called', async () => {
  const newsroom = gitNewsroom()
  const forge = await startForgejo(newsroom.upstream)
  const other = await served(folder, {
    ...environment,
    CONTENT_REPOSITORY: `forgejo:${forge.url.replace('/api/v1', '')}/toa-soan/trang`,
    CONTENT_TOKEN: forge.token,
  })
  hooks.length = 0
  const minh = await writerOf('Minh', other)
  const made = await minh('PUT', DRAFT, { version: null, ...text, body: 'Chữ.' })
  expect([made.status, hooks]).toEqual([201, []])
  const answer = await minh('POST', `${DRAFT}/publication`, { version: made.body['version'] })
  expect(answer.status).toBe(200)
  await until(() => hooks.length > 0)
  expect(git(newsroom.upstream, 'log', '-1', '--format=%an', 'main')).toBe('Minh')
})

async function messages(): Promise<string[]> {
  return git(upstream, 'log', '--format=%s', 'main').split('\n').slice(0, -1)
}

interface Told {
  readonly status: number
  readonly retry: string | null
  readonly body: Readonly<Record<string, unknown>>
}

async function writerOf(
  name: string,
  { ask }: Served = site,
): Promise<(method: string, path: string, sent?: object) => Promise<Told>> {
  const { token } = await createToken(production.store, name, Date.now())
  return async (method, path, sent) => {
    const response = await ask(path, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(sent && { 'Content-Type': 'application/json' }),
      },
      ...(sent && { body: JSON.stringify(sent) }),
    })
    const body = await response.text()
    return {
      status: response.status,
      retry: response.headers.get('retry-after'),
      body: body.startsWith('{') ? (JSON.parse(body) as Told['body']) : { text: body },
    }
  }
}
