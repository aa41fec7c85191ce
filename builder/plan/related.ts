import type { Article } from '../../_includes/models/article.ts'

type Tagged = Pick<Article, 'tags'>

const most = 5
/** Articles to look back: a page can only change when one of these does. */
export const reach = 200

/** Of one section, newest first. Only older ones, so that a new article changes no page but those around it. */
export function relatedAmong<A extends Tagged>(
  section: readonly A[],
): (index: number, neighbours: readonly A[]) => A[] {
  const places = placesByTag(section)
  return (index, neighbours) => {
    const shared = new Map<number, number>()
    for (const { slug } of section[index]?.tags ?? [])
      for (const place of after(places.get(slug) ?? [], index)) {
        if (place > index + reach) break
        shared.set(place, (shared.get(place) ?? 0) + 1)
      }
    return [...shared]
      .sort(([place, tags], [other, otherTags]) => otherTags - tags || place - other)
      .flatMap(([place]) => section[place] ?? [])
      .filter((article) => !neighbours.includes(article))
      .slice(0, most)
  }
}

function placesByTag(section: readonly Tagged[]): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [index, { tags }] of section.entries())
    for (const { slug } of tags) {
      const existing = places.get(slug)
      if (existing === undefined) places.set(slug, [index])
      else existing.push(index)
    }
  return places
}

/** By halving: a tag may stand on every article of a large section. */
function* after(places: readonly number[], index: number): Generator<number> {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) > index) high = middle
    else low = middle + 1
  }
  for (let at = low; at < places.length; at += 1) yield places[at] ?? 0
}
