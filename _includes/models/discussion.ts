import type { CommentText, TextField } from './comment.ts'

/** The literal state makes drawing an undecided one a compile error. `id` is a UUIDv7, `at` ISO 8601 UTC. */
export interface ListedComment extends CommentText {
  readonly state: 'approved'
  readonly id: string
  readonly at: string
  readonly reply?: { readonly unit: string; readonly body: string; readonly at: string }
}

export interface Discussion {
  readonly total: number
  /** The store's revision of the listing's last change: a page with an older one is out of date. */
  readonly version: number
  /** Newest first, at most twenty. */
  readonly comments: readonly ListedComment[]
  readonly next: string | null
}

export const noDiscussion: Discussion = { total: 0, version: 0, comments: [], next: null }

/** Our own proof of work, or hCaptcha where its keys are set. */
export type CaptchaKind =
  | { readonly kind: 'altcha' }
  | { readonly kind: 'hcaptcha'; readonly sitekey: string }

export type FormField = TextField | 'phone' | 'consent' | 'captcha' | 'form'

export type ProblemCode =
  | 'required'
  | 'too_long'
  /** Programs are told `too_long`. */
  | 'too_heavy'
  | 'unprintable'
  | 'phone'
  | 'consent'
  | 'unknown_field'
  | 'duplicate'

/** Why a whole submission was refused, apart from problems of its fields. */
export type Refusal =
  | 'captcha'
  | 'unproven'
  | 'unavailable'
  | 'limited'
  | 'changed'
  | 'closed'
  | 'preview'

export interface FormState {
  readonly values: Readonly<Partial<Record<TextField | 'phone', string>>>
  readonly problems: readonly { readonly field: FormField; readonly code: ProblemCode }[]
  readonly refusal?: Refusal
  readonly key?: string
}

export const emptyForm: FormState = { values: {}, problems: [] }

/** Enough for the function to draw the form without the archive. */
export interface Discussed {
  readonly id: string
  /** `/YYYY/MM/slug/`; differs from the id once the article was renamed. */
  readonly url: string
  readonly title: string
  readonly comments: 'open' | 'closed' | 'off'
}

/** Of a field in NFC: marks can be piled up on one letter. */
export const mostBytes = 20_000

/** For a number in NFKC: replacements in turn, then what must match. */
export const phoneRules = {
  steps: [
    [String.raw`[\s\p{Cf}\p{Pd}.\u00B7\u2027\u2022\u2219\u22C5\u3002\u2212\u2043\u02D7]`, ''],
    ['^00', '+'],
    [String.raw`^(\+?84)\(0\)`, '$1'],
    ['[()]', ''],
  ],
  whole: String.raw`^(?:\+?84|0)([35789]\d{8}|2\d{9})$`,
} as const

/** Change it with the consent notice's words, and never reuse one. */
export const noticeVersion = '2026-11-23'
