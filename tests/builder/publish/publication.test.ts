import { expect, test } from 'vitest'
import { draw } from '../../../_includes/draw.ts'
import { timestampOf } from '../../../builder/content/text/timestamp.ts'
import { article, planned, type Planned } from '../../support/site/planned.ts'

const an = article('an', '08:00 01/12/2023')
const moment = an.at.instant

/** Everything an edition writes but the article's own page and its notice: listings, feeds, sitemaps, rules. */
function elsewhere({ pages }: Planned): string {
  const { article: _own, gone: _gone, ...others } = pages
  return Object.values(others).flat().map(draw).join('\n')
}

function addresses({ pages }: Planned): string[] {
  return Object.values(pages)
    .flat()
    .map(({ url }) => url)
}

test('an article appears in the edition of its very moment, and in none before', () => {
  expect(addresses(planned([an], { at: moment - 1 }))).not.toContain('/2023/12/an/')
  expect(elsewhere(planned([an], { at: moment - 1 }))).not.toContain('2023/12/an')
  expect(addresses(planned([an], { at: moment }))).toContain('/2023/12/an/')
})

test('an article that has expired answers 410 with its notice and is listed nowhere', () => {
  const short = { ...an, expires: timestampOf(moment + 60_000, true) }
  const [before, after] = [moment + 59_999, moment + 60_000].map((at) => planned([short], { at }))
  expect(before?.redirects.filter(({ status }) => status === 410)).toEqual([])
  expect(after?.redirects[0]).toEqual({
    from: '/2023/12/an/',
    to: '/_gone/2023/12/an/',
    status: 410,
    force: true,
  })
  expect(after?.pages.article).toEqual([])
  expect(after?.pages.gone.map(draw)).toEqual([expect.stringContaining('08:01 01/12/2023')])
})

test('a withdrawn article answers 410 with its reason and is in no listing, feed or sitemap', () => {
  const binh = article('binh', '08:00 02/12/2023', { withdrawn: 'Trùng bài' })
  const edition = planned([an, binh])
  expect(elsewhere(edition).replaceAll('/2023/12/binh/ /_gone/2023/12/binh/ 410!', '')).not.toMatch(
    /binh|Trùng bài/,
  )
  expect(edition.pages.gone.map(({ url, file }) => [url, file])).toEqual([
    ['/_gone/2023/12/binh/', '_gone/2023/12/binh/index.html'],
  ])
  expect(edition.pages.gone.map(draw)[0]).toContain('Lý do: Trùng bài')
  expect(edition.pages.article.flatMap(({ newer, older }) => [...newer, ...older])).toEqual([])
})

test('a draft is in no edition, and in the reporter’s own it wears a badge and stays out of feeds', () => {
  const draft = { ...an, draft: true }
  expect(addresses(planned([draft]))).not.toContain('/2023/12/an/')
  expect(elsewhere(planned([draft]))).not.toContain('2023/12/an')
  const { pages } = planned([draft], { drafts: true, at: moment - 1 })
  expect(pages.article.map(draw)[0]).toContain('Bản nháp')
  expect(pages.front.map(draw)[0]).toContain('Bản nháp')
  expect([...pages.feed, ...pages.sitemap].map(draw).join('')).not.toContain('2023/12/an')
})

test('a renamed article is found under all its former addresses and keeps its first as id', () => {
  const formerly = ['2023/11/an', '2023/11/an-2']
  const moved = { ...an, id: '2023/11/an', formerly }
  const { redirects, pages } = planned([moved])
  expect(redirects.slice(0, 2)).toEqual([
    { from: '/2023/11/an/', to: '/2023/12/an/', status: 301 },
    { from: '/2023/11/an-2/', to: '/2023/12/an/', status: 301 },
  ])
  expect(pages.feed.map(draw)[0]).toContain('<id>https://thu.example/2023/11/an/</id>')
  expect(
    planned([{ ...moved, withdrawn: 'x' }]).redirects.map(({ from, to }) => [from, to]),
  ).toEqual(
    expect.arrayContaining([
      ['/2023/12/an/', '/_gone/2023/11/an/'],
      ['/2023/11/an/', '/2023/12/an/'],
    ]),
  )
})

test('a pinned article stands above the front page’s list and not in it', () => {
  const pinned = article('ghim', '08:00 01/01/2023', { pinned: true })
  const [front] = planned([an, pinned]).pages.front
  expect(front?.pinned).toEqual([pinned])
  expect(front?.articles).toEqual([an])
})

test('a reprint is left to search engines by those who wrote it', () => {
  const origin = { url: 'https://bao.example/a', published: an.at }
  const { pages } = planned([{ ...an, source: { name: 'Báo Thử', origin } }])
  expect(pages.sitemap.map(draw).join('')).not.toContain('2023/12/an')
  expect(pages.article.map(draw)[0]).toContain('<meta name="robots" content="noindex">')
})
