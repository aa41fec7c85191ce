import { createHash } from 'node:crypto'
import {
  textOf,
  type CommentText,
  type CommentState,
  type Verdict,
} from '../../../_includes/models/comment.ts'
import type { Flag, FlagCode } from '../../../_includes/models/desk/desk-comment.ts'
import { approvalOf, type HistoryLine } from './history.ts'

/** AES-256-GCM, base64. Stores never see the key. */
export type SealedPhone = string

export type { CommentState, Verdict }

/** The proof that the law asks for (Luật 91/2025, điều 9). */
interface Consent {
  readonly notice: string
  readonly at: string
}

/** The phone is not here: it lies sealed and leaves only through `revealPhone`. */
export interface Comment extends CommentText {
  /** UUIDv7, so ids sort by time. */
  readonly id: string
  /** 1 when kept, one more with every line of its history. */
  readonly version: number
  readonly state: CommentState
  readonly article: string
  readonly at: string
  readonly held: readonly FlagCode[]
  readonly flags: readonly Flag[]
  readonly phone: boolean
  readonly consent: Consent
  /** SHA-256 (hex) of the tracking code; the code itself is kept nowhere. */
  readonly tracking: string
  readonly history: readonly HistoryLine[]
  /** Texts that edits replaced, oldest first: for staff alone, and not for long. Absent where there are none. */
  readonly earlier?: readonly EarlierText[]
}

/** `until`: the version that replaced it. */
export interface EarlierText extends FlaggedText {
  readonly until: number
}

export type FlaggedText = EditableText & Pick<Comment, 'held' | 'flags'>

/** What staff may mend. Never the name. */
export type EditableText = Omit<CommentText, 'name'>

export interface NewComment extends Comment {
  readonly version: 1
  readonly state: 'pending'
  readonly history: readonly []
}

export function newComment(sent: Omit<Comment, 'version' | 'state' | 'history'>): NewComment {
  return { ...sent, version: 1, state: 'pending', history: [] }
}

/** A look at the phone. */
export interface Reveal {
  readonly by: string
  readonly at: string
  readonly version: number
}

/** What was sent, but for where it belongs and how its reader finds it. */
export type Content = CommentText & Pick<Comment, 'at' | 'held' | 'flags' | 'phone' | 'consent'>

export function contentOf({ at, held, flags, phone, consent, ...comment }: Comment): Content {
  return { ...textOf(comment), at, held, flags, phone, consent }
}

/** What was kept before flags had places has none. */
export type KeptContent = Omit<Content, 'flags'> & Partial<Pick<Content, 'flags'>>

export function readContent<Kept extends Partial<Pick<Content, 'flags'>>>(
  kept: Kept,
): Kept & Pick<Content, 'flags'> {
  return { ...kept, flags: kept.flags ?? [] }
}

/** When it was approved: what is latest counts from here, not from when it was sent. */
export function publishedAt({ history, at }: Pick<Comment, 'history' | 'at'>): string {
  return approvalOf(history)?.at ?? at
}

/** SHA-256 (hex) of exactly the text that a moderator judges. */
export function textDigest(text: CommentText): string {
  const exactly = JSON.stringify(Object.values(textOf(text)))
  return createHash('sha256').update(exactly).digest('hex')
}
