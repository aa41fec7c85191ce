import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type Command, type Font, type Kerning } from 'opentype.js/dist/opentype.mjs'
import { composedSigns, type ComposedSign } from './composed-signs.ts'

/** One sign as a weight of the typeface draws it. */
export interface Letter {
  /** In ems. */
  readonly advance: number
  outline(x: number, y: number, size: number): readonly Command[]
  /** In ems, to the letter that comes next. */
  kerning(next: Letter): number
}

export type FindLetter = (sign: string) => Letter | undefined

/** Lora comes in files by alphabet: ặ is in the second alone, a in the first. Emoji come last: © is a letter. */
const files = [
  ...['latin', 'vietnamese', 'latin-ext', 'math', 'cyrillic'].map(
    (name) => `lora/files/lora-${name}`,
  ),
  'noto-emoji/files/noto-emoji-emoji',
]

/** Undefined for what no file has. Each file is read when its letters are first asked for. */
export function openLetters(weight: 400 | 700): FindLetter {
  const readers = files.map((file) => fontReader(`${file}-${weight}-normal.woff`))
  const known = new Map<string, Letter | undefined>()
  const find: FindLetter = (sign) => {
    if (!known.has(sign)) known.set(sign, read(sign))
    return known.get(sign)
  }
  return find

  function read(sign: string): Letter | undefined {
    const composed = composedSigns.get(sign)
    if (composed !== undefined) return compose(composed, find)
    for (const reader of readers) {
      const letter = reader(sign)
      if (letter !== undefined) return letter
    }
    return undefined
  }
}

/** A family, a flag: several code points that are drawn as one. */
const joining = /\p{Default_Ignorable_Code_Point}/gu

function fontReader(name: string): FindLetter {
  let opened: { font: Font; kerning: Kerning | undefined } | undefined
  const indexes = new WeakMap<Letter, number>()
  return (sign) => {
    const seen = Array.from(sign.replaceAll(joining, ''))
    if (seen.length === 0) return undefined
    opened ??= open(name)
    const { font, kerning } = opened
    // Index 0 is the box that a face draws for what it lacks.
    if (!seen.every((each) => font.charToGlyphIndex(each) > 0)) return undefined
    return letterOf(font, kerning, sign)
  }

  function letterOf(font: Font, kerning: Kerning | undefined, sign: string): Letter {
    const glyphs = font.stringToGlyphs(sign)
    const index = glyphs.at(-1)?.index ?? 0
    const kernings = new Map<number, number>()
    const letter: Letter = {
      advance: glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) / font.unitsPerEm,
      outline(x, y, size) {
        let from = x
        return glyphs.flatMap((glyph) => {
          const { commands } = glyph.getPath(from, y, size)
          from += (glyph.advanceWidth / font.unitsPerEm) * size
          return commands
        })
      },
      kerning(next) {
        const other = indexes.get(next)
        if (kerning === undefined || other === undefined) return 0
        const kerned =
          kernings.get(other) ??
          font.position.getKerningValue(kerning, index, other) / font.unitsPerEm
        kernings.set(other, kerned)
        return kerned
      },
    }
    indexes.set(letter, index)
    return letter
  }
}

function compose({ parts, corners, advance }: ComposedSign, find: FindLetter): Letter | undefined {
  const letters = parts.flatMap((part) => {
    const letter = find(part.of)
    return letter === undefined ? [] : [{ ...part, letter }]
  })
  return {
    advance: advance ?? letters.reduce((sum, { letter, scale }) => sum + letter.advance * scale, 0),
    outline(x, y, size) {
      let from = x
      const drawn = letters.flatMap(({ letter, scale, up }) => {
        const outline = letter.outline(from, y - up * size, size * scale)
        from += letter.advance * scale * size
        return outline
      })
      return [
        ...drawn,
        ...polygon(corners.map(([right, up]) => ({ x: x + right * size, y: y - up * size }))),
      ]
    },
    kerning: () => 0,
  }
}

function polygon(corners: readonly { readonly x: number; readonly y: number }[]): Command[] {
  const lines = corners.map((corner, index): Command => ({
    type: index === 0 ? 'M' : 'L',
    ...corner,
  }))
  return corners.length === 0 ? [] : [...lines, { type: 'Z' }]
}

function open(name: string): { font: Font; kerning: Kerning | undefined } {
  const bytes = readFileSync(join('node_modules', '@fontsource', name))
  // A copy, because a small file shares its memory with others.
  const font = parse(new Uint8Array(bytes).buffer)
  return { font, kerning: font.position.getKerningTables('latn') }
}
