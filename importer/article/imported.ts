import type { FileLink } from '../page/block.ts'
import type { Moment } from './moment.ts'
import type { Part } from './parts.ts'

/** An article as a page tells it, before it is written. */
export interface FoundArticle {
  readonly title: string
  readonly moment: Moment | null
  /** The dateline's mark, or whom it was taken from; null where the page names none. */
  readonly source: string | null
  readonly bylines: readonly string[]
  readonly parts: readonly Part[]
  readonly files: readonly FileLink[]
  readonly from: string | null
}

export type Finding =
  | {
      readonly verdict: 'sure' | 'look'
      readonly reasons: readonly string[]
      readonly article: FoundArticle
    }
  | {
      readonly verdict: 'cannot'
      readonly reasons: readonly string[]
      readonly article: null
      /** Its old address, which leads nowhere now. */
      readonly from?: string
    }

export function cannot(reason: string, from: string | null = null): Finding {
  return { verdict: 'cannot', reasons: [reason], article: null, ...(from !== null && { from }) }
}
