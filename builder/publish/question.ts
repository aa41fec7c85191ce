import type { CaptchaKind } from '../../_includes/models/discussion.ts'
import type { Site } from '../../_includes/models/page.ts'
import type { CommentStore } from '../../functions/comments/store/store.ts'
import type { Problem } from '../content/problems/problem.ts'
import type { Entry } from '../index/entry.ts'
import type { OpenLibrary } from '../index/texts.ts'
import type { Published } from '../plan/plan.ts'

export interface BuildQuestion {
  /** Folder with `newsroom.yaml`, `articles/` and `pages/`. */
  readonly content: string
  /** How problems name it. */
  readonly shown?: string
  readonly out: string
  /** Where the index between editions is kept; without it every edition is drawn whole. */
  readonly cache?: string
  /** Draws every page, whatever the index says. */
  readonly full?: boolean
  /** Milliseconds since 1970. */
  readonly at: number
  /** True where a person named the instant, so that an earlier one than the last is meant. */
  readonly chosen?: boolean
  /** Publishes also what looks like a mistake: see `doubtsAbout`. */
  readonly anyway?: boolean
  /** Instead of the newsroom's own address. */
  readonly url?: string
  readonly drafts?: boolean
  readonly demo?: boolean
  readonly captcha?: CaptchaKind
  /** Whose approved comments the pages show, and a name that no other store has. */
  readonly comments?: { readonly store: CommentStore; readonly name: string }
  /** Hears how many pages of a long build are drawn. */
  readonly told?: (done: number, all: number) => void
  /** Hears how many of the pictures that are new to it have been copied. */
  readonly toldPictures?: (done: number, all: number) => void
}

/** An edition that stands. */
export interface Built extends Tally {
  /** Why all pages were drawn; undefined where a small edition did. */
  readonly whole: string | undefined
  readonly articles: number
  /** How many of them are embargoed still. */
  readonly waiting: number
  /** When an edition of the same content shows something else, in milliseconds since 1970; undefined: never again. */
  readonly next: number | undefined
  /** Files of articles and pages that had to be read. */
  readonly read: number
  readonly advice: readonly Problem[]
  /** What is wrong with articles that came to their hour and stay out of it alone. */
  readonly leftOut: readonly Problem[]
  /** What whoever keeps the pages up to date needs. */
  readonly site: Site
  readonly published: Published
  /** By path, with the prints that tell when an article changed. */
  readonly entries: ReadonlyMap<string, Entry>
  readonly library: OpenLibrary
}

/** What became of an edition's files; `pages` counts those written. */
export interface Tally {
  readonly pages: number
  readonly removed: number
  readonly unchanged: number
  /** Each file written or removed, and why: only of a small edition. */
  readonly reasons: readonly Reason[]
}

export interface Reason {
  readonly file: string
  readonly because: string
  readonly removed: boolean
}
