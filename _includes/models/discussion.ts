/** A comment as readers see it. The literal state makes drawing an undecided one a compile error. */
export interface ListedComment {
  readonly state: 'approved'
  /** UUIDv7: its anchor is `y-kien-ID`. */
  readonly id: string
  readonly name: string
  readonly title: string
  readonly body: string
  /** ISO 8601 UTC. */
  readonly at: string
  readonly reply?: { readonly unit: string; readonly body: string; readonly at: string }
}

/** The approved comments of one article, or one page of them. */
export interface Discussion {
  readonly total: number
  /** The store's revision at which this listing last changed; a page holding an older one is stale. */
  readonly version: number
  /** Newest first, at most twenty. */
  readonly comments: readonly ListedComment[]
  /** Cursor of the next (older) page. */
  readonly next: string | null
}

export const noDiscussion: Discussion = { total: 0, version: 0, comments: [], next: null }

/** How readers prove themselves: the newsroom's own proof of work, or hCaptcha where its keys are set. */
export type CaptchaKind =
  | { readonly kind: 'altcha' }
  | { readonly kind: 'hcaptcha'; readonly sitekey: string }

/** `form`: the whole of it. */
export type FormField = 'name' | 'phone' | 'title' | 'body' | 'consent' | 'captcha' | 'form'

export type ProblemCode =
  | 'required'
  | 'too_long'
  /** Told to programs as `too_long`. */
  | 'too_heavy'
  | 'unprintable'
  | 'phone'
  | 'consent'
  | 'unknown_field'
  | 'duplicate'

/** Why a whole submission could not be taken, beside problems of single fields. */
export type Refusal =
  | 'captcha'
  | 'unproven'
  | 'unavailable'
  | 'limited'
  | 'changed'
  | 'closed'
  | 'preview'

/** A form as it is first shown, or shown again with every typed word kept. */
export interface FormState {
  readonly values: Readonly<Partial<Record<'name' | 'phone' | 'title' | 'body', string>>>
  readonly problems: readonly { readonly field: FormField; readonly code: ProblemCode }[]
  readonly refusal?: Refusal
  /** The form's idempotency key, kept when it is shown again. */
  readonly key?: string
}

export const emptyForm: FormState = { values: {}, problems: [] }

/** What the form needs to know of its article: enough for the function to draw it without the archive. */
export interface Discussed {
  /** The article's id, `YYYY/MM/slug`. */
  readonly id: string
  /** `/YYYY/MM/slug/`: differs from the id once the article was renamed. */
  readonly url: string
  readonly title: string
  readonly comments: 'open' | 'closed' | 'off'
}

/** Lengths in grapheme clusters, one place for form, browser and function. */
export const longest = { name: 80, title: 150, body: 5000 } as const

/** And the bytes that a field may hold in NFC: letters can be piled up of many. */
export const mostBytes = 20_000

/** How form and function read a phone number in NFKC: what is put instead of what, in turn, and what must be left. */
export const phoneRules = {
  steps: [
    [String.raw`[\s\p{Cf}\p{Pd}.\u00B7\u2027\u2022\u2219\u22C5\u3002\u2212\u2043\u02D7]`, ''],
    ['^00', '+'],
    [String.raw`^(\+?84)\(0\)`, '$1'],
    ['[()]', ''],
  ],
  whole: String.raw`^(?:\+?84|0)([35789]\d{8}|2\d{9})$`,
} as const

/** The consent notice that the form shows; change it with the words, and never reuse one. */
export const noticeVersion = '2026-11-23'
