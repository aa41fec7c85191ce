import { bodyPhrases } from '../problems/body-phrases.ts'
import { isBlank } from './blank.ts'
import { articlePhrases } from '../problems/article-phrases.ts'

export interface LineProblem {
  readonly line: number
  readonly text: string
  readonly advice?: boolean
  /** Of the front matter, where the problem is one key's: `image.src`. */
  readonly key?: string
}

export type Decoded =
  | { readonly text: string; readonly problems: readonly LineProblem[] }
  | { readonly problems: readonly LineProblem[] }

const largest = 1_000_000

/** Bytes → NFC text with LF. Damage is never repaired by guessing (TCVN 6909 asks for Unicode). */
export function decode(bytes: Buffer): Decoded {
  if (bytes.length === 0) return stop(1, articlePhrases.empty)
  if (bytes.length > largest)
    return stop(1, articlePhrases.tooLarge((bytes.length / 1_000_000).toFixed(1)))
  const text = bytes.toString('utf8')
  // Nearly every file is plain, so one look for the rare characters is enough.
  if (!suspicious.test(text)) return { text: text.normalize('NFC'), problems: [] }
  return mend(bytes, text)
}

// oxlint-disable-next-line no-control-regex -- what XML 1.0, and so a feed, cannot hold; and what each typeface draws as it likes
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uE000-\uF8FF\uFFFE\uFFFF]/
const suspicious = new RegExp(`${control.source}|[\uFFFD\\r\uFEFF]`)

/** YAML's escapes can make a text that no page or feed can show. */
export function isUnprintable(text: string): boolean {
  return text.includes('\uFFFD') || control.test(text) || !text.isWellFormed()
}

function mend(bytes: Buffer, raw: string): Decoded {
  const damage = raw.indexOf('\uFFFD')
  if (damage !== -1)
    return stop(
      lineAt(raw, damage),
      isUtf8(bytes) ? articlePhrases.replacement : articlePhrases.notUtf8,
    )
  const nul = raw.indexOf('\0')
  if (nul !== -1) return stop(lineAt(raw, nul), articlePhrases.nul)
  const unprintable = control.exec(raw)
  if (unprintable !== null) {
    const code = raw.charCodeAt(unprintable.index).toString(16).toUpperCase().padStart(4, '0')
    const isPrivate = /[\uE000-\uF8FF]/.test(unprintable[0])
    return stop(
      lineAt(raw, unprintable.index),
      isPrivate ? bodyPhrases.privateLetter(code) : articlePhrases.control(code),
    )
  }
  const problems: LineProblem[] = []
  let text = raw
  if (text.startsWith('\uFEFF')) {
    problems.push({ line: 1, text: articlePhrases.byteOrderMark, advice: true })
    text = text.replace(/^\uFEFF+/, '')
  }
  const carriage = text.indexOf('\r')
  if (carriage !== -1) {
    const windows = text[carriage + 1] === '\n'
    problems.push({
      line: lineAt(text, carriage),
      text: windows ? articlePhrases.windowsLines : articlePhrases.oldMacLines,
      advice: true,
    })
    text = text.replace(/\r\n?/g, '\n')
  }
  if (isBlank(text)) return stop(1, articlePhrases.empty)
  return { text: text.normalize('NFC'), problems }
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function stop(line: number, text: string): Decoded {
  return { problems: [{ line, text }] }
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
