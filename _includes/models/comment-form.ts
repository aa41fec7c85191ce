import type { TextField } from './comment.ts'

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
export const noticeVersion = '2026-11-26'
