import type { Html } from '../html/html.ts'

/** A moment as a reporter wrote it. */
export interface Timestamp {
  /** Milliseconds since 1970; a day without a clock counts from its midnight in Asia/Ho_Chi_Minh. */
  readonly instant: number
  /** `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
  readonly day: string
  /** `HH:mm` in Asia/Ho_Chi_Minh, or null where the reporter gave only a day. */
  readonly clock: string | null
}

/** A picture's place in a page. */
export type Picture = PictureAtHand | PictureNotAtHand

interface PictureWords {
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

export interface PictureAtHand extends PictureWords {
  /** Its widest copy as JPEG, from the site's root. */
  readonly src: string
  /** Pixels of that copy, turned as readers see it. */
  readonly width: number
  readonly height: number
  /** What its other copies are named by: see `copyAddress`. */
  readonly print: string
}

/** The newsroom has the caption but not the picture. */
interface PictureNotAtHand extends PictureWords {
  readonly src: null
}

export interface Attachment {
  readonly src: string
  readonly title: string
  /** Upper-case file type as readers know it: `PDF`. */
  readonly type: string
  readonly bytes: number
}

export interface Source {
  readonly name: string
  /** Set together, for a reprint: where and when it stood first. */
  readonly origin?: { readonly url: string; readonly published: Timestamp }
}

export interface Correction {
  readonly at: Timestamp
  readonly note: string
}

export interface Tag {
  readonly name: string
  readonly slug: string
}

/** `open`: readers may write. `closed`: what was written stays shown. `off`: neither. */
export type CommentRule = 'open' | 'closed' | 'off'

/** One published piece, read and checked. All text is NFC. */
export interface Article {
  /** What its comments hang on: the first of its former paths, or its path. */
  readonly id: string
  /** `YYYY/MM/slug`. */
  readonly path: string
  readonly title: string
  readonly at: Timestamp
  /** Key of a section of the newsroom. */
  readonly section: string
  readonly byline: readonly string[]
  readonly source: Source
  /** For cards, feeds and search results: plain text. */
  readonly summary: string
  readonly picture?: Picture
  readonly comments: CommentRule
  readonly tags: readonly Tag[]
  readonly pinned: boolean
  /** From this instant on it is gone; of a bare day, the end of that day. */
  readonly expires?: Timestamp
  readonly attachments: readonly Attachment[]
  readonly draft: boolean
  /** When its text last changed after it was published, be it by a correction. */
  readonly updated?: Timestamp
  readonly corrections: readonly Correction[]
  /** Former paths, oldest first. */
  readonly formerly: readonly string[]
  /** Why it was taken back, if it was. */
  readonly withdrawn?: string
  /** The text, drawn. May be rendered when first asked for. */
  readonly body: Html
}
