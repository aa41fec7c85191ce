import type { Html } from '../html/html.ts'
import type { Picture } from './picture.ts'

/** `instant` in ms since 1970; `day` `YYYY-MM-DD`, `clock` `HH:mm` in Việt Nam; a bare day is its midnight. */
export interface Timestamp {
  readonly instant: number
  readonly day: string
  readonly clock: string | null
}

export interface Attachment {
  readonly src: string
  readonly title: string
  /** Upper-case, as readers know it: `PDF`. */
  readonly type: string
  readonly bytes: number
}

/** To be listened to. */
export interface Recording {
  readonly src: string
  /** As browsers and podcast players know it: `audio/mpeg`. */
  readonly type: string
  readonly bytes: number
}

export interface Source {
  readonly name: string
  /** For a reprint: where and when it first appeared. */
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

/** `closed` still shows what was written; `off` does not. */
export type CommentRule = 'open' | 'closed' | 'off'

/** Read and checked. All text is NFC. */
export interface Article {
  /** What its comments belong to: the first of its former paths, or its path. */
  readonly id: string
  /** `YYYY/MM/slug` */
  readonly path: string
  readonly title: string
  readonly at: Timestamp
  readonly section: string
  readonly byline: readonly string[]
  readonly source: Source
  readonly summary: string
  readonly picture?: Picture
  readonly audio?: Recording
  readonly comments: CommentRule
  readonly tags: readonly Tag[]
  readonly pinned: boolean
  /** Gone from then on; of a bare day, from its end. */
  readonly expires?: Timestamp
  readonly attachments: readonly Attachment[]
  readonly draft: boolean
  readonly updated?: Timestamp
  readonly corrections: readonly Correction[]
  readonly formerly: readonly string[]
  /** Out of an older portal: its address there, and when it was brought along. */
  readonly imported?: { readonly from?: string; readonly at: Timestamp }
  readonly withdrawn?: string
  /** May be rendered when first asked for. */
  readonly body: Html
}

/** Whether podcast players are told of it. */
export function isSpoken({ audio, draft }: Pick<Article, 'audio' | 'draft'>): boolean {
  return audio !== undefined && !draft
}

export const lineKeys = ['path', 'title', 'at'] as const

export type Line = Pick<Article, (typeof lineKeys)[number]>
