/** An article's text, part by part in the order of the page. */
export type Part = Paragraph | Solid | Figure

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly markdown: string
}

/** A heading, a list, a table: Markdown that stays as it is. */
interface Solid {
  readonly kind: 'heading' | 'solid'
  readonly text: string
  readonly markdown: string
}

export interface Figure {
  readonly kind: 'figure'
  /** As the page names it; empty where only its caption is left. */
  readonly src: string
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

const credits =
  /^(?<text>.*?)[\s./–—-]*(?:\(\s*(?:(?:[Ảả]nh|[Pp]hoto|[Nn]guồn(?: ảnh)?)\s*:\s*(?<a>[^()]+?)|[Ảả]nh\s+(?<d>(?:\p{Lu}[\p{L}.]*\s?){1,5}))\s*\)|(?<=^|[\s./–—-])[Ảả](?:nh|NH)\s*:\s*(?<b>[^():]{2,60})|(?<=[\s./–—-])[Nn]guồn(?: ảnh)?\s*:?\s+(?<c>[^():]{2,60}))[\s.]*$/u
/** `Quang cảnh hội nghị (Ảnh: Thu Hằng/TTXVN)` → its words and whose picture it is. A file's name is no caption. */
export function readCaption(text: string): { caption: string; credit: string } {
  if (
    /\.(?:jpe?g|png|gif|bmp|webp)$/i.test(text) ||
    /^(?:img|dsc\w?|image|anh|hinh|picture|screenshot)[-_ ]?\d[\w-]*$/i.test(text)
  )
    return { caption: '', credit: '' }
  const found = text.length > 600 ? undefined : credits.exec(text)?.groups
  if (found === undefined) return { caption: text, credit: '' }
  return {
    caption: found['text'] ?? '',
    credit: (found['a'] ?? found['b'] ?? found['c'] ?? found['d'] ?? '').trim(),
  }
}

const roman = /^(?:[IVX]{1,5}|Phần (?:thứ )?\S+)\s*[.)/:–-]\s*\p{Lu}/u

/** A line that heads what follows: by the page's markup, a Roman number, or capitals throughout. */
export function isHeadingLine(text: string): boolean {
  if (text.length > 160 || /[.;,…]$/.test(text)) return false
  return (
    roman.test(text) ||
    (text.length >= 8 &&
      /\p{Lu}/u.test(text) &&
      text === text.toUpperCase() &&
      /\p{L}{3}/u.test(text))
  )
}

export function endsSentence(text: string): boolean {
  return /[.!?…:;,”"’)\]»]$/.test(text)
}

export function textOf(part: Part): string {
  return part.kind === 'figure' ? part.caption : part.text
}
