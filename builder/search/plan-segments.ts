/** An article and what it was like when it was indexed. */
export interface Listed {
  readonly path: string
  /** Equal prints, equal articles. */
  readonly print: string
}

/** A part of the index. It never changes; what is out of date in it is named beside it. */
export interface Segment {
  readonly name: string
  /** Newest first: the index speaks of them by their place in this list. */
  readonly articles: readonly Listed[]
  /** How many files its keys lie in. */
  readonly files: number
  readonly bytes: number
}

export interface SegmentPlan {
  /** Segments that stay, each with the places of articles that are no longer as it says. */
  readonly kept: readonly { readonly segment: Segment; readonly gone: readonly number[] }[]
  /** Paths of the articles that a new segment must tell of. */
  readonly fresh: ReadonlySet<string>
}

/** Most articles of a small, a middling and a large segment; there is at most one of each, and one beyond. */
const sizes = [16, 256, 4096]

/**
 * What must be indexed so that the segments together tell of the live articles, each as it is. Small segments are taken up
 * into the new one, so that there are never more than four and most articles are seldom indexed again. Pure.
 */
export function planSegments(standing: readonly Segment[], live: readonly Listed[]): SegmentPlan {
  const wanted = new Map(live.map(({ path, print }) => [path, print]))
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

/** What of a segment is still so. No article as it is stands in two: only what no segment holds is indexed. */
function split(segment: Segment, wanted: ReadonlyMap<string, string>): Split {
  const held: string[] = []
  const gone: number[] = []
  for (const [place, { path, print }] of segment.articles.entries()) {
    if (wanted.get(path) === print) held.push(path)
    else gone.push(place)
  }
  return { segment, held, gone }
}

/** Readers load what is gone with every question, so there must not be much of it. */
function isWorn({ segment, gone }: Split): boolean {
  return gone.length > Math.max(64, segment.articles.length / 16)
}

function sizeOf(articles: number): number {
  const size = sizes.findIndex((most) => articles <= most)
  return size === -1 ? sizes.length : size
}
