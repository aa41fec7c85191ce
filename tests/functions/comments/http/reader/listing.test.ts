import { expect, test } from 'vitest'
import { articles, edition, manifest } from '../../../../support/desk/desk-edition.ts'
import { openDesk, type Desk } from '../../../../support/desk/desk.ts'
import { submit, submitMany } from '../../../../support/desk/submit.ts'
import { program, type Settling } from '../../../../support/desk/moderators.ts'
import { refusalOf } from '../../../../support/desk/refusal.ts'

interface Listing {
  readonly article: string
  readonly total: number
  readonly version: number
  readonly comments: readonly Record<string, unknown>[]
  readonly next: string | null
}

const path = `/api/comments?article=${articles.open.id}`

async function list(desk: Desk, after?: string | null): Promise<Listing> {
  const response = await desk.ask(after == null ? path : `${path}&after=${after}`)
  expect(response.status).toBe(200)
  return (await response.json()) as Listing
}

test('an article without comments lists none', async () => {
  const { id } = articles.open
  expect(await list(openDesk())).toEqual({
    article: id,
    total: 0,
    version: 0,
    comments: [],
    next: null,
  })
})

test('only approved comments are listed, newest first, with nothing but what was written to be read', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  const [first, second, third, waiting] = await submitMany(desk, 4)
  const settle = (receipts: typeof first, verdict: 'approve' | 'reject') => ({
    comment: receipts?.comment ?? '',
    verdict,
  })
  await lan.decide(settle(first, 'approve'), settle(second, 'reject'), settle(third, 'approve'))
  const { total, comments } = await list(desk)
  expect(comments.map(({ id }) => id)).toEqual([third?.comment, first?.comment])
  expect(total).toBe(2)
  expect(Object.keys(comments[0] ?? {})).toEqual(['id', 'name', 'title', 'body', 'at'])
  expect(JSON.stringify(comments)).not.toContain(waiting?.comment)
})

test('twenty comments are a page, and its cursor gives the rest', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  const receipts = await submitMany(desk, 45)
  await lan.decide(...receipts.map(({ comment }) => ({ comment, verdict: 'approve' as const })))
  const pages: Listing[] = []
  for (let after: string | null | undefined; after !== null; after = pages.at(-1)?.next)
    pages.push(await list(desk, after))
  expect(pages.map(({ comments, total }) => [comments.length, total])).toEqual([
    [20, 45],
    [20, 45],
    [5, 45],
  ])
  const ids = pages.flatMap(({ comments }) => comments.map(({ id }) => id))
  expect(ids).toEqual(receipts.map(({ comment }) => comment).toReversed())
})

test.each(['x', '1', '../etc', `${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`, ''])(
  'the cursor “%s” is not one of ours',
  async (after) => {
    const refusal = await refusalOf(openDesk(), {}, `${path}&after=${encodeURIComponent(after)}`)
    expect(refusal).toMatchObject({ status: 400, code: 'cursor' })
  },
)

test('a cursor of no comment of that list is none, and neither is kept by a CDN', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  const [shown, waiting] = (await submitMany(desk, 2)).map(({ comment }) => comment)
  const elsewhere = (await submit(desk, { article: articles.other.id })).comment
  for (const comment of [shown, elsewhere])
    await lan.decide({ comment: comment ?? '', verdict: 'approve' })
  for (const after of [waiting, elsewhere, `${shown}&after=${shown}`]) {
    const { status, headers } = await desk.ask(`${path}&after=${after}`)
    expect([after, status, headers.get('cache-control')]).toEqual([after, 400, 'no-store'])
    expect(headers.get('netlify-cdn-cache-control')).toBeNull()
  }
  expect((await desk.ask(`${path}&article=x`)).status).toBe(400)
  expect((await list(desk, shown)).comments).toEqual([])
})

test('closed articles list their comments; reprints, withdrawn and unknown ones are nothing', async () => {
  const status = async (id: string): Promise<number> =>
    (await openDesk().ask(`/api/comments?article=${id}`)).status
  expect(await status(articles.closed.id)).toBe(200)
  for (const id of [articles.off.id, articles.gone.id, '2026/03/khong-co', ''])
    expect(await status(id)).toBe(404)
})

test('a listing may lie in the CDN under its tag until it is purged, and varies by its two words alone', async () => {
  const { headers } = await openDesk().ask(path)
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'public, max-age=0, must-revalidate',
    'netlify-cdn-cache-control': 'public, durable, max-age=300',
    'netlify-cache-tag': 'binh-luan:2026/03/cau-moi',
    'netlify-vary': 'query=article|after',
    etag: expect.stringMatching(/^"[\w-]{22}"$/),
  })
})

test('whoever has a listing hears 304, also through a CDN that weakened its tag, until it changes', async () => {
  const desk = openDesk()
  const etag = (await desk.ask(path)).headers.get('etag') ?? ''
  const ask = async (tag: string): Promise<Response> =>
    desk.ask(path, { headers: { 'If-None-Match': tag } })
  for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const response = await ask(tag)
    expect([tag, response.status, await response.text()]).toEqual([tag, 304, ''])
  }
  const lan = await program(desk)
  await lan.decide({ comment: (await submit(desk)).comment, verdict: 'approve' })
  expect((await ask(etag)).status).toBe(200)
})

test('a CDN keeps whole good answers alone: no 304, no HEAD, no refusal, and `*` is no tag of ours', async () => {
  const desk = openDesk()
  const etag = (await desk.ask(path)).headers.get('etag') ?? ''
  const answers = [
    await desk.ask(path, { headers: { 'If-None-Match': etag } }),
    await desk.ask(path, { method: 'HEAD' }),
    await desk.ask(`${path}&after=x`),
    await desk.ask('/y-kien/', { method: 'HEAD' }),
    await desk.ask('/y-kien'),
  ]
  expect(answers.map(({ status }) => status)).toEqual([304, 200, 400, 200, 301])
  for (const { headers } of answers)
    expect([headers.get('netlify-cdn-cache-control'), headers.get('netlify-cache-tag')]).toEqual([
      null,
      null,
    ])
  const star = await desk.ask(path, { headers: { 'If-None-Match': '*' } })
  expect([star.status, star.headers.get('netlify-cdn-cache-control')]).toEqual([
    200,
    'public, durable, max-age=300',
  ])
})

test('changes name the articles that pages of this edition do not know', async () => {
  const desk = openDesk({ edition: { ...edition, manifest: { ...manifest, revision: 1 } } })
  const lan = await program(desk)
  const receipt = await submit(desk, { article: articles.other.id })
  const fresh = await submit(desk)
  await lan.decide({ comment: receipt.comment, verdict: 'approve' })
  await lan.decide({ comment: fresh.comment, verdict: 'approve' })
  const response = await desk.ask('/api/comments/changes')
  expect(await response.json()).toEqual({
    revision: 2,
    articles: { [articles.open.id]: { total: 1, version: 2 } },
  })
  expect(response.headers.get('netlify-cache-tag')).toBe('thay-doi')
  expect(response.headers.get('netlify-vary')).toBe('query=_')
})

/** A desk of very many articles, so many of which have changed since its edition. */
async function changesOf(count: number): Promise<{ revision: number; articles?: object }> {
  const every = { ...edition, find: (id: string) => Promise.resolve({ ...articles.open, id }) }
  const desk = openDesk({ edition: every, limit: { count: 1_000, seconds: 600 } })
  const lan = await program(desk)
  for (let from = 0; from < count; from += 100) {
    const orders: Settling[] = []
    for (let number = from; number < Math.min(from + 100, count); number += 1) {
      const { comment } = await submit(desk, { article: `2026/03/bai-${number}` })
      orders.push({ comment, verdict: 'approve' })
    }
    await lan.decide(...orders)
  }
  const response = await desk.ask('/api/comments/changes')
  return (await response.json()) as { revision: number; articles?: object }
}

test('up to five hundred changed articles are named one by one, and more are “all”', async () => {
  const { articles: named } = await changesOf(500)
  expect(Object.keys(named ?? {})).toHaveLength(500)
  expect(await changesOf(501)).toEqual({ revision: 501, all: true })
})

test('an edition of before the store lost something hears that all may have changed', async () => {
  const later = { ...edition, manifest: { ...manifest, revision: 7 } }
  const desk = openDesk({ edition: later })
  const response = await desk.ask('/api/comments/changes')
  expect(await response.json()).toEqual({ revision: 0, all: true })
})
