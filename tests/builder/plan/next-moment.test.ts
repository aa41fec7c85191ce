import { expect, test } from 'vitest'
import { nextMoment } from '../../../builder/plan/next-moment.ts'
import { article, planned } from '../../support/site/planned.ts'

const at = (text: string): number => Date.parse(`${text}+07:00`)
const now = at('2026-01-31T12:00')
const long = article('a', '08:00 01/12/2023')

test('content that is older than two days never changes by itself', () => {
  expect(nextMoment([], now)).toBeUndefined()
  expect(nextMoment([long], now)).toBeUndefined()
})

test.each([
  ['an embargo ends', article('b', '06:00 02/02/2026'), '2026-02-02T06:00'],
  ['a draft’s hour comes', article('b', '06:00 02/02/2026', { draft: true }), '2026-02-02T06:00'],
  ['an article expires', { ...long, expires: article('x', '00:00 01/02/2026').at }, '2026-02-01'],
  ['the news grow old', article('b', '06:00 30/01/2026'), '2026-02-01T06:00:00.001'],
])('%s: that is the next moment', (_, changing, expected) => {
  const moment = at(expected.length === 10 ? `${expected}T00:00` : expected)
  expect(nextMoment([long, changing], now)).toBe(moment)
})

test('of several moments the nearest counts, and one that has come counts no more', () => {
  const embargoed = ['06:00 05/02/2026', '06:00 03/02/2026', '06:00 04/02/2026'].map((when) =>
    article('b', when),
  )
  expect(nextMoment(embargoed, now)).toBe(at('2026-02-03T06:00'))
  expect(nextMoment(embargoed, at('2026-02-03T06:00'))).toBe(at('2026-02-04T06:00'))
})

test('an edition of the moment before shows nothing else, and one of the moment does', () => {
  const articles = [
    article('cu', '06:00 30/01/2026'),
    article('moi', '06:00 02/02/2026'),
    article('het', '06:00 01/12/2023', { expires: article('x', '09:00 02/02/2026').at }),
  ]
  const seen = (at: number): string => {
    const { live, gone, pages } = planned(articles, { at })
    const news = pages.news.flatMap((page) => page.articles)
    return JSON.stringify([live, gone, news].map((list) => list.map(({ id }) => id)))
  }
  const moments: number[] = []
  for (let moment = nextMoment(articles, now); moment !== undefined;) {
    expect(seen(moment - 1)).not.toBe(seen(moment))
    moments.push(moment)
    moment = nextMoment(articles, moment)
  }
  expect(moments).toHaveLength(4)
})
