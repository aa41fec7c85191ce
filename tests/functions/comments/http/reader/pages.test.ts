import { expect, test } from 'vitest'
import { XMLParser } from 'fast-xml-parser'
import { articles } from '../../../../support/desk/desk-edition.ts'
import { openDesk, readerPage } from '../../../../support/desk/desk.ts'
import { submit, submitMany } from '../../../../support/desk/submit.ts'
import { approveMany, deskPage, program, signIn } from '../../../../support/desk/moderators.ts'
import { seen } from '../../../../_includes/comments/samples.ts'

const all = `/binh-luan/${articles.open.id}/`

test('an article’s page of comments shows approved ones, twenty a page with a plain link to more', async () => {
  const desk = openDesk()
  await approveMany(desk, 21)
  await submit(desk, { title: 'Còn chờ' })
  const first = await readerPage(desk, all)
  expect(seen(first)).toContain('Ý kiến bạn đọc (21)')
  expect(first).not.toContain('Còn chờ')
  expect(first.match(/class="opinion"/g)).toHaveLength(20)
  const [, next = ''] = /rel="next" href="([^"#]+)/.exec(first) ?? []
  const second = await readerPage(desk, next.replaceAll('&amp;', '&'))
  expect(second.match(/class="opinion"/g)).toHaveLength(1)
  expect(second).toContain('Ý kiến số 1<')
})

test('the page of comments carries tag and version of its listing, and varies by where it begins alone', async () => {
  const desk = openDesk()
  await approveMany(desk, 1)
  const { headers } = await desk.ask(all)
  expect(headers.get('netlify-cache-tag')).toBe('binh-luan:2026/03/cau-moi')
  expect(headers.get('netlify-vary')).toBe('query=after|y-kien')
  expect(await readerPage(desk, all)).toContain('data-article="2026/03/cau-moi" data-version="1"')
})

test('every link to a comment leads to the page that holds it, however many are newer', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  const old = await submit(desk, { title: 'Ý kiến cũ' })
  await lan.decide({ comment: old.comment, verdict: 'approve' })
  const address = `${all}?y-kien=${old.comment}#y-kien-${old.comment}`
  const tracked = (await (
    await desk.ask(`/api/comments/tracking/${old.tracking}`)
  ).json()) as object
  expect(tracked).toMatchObject({ url: address })
  for (const path of [old.location, '/y-kien/feed.xml'])
    expect(await readerPage(desk, path)).toContain(`${address}"`)
  for (const path of ['/y-kien/', all])
    expect(await readerPage(desk, path)).toContain(`href="${all}?y-kien=${old.comment}"`)
  const cookie = await signIn(desk)
  expect(await deskPage(desk, cookie, '/kiem-duyet/?state=approved')).toContain(address)

  await approveMany(desk, 45)
  expect(await readerPage(desk, all)).not.toContain('Ý kiến cũ')
  const response = await desk.ask(address)
  const text = await response.text()
  expect(text).toContain(`id="y-kien-${old.comment}"`)
  expect(text).toContain('Về những ý kiến mới nhất')
  expect(response.headers.get('netlify-cdn-cache-control')).toContain('durable')
})

test('a page asked to begin at what is no comment of its list leads to its first page, and is kept nowhere', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  const [shown, gone, waiting] = (await submitMany(desk, 3)).map(({ comment }) => comment)
  const elsewhere = await submit(desk, { article: articles.other.id })
  for (const comment of [shown, gone, elsewhere.comment])
    await lan.decide({ comment: comment ?? '', verdict: 'approve' })
  await lan.decide({ comment: gone ?? '', version: 2, verdict: 'reject' })
  const strange = [
    gone,
    waiting,
    elsewhere.comment,
    '',
    'x',
    '0193519a-0000-7000-8000-000000000001',
  ]
  const queries = strange.flatMap((id) => [`after=${id}`, `y-kien=${id}`])
  const twice = [`after=${shown}&after=${shown}`, `after=${shown}&y-kien=${shown}`]
  for (const query of [...queries, ...twice]) {
    const { status, headers } = await desk.ask(`${all}?${query}`)
    const answer = [query, status, headers.get('location'), headers.get('cache-control')]
    expect(answer).toEqual([query, 303, all, 'no-store'])
    expect(headers.get('netlify-cdn-cache-control')).toBeNull()
  }
  for (const word of ['after', 'y-kien'])
    expect((await desk.ask(`${all}?${word}=${shown}`)).status).toBe(200)
})

test('reprints, withdrawn and unknown articles have no page of comments', async () => {
  for (const id of [articles.off.id, articles.gone.id, '2026/03/khong-co'])
    expect((await openDesk().ask(`/binh-luan/${id}/`)).status).toBe(404)
  expect((await openDesk().ask(`/binh-luan/${articles.closed.id}/`)).status).toBe(200)
})

test('a withdrawn article’s comments are shown nowhere', async () => {
  const desk = openDesk()
  await approveMany(desk, 1)
  const { store } = desk
  const gone = { ...articles.open, gone: true }
  const edition = { ...desk.services.edition, find: () => Promise.resolve(gone) }
  const later = openDesk({ store, edition })
  for (const path of ['/y-kien/', '/y-kien/feed.xml'])
    expect(await readerPage(later, path)).not.toContain('Ý kiến số 1')
})

test('the feed is Atom with the latest twenty comments, each under its own address', async () => {
  const desk = openDesk()
  await approveMany(desk, 25)
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
    /^https:\/\/ban-tin\.example\/binh-luan\/2026\/03\/cau-moi\/\?y-kien=([0-9a-f-]{36})#y-kien-\1$/,
  )
})

test('even a store that hands out undecided comments cannot make a page, a list or the feed show them', async () => {
  const desk = openDesk()
  await submit(desk, { title: 'Còn chờ' })
  const { comments: leaked } = await desk.store.queue({ state: 'pending', limit: 1 })
  expect(leaked).toHaveLength(1)
  const store = {
    ...desk.store,
    approved: () =>
      Promise.resolve({ total: 1, version: 1, comments: leaked, next: null, isValidStart: true }),
    latest: () => Promise.resolve(leaked),
  }
  const later = openDesk({ store })
  for (const path of [
    all,
    '/y-kien/',
    '/y-kien/feed.xml',
    `/api/comments?article=${articles.open.id}`,
  ])
    expect(await readerPage(later, path)).not.toContain('Còn chờ')
})
