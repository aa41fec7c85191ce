import type { CaptchaKind } from '../../_includes/models/discussion.ts'
import type { Site } from '../../_includes/models/page.ts'
import type { CommentStore } from '../../functions/comments/store/store.ts'
import type { LookAhead } from '../content/folders/look-ahead.ts'
import type { Problem } from '../content/problems/problem.ts'
import type { Rebuild } from '../index/index-file.ts'
import type { IndexView } from '../index/view.ts'

export interface BuildOptions {
  readonly content: string
  readonly shown?: string
  readonly out: string
  /** Keeps the index; without it every edition is drawn whole. */
  readonly cache?: string
  readonly full?: boolean
  /** Milliseconds since 1970. */
  readonly at: number
  /** A person named the instant: it may be earlier than the last. */
  readonly chosen?: boolean
  /** Publishes also what looks like a mistake: see `findSuspiciousChanges`. */
  readonly anyway?: boolean
  readonly url?: string
  readonly drafts?: boolean
  readonly demo?: boolean
  readonly captcha?: CaptchaKind
  /** `name`: no other store has it. */
  readonly comments?: { readonly store: CommentStore; readonly name: string }
  /** Awaited before what readers see changes: until the build has ended, nobody else may change it. */
  readonly beforeChange?: () => Promise<void>
  /** What was already seen of the articles' files. */
  readonly ahead?: LookAhead
  /** Milliseconds since 1970: pictures that are not copied by then wait for the next build. */
  readonly picturesUntil?: number
  readonly onProgress?: (done: number, all: number) => void
  readonly onPictureProgress?: (done: number, all: number) => void
}

export interface Built extends Tally {
  /** Why all pages were drawn; undefined after a small edition. */
  readonly fullBecause: string | undefined
  readonly articles: number
  readonly waiting: number
  /** When the same content will show something else, in milliseconds since 1970; undefined: never. */
  readonly next: number | undefined
  readonly read: number
  readonly advice: readonly Problem[]
  readonly skipped: readonly Problem[]
  readonly site: Site
  /** Of what it published, from its index. Whoever opens it closes it. */
  readonly openView: () => IndexView
}

export interface Tally {
  readonly pages: number
  readonly removed: number
  readonly unchanged: number
  readonly reasons: readonly Reason[]
}

/** How one try at an edition ends; of a rebuild nothing has been written. */
export type Attempt =
  | (Tally & { readonly outcome: 'made'; readonly site: Site })
  | { readonly outcome: 'refused'; readonly problems: readonly Problem[] }
  | Rebuild

export interface Reason {
  readonly file: string
  readonly because: string
  readonly removed: boolean
}
