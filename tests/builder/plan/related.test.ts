import { expect, test } from 'vitest'
import type { Tag } from '../../../_includes/models/article.ts'
import { article, planned, series } from '../../support/site/planned.ts'

const bridge: Tag = { name: 'Cầu', slug: 'cau' }
const market: Tag = { name: 'Chợ', slug: 'cho' }

/** What stands under “Tin liên quan” of each article, by path. */
function related(articles: Parameters<typeof planned>[0]): Map<string, string[]> {
  return new Map(
    planned(articles).pages.article.map(({ article: { title }, related: list }) => [
      title,
      list.map((each) => each.title),
    ]),
  )
}

test('older articles of the section that share tags are related, those that share more first', () => {
  const articles = [
    article('ca-hai', '08:00 01/01/2023', { tags: [bridge, market] }),
    article('mot', '08:00 02/01/2023', { tags: [bridge] }),
    article('khac', '08:00 03/01/2023', { tags: [market], section: 'thong-bao' }),
    ...series(5),
    article('moi', '08:00 01/02/2024', { tags: [bridge, market] }),
  ]
  expect(related(articles).get('Bài moi')).toEqual(['Bài ca-hai', 'Bài mot'])
  expect(related(articles).get('Bài mot')).toEqual([])
})

test('what the list of older articles already shows is not shown again', () => {
  const lists = related(series(8, { tags: [bridge] }))
  expect(lists.get('Bài bai-8')).toEqual(['Bài bai-2', 'Bài bai-1'])
  expect(lists.get('Bài bai-6')).toEqual([])
})

test('publishing an article changes no other article’s related ones', () => {
  const before = related(series(250, { tags: [bridge] }))
  const after = related([
    ...series(250, { tags: [bridge] }),
    article('moi', '08:00 01/01/2026', { tags: [bridge] }),
  ])
  after.delete('Bài moi')
  expect(after).toEqual(before)
})

test('an article looks only so far back', () => {
  const articles = [
    article('xa', '08:00 01/01/2020', { tags: [bridge] }),
    ...series(200),
    article('moi', '08:00 01/01/2026', { tags: [bridge] }),
  ]
  expect(related(articles).get('Bài moi')).toEqual([])
  expect(related(articles.toSpliced(1, 1)).get('Bài moi')).toEqual(['Bài xa'])
})
