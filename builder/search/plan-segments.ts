import type { Segment, IndexedArticle, SegmentPlan } from './segment.ts'

/** Most articles of a small, a middling and a large segment. At most one of each, and one larger, remain. */
const sizes = [16, 256, 4096]

/** A new segment absorbs the smaller ones: there are at most four, and most articles are seldom indexed again. */
export function planSegments(
  standing: readonly Segment[],
  live: readonly IndexedArticle[],
): SegmentPlan {
  const wanted = new Map(live.map(({ path, contentHash }) => [path, contentHash]))
  const all = standing.map((segment) => split(segment, wanted))
  const fresh = new Set(wanted.keys())
  let kept = all.filter(({ held }) => held.length > 0)
  const takeUp = (segments: readonly Split[]): void => {
    kept = kept.filter((each) => !segments.includes(each))
    for (const { held } of segments) for (const path of held) fresh.add(path)
  }
  takeUp(kept.filter(isWorn))
  for (const { held } of kept) for (const path of held) fresh.delete(path)
  while (fresh.size > 0) {
    const small = kept.filter(({ held }) => sizeOf(held.length) <= sizeOf(fresh.size))
    if (small.length === 0) break
    takeUp(small)
  }
  return { kept: kept.map(({ segment, gone }) => ({ segment, gone })), fresh }
}

interface Split {
  readonly segment: Segment
  readonly held: readonly string[]
  readonly gone: readonly number[]
}

function split(segment: Segment, wanted: ReadonlyMap<string, string>): Split {
  const held: string[] = []
  const gone: number[] = []
  for (const [place, { path, contentHash }] of segment.articles.entries()) {
    if (wanted.get(path) === contentHash) held.push(path)
    else gone.push(place)
  }
  return { segment, held, gone }
}

/** Readers load `gone` with every search, so it must stay short. */
function isWorn({ segment, gone }: Split): boolean {
  return gone.length > Math.max(64, segment.articles.length / 16)
}

function sizeOf(articles: number): number {
  const size = sizes.findIndex((most) => articles <= most)
  return size === -1 ? sizes.length : size
}
