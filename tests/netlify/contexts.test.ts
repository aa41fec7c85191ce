import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { createToken } from '../../functions/comments/actions/credentials.ts'
import { formFields } from '../support/desk/submit.ts'
import { until } from '../support/until.ts'
import { ARTICLE, builtNewsroom } from './support/newsroom.ts'
import { startProduction, type Production } from './support/production.ts'
import { served, type Served } from './support/served.ts'

let production: Production
let folder = ''
let site: Served

beforeAll(async () => {
  production = await startProduction()
  // The operator's mistake: the settings of production are given to every context.
  const { environment } = production
  folder = await builtNewsroom({ context: 'deploy-preview', environment })
  site = await served(folder, environment)
})

test('a preview is built without production’s comments', () => {
  expect(production.upstash.requests()).toBe(0)
  const manifest = readFileSync(join(folder, '.edition/manifest.json'), 'utf8')
  expect(JSON.parse(manifest)).toMatchObject({ revision: 0 })
})

test.each([
  ['deploy-preview', '0'],
  ['branch-deploy', '1'],
  ['a-context-to-come', '1'],
  // A production deploy of before, at the address that it keeps.
  ['production', '0'],
])(
  'in the context %s, published %s, the function reads and writes nothing of production’s',
  async (context, published) => {
    const ask = inContext(context, published)
    const { token } = await createToken(production.store, 'Lan', Date.now())
    const before = production.upstash.requests()
    const sent = JSON.stringify(formFields({ article: ARTICLE }))
    const post = await ask('/api/comments', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: sent,
    })
    expect([post.status, await post.json()]).toMatchObject([503, { type: '/api/problems/preview' }])
    expect(post.headers.get('cache-control')).toBe('no-store')
    expect((await ask(`/binh-luan/${ARTICLE}/`)).status).toBe(200)
    const desk = await ask('/kiem-duyet/', { headers: { Authorization: `Bearer ${token}` } })
    expect(desk.status).toBe(401)
    expect(production.upstash.requests()).toBe(before)
  },
)

test.each([
  ['/api/comments/changes', 200],
  [`/api/comments?article=${ARTICLE}`, 200],
  ['/y-kien/', 200],
  ['/y-kien/tra-loi/', 200],
  [`/binh-luan/theo-doi/${'x'.repeat(43)}`, 404],
] as const)('in a preview, which has no store, %s is answered %d', async (path, status) => {
  expect((await inContext('deploy-preview')(path)).status).toBe(status)
})

test('a form sent to a preview comes back with every typed word', async () => {
  const ask = inContext('deploy-preview')
  const body = new URLSearchParams(formFields({ article: ARTICLE, title: 'Giữ lời tôi lại' }))
  const response = await ask('/api/comments', {
    method: 'POST',
    headers: { Accept: 'text/html' },
    body,
  })
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
  expect(await response.text()).toContain('Giữ lời tôi lại')
})

test('production without its settings names all of them in one answer and in the log', async () => {
  const { ask, log } = await served(folder)
  const response = await ask('/api/comments/changes')
  const { detail } = (await response.json()) as { detail: string }
  expect(response.status).toBe(503)
  expect(response.headers.get('cache-control')).toBe('no-store')
  for (const name of ['SECRET_KEY', 'UPSTASH_REDIS_REST_URL', 'UPSTASH_REDIS_REST_TOKEN'])
    expect(detail).toContain(name)
  // It comes by another way than the answer.
  await until(() => log().includes(detail))
})

/** Netlify tells the function by these headers for which context it was deployed, and whether that deploy is the published one. */
function inContext(context: string, published = '0'): Served['ask'] {
  return (path, { headers = {}, ...options } = {}) =>
    site.ask(path, {
      ...options,
      headers: {
        ...(headers as Record<string, string>),
        'x-nf-deploy-context': context,
        'x-nf-deploy-published': published,
      },
    })
}
