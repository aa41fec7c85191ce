import * as fc from '../../support/fast-check.ts'
import { expect, test } from 'vitest'
import { draw } from '../../../_includes/draw.ts'
import type { ListingPage } from '../../../_includes/models/page.ts'
import { planned, series, type Planned } from '../../support/site/planned.ts'

/** A listing as readers turn it: its address → the numbers of its articles, newest first. */
function leaves(count: number, base: string): Record<string, number[]> {
  const { pages } = planned(series(count, { tags: [{ name: 'Đô thị', slug: 'do-thi' }] }))
  const ours = [...pages.front, ...pages.listing].filter(
    ({ url }) => url === base || url.startsWith(`${base}trang/`),
  )
  return Object.fromEntries(
    ours.map(({ url, articles }) => [url, articles.map(({ title }) => Number(title.slice(8)))]),
  )
}

/** 20, 19, …, 1 */
function down(from: number, to: number): number[] {
  return Array.from({ length: from - to + 1 }, (_, index) => from - index)
}

test.each([
  [0, { '/': [] }],
  [1, { '/': [1] }],
  [19, { '/': down(19, 1) }],
  [20, { '/': down(20, 1) }],
  [39, { '/': down(39, 1) }],
  [40, { '/': down(40, 21), '/trang/1/': down(20, 1) }],
  [41, { '/': down(41, 21), '/trang/1/': down(20, 1) }],
  [60, { '/': down(60, 41), '/trang/1/': down(20, 1), '/trang/2/': down(40, 21) }],
])('%d articles lie on these pages, counted from the oldest', (count, expected) => {
  expect(leaves(count, '/')).toEqual(expected)
})

test.each(['/', '/tin-tuc/', '/the/do-thi/'])(
  'whatever their number, each article is on exactly one page of %s, newest first',
  (base) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 130 }), (count) => {
        const all = leaves(count, base)
        const { [base]: first = [], ...numbered } = all
        const order = Object.entries(numbered)
          .sort(([one], [other]) => numberOf(other) - numberOf(one))
          .flatMap(([, list]) => list)
        expect([...first, ...order]).toEqual(down(count, 1))
        expect(Object.values(numbered).every((list) => list.length === 20)).toBe(true)
        expect(first.length).toBeGreaterThanOrEqual(Math.min(count, 20))
        expect(first.length).toBeLessThan(40)
      }),
      { numRuns: 40 },
    )
  },
)

test('turning the pages goes through all of them, there and back', () => {
  const { pages } = planned(series(85))
  const turning = new Map(
    [...pages.front, ...pages.listing].map((page) => [page.url, page.prevNext]),
  )
  expect(turning.get('/')).toEqual({ older: '/trang/3/' })
  expect(turning.get('/trang/3/')).toEqual({ newer: '/', older: '/trang/2/' })
  expect(turning.get('/trang/2/')).toEqual({ newer: '/trang/3/', older: '/trang/1/' })
  expect(turning.get('/trang/1/')).toEqual({ newer: '/trang/2/' })
})

test('a numbered page keeps its bytes while newer articles are published', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 40, max: 90 }),
      fc.integer({ min: 1, max: 45 }),
      (before, more) => {
        const old = drawnNumbered(planned(series(before)))
        const now = drawnNumbered(planned(series(before + more)))
        // The newest full page alone changes, once: when the next one fills and its way on leads there.
        const newest = Math.floor(before / 20) - 1
        const filled = Math.floor((before + more) / 20) - 1 > newest
        const settled = [...old].filter(([url]) => numberOf(url) !== newest || !filled)
        expect(settled.map(([url]) => [url, now.get(url)])).toEqual(settled)
      },
    ),
    { numRuns: 15 },
  )
})

test('no page prints how many pages there are', () => {
  for (const [url, bytes] of drawnNumbered(planned(series(100)))) {
    const printed = bytes.match(/(?<=trang )\d+/g) ?? []
    expect(new Set(printed)).toEqual(new Set([String(numberOf(url))]))
  }
})

function drawnNumbered({ pages }: Planned): Map<string, string> {
  const numbered = pages.listing.filter((page: ListingPage) => page.number !== undefined)
  return new Map(numbered.map((page) => [page.url, draw(page)]))
}

function numberOf(url: string): number {
  return Number(/trang\/(\d+)\/$/.exec(url)?.[1] ?? 0)
}
