import type { Segment, IndexedArticle, SegmentPlan } from './segment.ts'

/** Most articles of a small, a middling and a large segment. At most one of each, and one larger, remain. */
const sizes = [16, 256, 4096]

/** A new segment absorbs the smaller ones: there are at most four, and most articles are seldom indexed again. */
export function planSegments(
  existing: readonly Segment[],
  live: readonly IndexedArticle[],
): SegmentPlan {
  const wanted = new Map(live.map(({ path, contentHash }) => [path, contentHash]))
  const all = existing.map((segment) => split(segment, wanted))
  const fresh = new Set(wanted.keys())
  let kept = all.filter(({ current }) => current.length > 0)
  const takeUp = (segments: readonly Split[]): void => {
    kept = kept.filter((each) => !segments.includes(each))
    for (const { current } of segments) for (const path of current) fresh.add(path)
  }
  takeUp(kept.filter(isWorn))
  for (const { current } of kept) for (const path of current) fresh.delete(path)
  while (fresh.size > 0) {
    const small = kept.filter(({ current }) => sizeOf(current.length) <= sizeOf(fresh.size))
    if (small.length === 0) break
    takeUp(small)
  }
  return { kept: kept.map(({ segment, gone }) => ({ segment, gone })), fresh }
}

interface Split {
  readonly segment: Segment
  readonly current: readonly string[]
  readonly gone: readonly number[]
}

function split(segment: Segment, wanted: ReadonlyMap<string, string>): Split {
  const current: string[] = []
  const gone: number[] = []
  for (const [place, { path, contentHash }] of segment.articles.entries()) {
    if (wanted.get(path) === contentHash) current.push(path)
    else gone.push(place)
  }
  return { segment, current, gone }
}

/** Readers load `gone` with every search, so it must stay short. */
function isWorn({ segment, gone }: Split): boolean {
  return gone.length > Math.max(64, segment.articles.length / 16)
}

function sizeOf(articles: number): number {
  const size = sizes.findIndex((most) => articles <= most)
  return size === -1 ? sizes.length : size
}
