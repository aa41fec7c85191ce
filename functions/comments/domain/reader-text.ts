import { mostBytes, type ProblemCode } from '../../../_includes/models/comment-form.ts'

/** NFC with LF, or what is wrong. `most` counts as a person would: a family emoji is one. */
export function readText(
  raw: string,
  most: number,
  shape: (text: string) => string = (text) => text,
): { readonly text: string } | { readonly code: ProblemCode } {
  if (!isPrintable(raw)) return { code: 'unprintable' }
  const text = shape(raw.normalize('NFC').replace(/\r\n?/g, '\n')).trim()
  if (Buffer.byteLength(text) > mostBytes) return { code: 'too_heavy' }
  if (!visible.test(text)) return { code: 'required' }
  return isLonger(text, most) ? { code: 'too_long' } : { text }
}

/** Asked before anything is normalised: ordering many marks takes the square of their number. */
export function isPrintable(raw: string): boolean {
  return raw.isWellFormed() && !unprintable.test(raw) && !stacked.test(raw)
}

/** Leaves out what is invisible and could make a name look like another's, but for what joins emoji. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

export function withoutFormat(raw: string): string {
  return raw.replace(format, '')
}

const joiner = String.raw`(?<=[\p{ExtPict}\p{EMod}\uFE0F])[\u200C\u200D](?=\p{ExtPict})`

const format = new RegExp(String.raw`(?!${joiner})\p{Cf}`, 'gu')

/** Invisible characters that are no part of an emoji: selectors belong behind a sign, tags behind a flag. */
export const invisible = new RegExp(
  String.raw`(?!${joiner}|(?<=[\p{ExtPict}\d#*])[\uFE0E\uFE0F]|(?<=🏴[\u{E0020}-\u{E007E}]{0,8})[\u{E0020}-\u{E007F}])[\p{Cf}\p{DI}]`,
  'u',
)

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for; tab and line breaks may stay
const unprintable = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F]/

/** No language needs more than 30 marks on a letter (UAX 15, stream-safe text). */
const stacked = /(?:\p{M}\p{Cf}*){31}/u

/** Not the blank letters of Hangul, Braille, music and hieroglyphs, and no mark without a letter. */
const visible =
  /(?![\p{DI}\u2800\uFFFC\u{1D159}\u{13441}\u{13442}])[\p{L}\p{N}\p{P}\p{S}\p{ExtPict}]/u

function isLonger(text: string, most: number): boolean {
  if (text.length <= most) return false
  // Made when needed: a process's first one is slow, and most comments need none.
  const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })
  let count = 0
  for (const _ of graphemes.segment(text)) {
    count += 1
    if (count > most) return true
  }
  return false
}
