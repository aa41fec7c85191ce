import { expect, test } from 'vitest'
import { XMLParser } from 'fast-xml-parser'
import { articles, edition } from '../../../support/desk-edition.ts'
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

/** So many comments of an article, each approved in its turn. */
async function discuss(desk: Desk, article: string, count: number): Promise<void> {
  const lan = await program(desk)
  const told = await takeMany(desk, count, { article })
  await lan.decide(...told.map(({ comment }) => ({ comment, verdict: 'approve' as const })))
}

test('whatever was said of withdrawn, switched off and unknown articles, the latest and the most discussed are full', async () => {
  const ids = Array.from({ length: 60 }, (_, index) => `2026/03/bai-${index}`)
  const every = { ...edition, find: (id: string) => Promise.resolve({ ...articles.open, id }) }
  const desk = openDesk({ edition: every, limit: { count: 1_000, seconds: 600 } })
  const [standing, others] = [ids.slice(0, 12), ids.slice(12)]
  for (const id of standing) await discuss(desk, id, 2)
  for (const id of others) await discuss(desk, id, 3)
  await discuss(desk, others[0] ?? '', 97)
  const find = async (id: string) => {
    if (standing.includes(id)) return { ...articles.open, id, url: `/${id}/`, title: id }
    const number = others.indexOf(id) % 3
    if (number === 0) return { ...articles.open, id, gone: true }
    return number === 1 ? { ...articles.open, id, comments: 'off' as const } : undefined
  }
  const later = openDesk({ store: desk.store, edition: { ...edition, find } })
  const text = await page(later, '/y-kien/')
  expect(text.match(/class="opinion"/g)).toHaveLength(20)
  expect(text.match(/2 ý kiến/g)).toHaveLength(10)
  expect((await page(later, '/y-kien/feed.xml')).match(/<entry>/g)).toHaveLength(20)
})

test('a comment that waited long is the latest once it is published', async () => {
  const desk = openDesk()
  const waiting = await take(desk, { title: 'Đợi lâu' })
  await approved(desk, 21)
  desk.clock.now += 60_000
  await (await program(desk)).decide({ comment: waiting.comment, verdict: 'approve' })
  for (const path of ['/y-kien/', '/y-kien/feed.xml']) {
    const text = await page(desk, path)
    expect(text.indexOf('Đợi lâu')).toBeGreaterThan(0)
    expect(text.indexOf('Đợi lâu')).toBeLessThan(text.indexOf('Ý kiến số 21'))
    expect(text).not.toContain('Ý kiến số 1<')
  }
  const listed = await page(desk, all)
  expect(listed.indexOf('Ý kiến số 21')).toBeGreaterThan(0)
  expect(listed).not.toContain('Đợi lâu')
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
