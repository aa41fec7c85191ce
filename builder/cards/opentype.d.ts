/** What we use of opentype.js 2.0, which brings no types. */
declare module 'opentype.js/dist/opentype.mjs' {
  type Command = { readonly type: 'M' | 'L' | 'Q' | 'C' | 'Z' } & {
    readonly [K in 'x1' | 'y1' | 'x2' | 'y2' | 'x' | 'y']?: number
  }
  interface Glyph {
    readonly index: number
    readonly advanceWidth: number
    getPath(x: number, y: number, size: number): { readonly commands: readonly Command[] }
  }
  type Kerning = readonly object[]
  interface Font {
    readonly unitsPerEm: number
    charToGlyphIndex(character: string): number
    /** Ligatures applied: a flag is two letters and one glyph. */
    stringToGlyphs(text: string): Glyph[]
    readonly position: {
      getKerningTables(script: string): Kerning | undefined
      getKerningValue(kerning: Kerning, left: number, right: number): number
    }
  }
  function parse(font: ArrayBuffer): Font
  export { parse, type Command, type Font, type Glyph, type Kerning }
}
