import { openLetters, type Letter } from './letters.ts'
import { rasterize, type Mask } from './rasterize.ts'

export interface Typeface {
  has(sign: string): boolean
  /** In pixels. */
  width(text: string, size: number): number
  /** Each sign's mask, and how many whole pixels it stands from the text's beginning. */
  set(text: string, size: number): { readonly mask: Mask; readonly right: number }[]
}

export function readTypeface(weight: 400 | 700): Typeface {
  const find = openLetters(weight)
  const masks = new Map<Letter, Map<number, Mask>>()
  return {
    has: (sign) => find(sign) !== undefined,
    width: (text, size) => spaced(text).reduce((sum, { advance }) => sum + advance * size, 0),
    set(text, size) {
      let right = 0
      return spaced(text).map(({ letter, advance }) => {
        const place = Math.round(right)
        right += advance * size
        return { mask: maskOf(letter, size), right: place }
      })
    },
  }

  /** `advance` in ems. */
  function spaced(text: string): { letter: Letter; advance: number }[] {
    const letters = signsOf(text).flatMap((sign) => find(sign) ?? [])
    return letters.map((letter, index) => {
      const next = letters[index + 1]
      return { letter, advance: letter.advance + (next === undefined ? 0 : letter.kerning(next)) }
    })
  }

  /** Drawn once: the cards of a newsroom share their letters. */
  function maskOf(letter: Letter, size: number): Mask {
    const sizes = masks.get(letter) ?? new Map<number, Mask>()
    masks.set(letter, sizes)
    const mask = sizes.get(size) ?? rasterize(letter.outline(0, 0, size))
    sizes.set(size, mask)
    return mask
  }
}

/** Normalised (NFC), so that a mark never stands alone; an emoji of several code points is one. */
export function signsOf(text: string): string[] {
  const composed = text.normalize('NFC')
  // The search for emoji takes longer than all else.
  if (!/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u.test(composed))
    return Array.from(composed)
  return composed.match(/\p{RGI_Emoji}|[^]/gv) ?? []
}
