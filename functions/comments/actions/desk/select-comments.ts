import type { Comment } from '../../domain/comment.ts'
import type { QueueFilter } from '../../store/queue/filter.ts'
import type { Services } from '../services.ts'

/** `chosen`: of one selection; `scanned` to find them. */
const selectionLimits = { chosen: 10_000, scanned: 50_000 }
const perLook = 500

export interface NewlySelected {
  readonly selection: string
  readonly count: number
  /** When the oldest and the newest of them were sent; null where there is none. */
  readonly oldest: string | null
  readonly newest: string | null
  readonly sample: readonly Comment[]
  /** There are others, which are not in it. */
  readonly more: boolean
}

/** Whatever a filter finds now, in the version that it has now. */
export async function selectComments(
  filter: QueueFilter,
  by: string,
  { store, now, newId }: Services,
): Promise<NewlySelected> {
  const marks: { readonly comment: string; readonly version: number }[] = []
  const sample: Comment[] = []
  const times = { oldest: null as string | null, newest: null as string | null }
  let after: string | null = null
  let scanned = 0
  do {
    const left = Math.min(perLook, selectionLimits.chosen - marks.length)
    const query = { ...filter, limit: left, now: now(), ...(after !== null && { after }) }
    const found: Awaited<ReturnType<typeof store.queue>> = await store.queue(query)
    for (const comment of found.comments) {
      const { id, version, at } = comment
      marks.push({ comment: id, version })
      if (sample.length < 10) sample.push(comment)
      if (times.oldest === null || at < times.oldest) times.oldest = at
      if (times.newest === null || at > times.newest) times.newest = at
    }
    scanned += found.scanned
    after = found.next
  } while (
    after !== null &&
    marks.length < selectionLimits.chosen &&
    scanned < selectionLimits.scanned
  )
  const selection = newId()
  await store.saveSelection({ id: selection, by, marks, now: now() })
  return { selection, count: marks.length, ...times, sample, more: after !== null }
}
