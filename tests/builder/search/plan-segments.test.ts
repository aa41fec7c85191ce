import { expect, test } from 'vitest'
import { between, seeded } from '../../../scripts/generate/random.ts'
import { planSegments } from '../../../builder/search/plan-segments.ts'
import type { IndexedArticle, Segment } from '../../../builder/search/segment.ts'

/** An index that keeps to its plans, whatever is live; and how many articles it has had to index. */
function planned() {
  let segments: Segment[] = []
  let indexed = 0
  return {
    indexed: () => indexed,
    segments: () => segments,
    publish(live: readonly IndexedArticle[]) {
      const { kept, fresh } = planSegments(segments, live)
      indexed += fresh.size
      segments = kept.map(({ segment }) => segment)
      const articles = live.filter(({ path }) => fresh.has(path))
      if (fresh.size > 0) segments.push({ name: String(indexed), articles, files: 1, bytes: 1 })
      return [
        ...kept.flatMap(({ segment, gone }) =>
          segment.articles.filter((_, place) => !gone.includes(place)),
        ),
        ...articles,
      ]
    },
  }
}

test('through a long history every article is told of once, as it is, by at most four segments', () => {
  const random = seeded(4)
  const live = new Map<string, IndexedArticle>()
  const index = planned()
  for (let step = 0; step < 200; step += 1) {
    const many = step % 40 === 0 ? 300 : between(random, 0, 6)
    for (let each = 0; each < many; each += 1) {
      const path = `bai-${between(random, 1, 4000)}`
      if (random() < 0.2) live.delete(path)
      else live.set(path, { path, contentHash: String(between(random, 1, 3)) })
    }
    const published = index.publish([...live.values()])
    expect(published.map(({ path, contentHash }) => `${path} ${contentHash}`).toSorted()).toEqual(
      [...live.values()].map(({ path, contentHash }) => `${path} ${contentHash}`).toSorted(),
    )
    expect(index.segments().length).toBeLessThanOrEqual(4)
  }
})

test('of five hundred articles published one by one each is indexed a few times, not five hundred', () => {
  const index = planned()
  const live: IndexedArticle[] = Array.from({ length: 5000 }, (_, at) => ({
    path: `cu-${at}`,
    contentHash: '',
  }))
  index.publish(live)
  for (let at = 0; at < 500; at += 1) {
    live.push({ path: `moi-${at}`, contentHash: '' })
    index.publish(live)
  }
  expect((index.indexed() - 5000) / 500).toBeLessThan(20)
})

test('a segment of which much is gone is written anew', () => {
  const index = planned()
  const live = Array.from({ length: 1000 }, (_, at) => ({ path: `bai-${at}`, contentHash: '' }))
  index.publish(live)
  index.publish(live.slice(64))
  expect(index.segments().map(({ articles }) => articles.length)).toEqual([1000])
  index.publish(live.slice(65))
  expect(index.segments().map(({ articles }) => articles.length)).toEqual([935])
})
