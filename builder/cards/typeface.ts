import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  parse,
  type Command,
  type Font,
  type Glyph,
  type Kerning,
} from 'opentype.js/dist/opentype.mjs'

export interface Typeface {
  has(letter: string): boolean
  /** In pixels. */
  width(text: string, size: number): number
  /** SVG path data, its baseline beginning at `x`, `y`. */
  path(text: string, at: { readonly x: number; readonly y: number; readonly size: number }): string
}

/** Lora comes in files by alphabet: ặ is in the second alone, a in the first. */
const subsets = ['latin', 'vietnamese', 'latin-ext']

/** Composed glyphs: each Vietnamese letter carries its marks where the designer put them. */
export function readTypeface(weight: 400 | 700): Typeface {
  const read = subsets.map((name) => readSubset(`lora-${name}-${weight}-normal.woff`))
  const known = new Map<string, Letter | undefined>()
  return {
    has: (letter) => glyphOf(letter) !== undefined,
    width: (text, size) => placed(text).reduce((sum, { across }) => sum + across * size, 0),
    path(text, { x, y, size }) {
      let from = x
      let path = ''
      for (const { glyph, across } of placed(text)) {
        path += glyph.getPath(from, y, size).commands.map(drawn).join('')
        from += across * size
      }
      return path
    },
  }

  /** `across` in ems. Composed (NFC), so that a mark never stands alone. */
  function placed(text: string): { glyph: Glyph; across: number }[] {
    const letters = Array.from(text.normalize('NFC')).flatMap((letter) => glyphOf(letter) ?? [])
    return letters.map(({ glyph, subset }, index) => {
      const next = letters[index + 1]
      const kerned = next?.subset === subset ? kerning(subset, glyph, next.glyph) : 0
      return { glyph, across: (glyph.advanceWidth + kerned) / subset.font.unitsPerEm }
    })
  }

  /** Index 0 is the box that a face draws for what it lacks. */
  function glyphOf(letter: string): Letter | undefined {
    if (known.has(letter)) return known.get(letter)
    const subset = read.find(({ font }) => font.charToGlyphIndex(letter) > 0)
    const found = subset && { glyph: subset.font.charToGlyph(letter), subset }
    known.set(letter, found)
    return found
  }
}

interface Subset {
  readonly font: Font
  readonly kerning: Kerning | undefined
}

interface Letter {
  readonly glyph: Glyph
  readonly subset: Subset
}

function kerning({ font, kerning }: Subset, left: Glyph, right: Glyph): number {
  return kerning === undefined ? 0 : font.position.getKerningValue(kerning, left.index, right.index)
}

/** opentype.js's own `toPathData` writes NaN for a number that is almost whole, and the rest is not drawn. */
function drawn({ type, x1, y1, x2, y2, x, y }: Command): string {
  const numbers = [x1, y1, x2, y2, x, y].filter((number) => number !== undefined)
  return type + numbers.map((number) => Math.round(number * 10) / 10).join(' ')
}

function readSubset(name: string): Subset {
  const bytes = readFileSync(join('node_modules', '@fontsource', 'lora', 'files', name))
  // A copy, because a small file shares its memory with others.
  const font = parse(new Uint8Array(bytes).buffer)
  return { font, kerning: font.position.getKerningTables('latn') }
}
