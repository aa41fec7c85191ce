import { expect, test } from 'vitest'
import { XMLParser } from 'fast-xml-parser'
import { articles } from '../../../support/desk-edition.ts'
import { openDesk, type Desk } from '../../../support/desk.ts'
import { take, takeMany } from '../../../support/letter.ts'
import { program } from '../../../support/moderators.ts'
import { seen } from '../../../_includes/comments/samples.ts'

async function approved(desk: Desk, count: number): Promise<void> {
  const lan = await program(desk)
  const told = await takeMany(desk, count)
  await lan.decide(...told.map(({ comment }) => ({ comment, verdict: 'approve' as const })))
}

async function page(desk: Desk, path: string): Promise<string> {
  const response = await desk.ask(path)
  expect(response.status).toBe(200)
  return response.text()
}

const all = `/binh-luan/${articles.open.id}/`

test('an article’s page of comments shows approved ones, twenty a page with a plain link to more', async () => {
  const desk = openDesk()
  await approved(desk, 21)
  await take(desk, { title: 'Còn chờ' })
  const first = await page(desk, all)
  expect(seen(first)).toContain('Ý kiến bạn đọc (21)')
  expect(first).not.toContain('Còn chờ')
  expect(first.match(/class="opinion"/g)).toHaveLength(20)
  const [, next = ''] = /rel="next" href="([^"#]+)/.exec(first) ?? []
  const second = await page(desk, next.replaceAll('&amp;', '&'))
  expect(second.match(/class="opinion"/g)).toHaveLength(1)
  expect(second).toContain('Ý kiến số 1<')
  expect((await desk.ask(`${all}?after=x`)).status).toBe(404)
})

test('the page of comments carries tag and version of its listing, and varies by its cursor alone', async () => {
  const desk = openDesk()
  await approved(desk, 1)
  const { headers } = await desk.ask(all)
  expect(headers.get('netlify-cache-tag')).toBe('binh-luan:2026/03/cau-moi')
  expect(headers.get('netlify-vary')).toBe('query=after')
  expect(await page(desk, all)).toContain('data-article="2026/03/cau-moi" data-version="1"')
})

test('reprints, withdrawn and unknown articles have no page of comments', async () => {
  for (const id of [articles.off.id, articles.gone.id, '2026/03/khong-co'])
    expect((await openDesk().ask(`/binh-luan/${id}/`)).status).toBe(404)
  expect((await openDesk().ask(`/binh-luan/${articles.closed.id}/`)).status).toBe(200)
})

test('/y-kien/ shows the latest comments and the articles most spoken about, each where it is read', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  const other = await take(desk, { article: articles.other.id, title: 'Ở chợ đêm' })
  await approved(desk, 2)
  await lan.decide({ comment: other.comment, verdict: 'approve' })
  const text = await page(desk, '/y-kien/')
  expect([...text.matchAll(/<h3 [^>]*>([^<]*)</g)].map(([, title]) => title)).toEqual([
    'Ý kiến số 2',
    'Ý kiến số 1',
    'Ở chợ đêm',
  ])
  expect(text).toContain(`href="${articles.other.url}#y-kien-${other.comment}"`)
  expect(text.indexOf('2 ý kiến')).toBeLessThan(text.indexOf('1 ý kiến'))
  const { headers } = await desk.ask('/y-kien/')
  expect([headers.get('netlify-cache-tag'), headers.get('netlify-vary')]).toEqual([
    'y-kien',
    'query=_',
  ])
})

test('a withdrawn article’s comments are shown nowhere', async () => {
  const desk = openDesk()
  await approved(desk, 1)
  const { store } = desk
  const gone = { ...articles.open, gone: true }
  const edition = { ...desk.services.edition, find: () => Promise.resolve(gone) }
  const later = openDesk({ store, edition })
  for (const path of ['/y-kien/', '/y-kien/feed.xml'])
    expect(await page(later, path)).not.toContain('Ý kiến số 1')
})

test('the feed is Atom with the latest twenty comments, each under its own address', async () => {
  const desk = openDesk()
  await approved(desk, 25)
  const response = await desk.ask('/y-kien/feed.xml')
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  expect(response.headers.get('netlify-cache-tag')).toBe('y-kien')
  const parsed = new XMLParser({ ignoreAttributes: false }).parse(await response.text(), true) as {
    feed: { entry: { id: string; title: string; link: { '@_href': string } }[] }
  }
  expect(parsed.feed.entry.map(({ title }) => title)).toEqual(
    Array.from({ length: 20 }, (_, index) => `Ý kiến số ${25 - index}`),
  )
  expect(parsed.feed.entry[0]?.link['@_href']).toMatch(
    /^https:\/\/ban-tin\.example\/2026\/03\/cau-moi\/#y-kien-[0-9a-f-]{36}$/,
  )
})

test('even a store that hands out undecided comments cannot make a page, a list or the feed show them', async () => {
  const desk = openDesk()
  await take(desk, { title: 'Còn chờ' })
  const { comments: leaked } = await desk.store.queue({ state: 'pending', limit: 1 })
  expect(leaked).toHaveLength(1)
  const store = {
    ...desk.store,
    approved: () => Promise.resolve({ total: 1, version: 1, comments: leaked, next: null }),
    latest: () => Promise.resolve(leaked),
  }
  const later = openDesk({ store })
  for (const path of [
    all,
    '/y-kien/',
    '/y-kien/feed.xml',
    `/api/comments?article=${articles.open.id}`,
  ])
    expect(await page(later, path)).not.toContain('Còn chờ')
})
