import { beforeAll, beforeEach, expect, test } from 'vitest'
import { deskStrings } from '../../_includes/strings/desk.ts'
import { until } from '../support/until.ts'
import { moderator, type Moderator } from './support/moderator.ts'
import { ARTICLE, OTHER, builtNewsroom } from './support/newsroom.ts'
import { approvedQuestion, holdReplies, purgedTags } from './support/question.ts'
import { startProduction, type Production } from './support/production.ts'
import { post } from './support/reader.ts'
import { served, type Served } from './support/served.ts'

let production: Production
let site: Served
let lan: Moderator

beforeAll(async () => {
  production = await startProduction()
  const environment = { ...production.environment, LIMIT_ADDRESS: '1/600' }
  site = await served(await builtNewsroom({ environment }), environment)
  lan = await moderator(site, production.store)
})

beforeEach(() => {
  production.api.purges.length = 0
  production.api.answers = 202
})

test.each([
  ['/api/comments/changes', 'thay-doi', 'query=_'],
  [`/api/comments?article=${ARTICLE}`, `binh-luan:${ARTICLE}`, 'query=article|after'],
  [`/binh-luan/${ARTICLE}/`, `binh-luan:${ARTICLE}`, 'query=after|y-kien'],
  ['/y-kien/', 'y-kien', 'query=_'],
  ['/y-kien/feed.xml', 'y-kien', 'query=_'],
])('the CDN may keep %s under the tag %s', async (path, tag, vary) => {
  const { status, headers } = await site.ask(path)
  expect([status, Object.fromEntries(headers)]).toMatchObject([
    200,
    {
      'cache-control': 'public, max-age=0, must-revalidate',
      'netlify-cache-tag': tag,
      'netlify-cdn-cache-control': 'public, durable, max-age=300',
      'netlify-vary': vary,
      'x-content-type-options': 'nosniff',
    },
  ])
})

test.each([
  ['GET', '/api/khong-co', 404],
  ['GET', '/api/comments?article=2024/03/khong-co', 404],
  ['GET', `/api/comments?article=${ARTICLE}&after=x`, 400],
  ['GET', '/binh-luan/2024/03/khong-co/', 404],
  ['GET', '/kiem-duyet/', 401],
  ['PUT', '/api/comments', 405],
] as const)('%s %s is %d, and no cache keeps it', async (method, path, status) => {
  const response = await site.ask(path, { method })
  expect([response.status, response.headers.get('cache-control')]).toEqual([status, 'no-store'])
  expect(response.headers.get('netlify-cdn-cache-control')).toBeNull()
})

test('HEAD reaches the function as GET does, and no CDN keeps an answer without a body', async () => {
  const { status, headers } = await site.ask('/y-kien/', { method: 'HEAD' })
  const kept = ['netlify-cdn-cache-control', 'netlify-cache-tag'].map((name) => headers.get(name))
  expect([status, headers.get('x-content-type-options'), ...kept]).toEqual([
    200,
    'nosniff',
    null,
    null,
  ])
})

test('the limit counts the address that Netlify saw', async () => {
  const address = '198.51.100.7'
  expect((await post(site, { article: OTHER }, 'json', address)).status).toBe(202)
  const limited = await post(site, { article: OTHER }, 'json', address)
  expect(limited.status).toBe(429)
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await post(site, { article: OTHER }, 'json', '198.51.100.8')).status).toBe(202)
  await lan.settle(await lan.queue(), 'reject')
})

test('letters of two articles, approved together, are shown at once and purged in one call', async () => {
  const form = await post(site, { article: ARTICLE, title: 'Gửi bằng biểu mẫu' }, 'form')
  expect(form.status).toBe(303)
  const tracking = await site.ask(form.headers.get('location') ?? '')
  expect([tracking.status, tracking.headers.get('cache-control')]).toEqual([200, 'no-store'])
  const json = await post(site, { article: OTHER, title: 'Gửi bằng máy' })
  expect([json.status, await json.json()]).toMatchObject([202, { state: 'pending' }])
  const before = await site.ask(`/binh-luan/${ARTICLE}/`)
  expect(await before.text()).not.toContain('Gửi bằng biểu mẫu')

  expect(await lan.settle(await lan.queue(), 'approve')).toEqual(['done', 'done'])

  await refreshed()
  expect(production.api.purges[0]).toEqual({
    tags: [`binh-luan:${ARTICLE}`, `binh-luan:${OTHER}`, 'thay-doi', 'y-kien'],
    site: 'site-of-the-test',
    token: 'Bearer purge-token',
  })
  expect(await text(`/binh-luan/${ARTICLE}/`)).toContain('Gửi bằng biểu mẫu')
  expect(await text(`/api/comments?article=${OTHER}`)).toContain('Gửi bằng máy')
  expect(await text('/y-kien/')).toContain('Gửi bằng máy')
  expect(JSON.parse(await text('/api/comments/changes'))).toMatchObject({
    articles: { [ARTICLE]: { total: 1 }, [OTHER]: { total: 1 } },
  })
})

test('what was rejected purges nothing', async () => {
  await post(site, { article: ARTICLE })
  expect(await lan.settle(await lan.queue(), 'reject')).toEqual(['done'])
  await lan.desk()
  expect(production.api.purges).toEqual([])
})

test('a purge that fails waits, the desk says so, and each look at it tries again', async () => {
  const { api, store } = production
  const waiting = deskStrings.waiting('1')
  const tags = [`binh-luan:${ARTICLE}`, 'thay-doi', 'y-kien']
  await post(site, { article: ARTICLE, title: 'Chờ làm mới' })
  api.answers = 429
  await lan.settle(await lan.queue(), 'approve')
  await purged()
  expect(await store.outbox(10)).toMatchObject([{ article: ARTICLE }])

  for (const answer of [500, undefined]) {
    api.answers = answer
    expect(await lan.desk()).toContain(waiting)
  }
  expect(site.log()).toContain('refresh failed')
  expect(await store.outbox(10)).toMatchObject([{ article: ARTICLE }])

  api.answers = 202
  expect(await lan.desk()).not.toContain(waiting)
  expect(api.purges.length).toBeGreaterThanOrEqual(4)
  expect(api.purges.filter((purge) => String(purge.tags) !== String(tags))).toEqual([])
  expect(await store.outbox(10)).toEqual([])
})

test('a case that is opened, and its answer published, corrected and taken down, purge exactly their tags', async () => {
  const { id, version } = await approvedQuestion(site, lan, ARTICLE, 'Hỏi về vỉa hè')
  await refreshed()
  const reply = { unit: 'Ban Biên tập', body: 'Sẽ làm.', publish: true }
  const steps = [
    ['PUT', 'case', { level: 'normal', unit: reply.unit }],
    ['PUT', 'reply', reply],
    ['PUT', 'reply', { ...reply, body: 'Đã làm.' }],
    ['DELETE', 'reply', {}],
  ] as const
  for (const [index, [method, what, order]] of steps.entries()) {
    production.api.purges.length = 0
    const sent = await lan.send(method, `comments/${id}/${what}`, {
      version: version + index,
      ...order,
    })
    expect(sent).toMatchObject({ outcome: 'done' })
    await refreshed()
    expect(purgedTags(production.api)).toEqual([`binh-luan:${ARTICLE},thay-doi,tra-loi,y-kien`])
  }
})

test('answers that are held together are public by the first request after their hour, with exactly their tags purged', async () => {
  const asked = [
    await approvedQuestion(site, lan, ARTICLE, 'Hỏi về đèn'),
    await approvedQuestion(site, lan, OTHER, 'Hỏi về cống'),
  ]
  await refreshed()
  const draft = { unit: 'Ban Biên tập', body: 'Sẽ trả lời chung.', publish: false }
  for (const { id, version } of asked)
    await lan.send('PUT', `comments/${id}/reply`, { version, ...draft })
  production.api.purges.length = 0
  const held = await holdReplies(lan, asked, { since: 1, until: Date.now() + 3_600_000 })
  expect(held).toMatchObject({ results: [{ outcome: 'done' }, { outcome: 'done' }], refreshed: [] })
  expect(await text(`/binh-luan/${OTHER}/`)).not.toContain(draft.body)
  expect(production.api.purges).toEqual([])
  const soon = Date.now() + 6_000
  await holdReplies(lan, asked, { since: 2, until: soon })
  await until(async () => (await site.ask('/api/health'), production.api.purges.length > 0))
  expect(purgedTags(production.api)).toEqual([
    `binh-luan:${ARTICLE},binh-luan:${OTHER},thay-doi,tra-loi,y-kien`,
  ])
  expect(Date.now()).toBeGreaterThanOrEqual(soon)
  expect(await text(`/binh-luan/${OTHER}/`)).toContain(draft.body)
  expect(await text('/y-kien/tra-loi/')).toContain(draft.body)
})

async function text(path: string): Promise<string> {
  return (await site.ask(path)).text()
}

/** After the answer or, where that try failed on a busy machine, at the next look at the desk. */
function purged(): Promise<void> {
  return looking(() => production.api.purges.length > 0)
}

function refreshed(): Promise<void> {
  return looking(async () => (await production.store.outbox(1)).length === 0)
}

function looking(condition: () => boolean | Promise<boolean>): Promise<void> {
  return until(async () => (await condition()) || (await lan.desk(), condition()))
}
