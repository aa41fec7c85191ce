import { mendMojibake } from './mojibake.ts'
import { fromOldFont, type OldFont } from './old-fonts.ts'
import { scoreOf } from './syllable.ts'

export type LetterNote = 'old font' | 'mojibake' | 'unsure'

export interface Repaired {
  readonly text: string
  readonly notes: readonly LetterNote[]
  readonly font?: OldFont
}

/** What is known of a text's letters beside the text itself: its font's name, or the font of the text around it. */
export interface LetterHints {
  readonly font?: OldFont | undefined
  readonly capitals?: boolean | undefined
}

/**
 * Unicode text from text in old fonts or misread bytes: only what is surely better is changed. The bounds were measured:
 * good text scores 1.0 as it is, TCVN3 0.30, VNI 0.15, French 0.11; the right reading at least 0.85.
 */
export function repairLetters(text: string, hints: LetterHints = {}): Repaired {
  const asItIs = scoreOf(text)
  if (asItIs.words === 0) return { text: hints.capitals ? text.toUpperCase() : text, notes: [] }
  if (asItIs.share >= 0.7 && (hints.font === undefined || hasOwnLetters(text)))
    return { text: text.normalize('NFC'), notes: [] }
  const best = readingsOf(text, hints).reduce((a, b) => (b.share > a.share ? b : a))
  const isHinted = hints.font !== undefined && best.font === hints.font
  if (best.share >= 0.8 && best.share - asItIs.share >= (isHinted ? 0 : 0.3)) {
    const repaired = best.text.normalize('NFC')
    return {
      text: isHinted && hints.capitals ? repaired.toUpperCase() : repaired,
      notes: [best.font === undefined ? 'mojibake' : 'old font'],
      ...(best.font !== undefined && { font: best.font }),
    }
  }
  const isDoubtful =
    asItIs.share < 0.7 && asItIs.words > 2 && best.share >= 0.5 && best.text !== text
  return { text: text.normalize('NFC'), notes: isDoubtful ? ['unsure'] : [] }
}

interface LetterReading {
  readonly text: string
  readonly font?: OldFont
  readonly share: number
}

/** The hinted one first: of equals the first is taken. A few words alone tell no font. */
function readingsOf(text: string, hints: LetterHints): LetterReading[] {
  const isShort = scoreOf(text).words < 3
  const fonts = (hasOwnLetters(text) ? [] : (['TCVN3', 'VNI'] as const))
    .filter((font) => font === hints.font || !isShort)
    .toSorted((a, b) => Number(b === hints.font) - Number(a === hints.font))
  const readings = fonts.map((font) => ({ text: fromOldFont(text, font), font }))
  const mended = mendMojibake(text)
  return [...readings, { text: mended ?? text }].map((reading) => ({
    ...reading,
    share: scoreOf(reading.text).share,
  }))
}

/** Letters that no old font's bytes could show: such text is Unicode, whatever its font is called. */
function hasOwnLetters(text: string): boolean {
  return /[\u0102\u0103\u0110\u0111\u0128-\u0129\u0168-\u0169\u01A0-\u01B0\u1EA0-\u1EF9]/.test(text)
}

/** `L?y l?i m� b?o m?t`: letters that were lost for good. Nobody can tell which they were. */
export function isDamaged(text: string): boolean {
  if (text.includes('\uFFFD')) return true
  return text
    .split(/\s+/)
    .some((word) => /^\?\p{L}{2}|\p{L}\?\p{L}/u.test(word) && !/[/=@.]\S/.test(word))
}
