import { states } from '../../../_includes/models/comment.ts'
import type { Comment, State } from '../domain/comment.ts'
import type { Ended } from '../domain/ended.ts'

export interface Queue {
  readonly comments: readonly Comment[]
  /** Not null while a part was not looked at, though none may have been found before it. */
  readonly next: string | null
  readonly looked: number
  readonly totals: Readonly<Record<State, number>>
}

export function totalsOf(counts: Iterable<readonly [string, number]>): Queue['totals'] {
  const known = new Map(counts)
  return Object.fromEntries(
    states.map((state) => [state, known.get(state) ?? 0]),
  ) as Queue['totals']
}

export interface QueueQuestion {
  readonly state: State
  readonly after?: string
  readonly article?: string
  /** In name, title or text, case and tones folded; a page at a time. */
  readonly q?: string
  readonly limit: number
}

export interface ReadingStore {
  find(id: string): Promise<Comment | undefined>
  /** Those that are there, in the order asked for. */
  findAll(ids: readonly string[]): Promise<readonly Comment[]>
  /** By the tracking code's hash; for some days after it is gone, that it is. */
  findByTracking(hash: string): Promise<Comment | Ended | undefined>
  queue(question: QueueQuestion): Promise<Queue>
}
