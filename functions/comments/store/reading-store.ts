import type { Comment, State } from '../domain/comment.ts'
import type { Ended } from '../domain/ended.ts'

export interface Queue {
  readonly comments: readonly Comment[]
  /** Not null while a part was not looked at; the comments found before it may be none. */
  readonly next: string | null
  /** How many comments this question looked at. */
  readonly looked: number
  readonly totals: {
    readonly pending: number
    readonly approved: number
    readonly rejected: number
  }
}

export interface QueueQuestion {
  readonly state: State
  readonly after?: string
  readonly article?: string
  /** Words that the name, title or text must hold, case and tones folded; scanning is bounded a page at a time. */
  readonly q?: string
  readonly limit: number
}

/** How the desk, and a reader by their code, find comments in any state. */
export interface ReadingStore {
  find(id: string): Promise<Comment | undefined>
  /** Those of these that are there, in their order. */
  findAll(ids: readonly string[]): Promise<readonly Comment[]>
  /** By the hash of its tracking code; for some days after it is gone, that it is. */
  findByTracking(hash: string): Promise<Comment | Ended | undefined>
  queue(question: QueueQuestion): Promise<Queue>
}
