import MarkdownIt, { type Token } from 'markdown-it'
import { escape } from '../../_includes/html.ts'
import { figure } from '../../_includes/parts/figure.ts'
import { strings } from '../../_includes/strings.ts'
import type { Beside } from './enclosures.ts'
import { levelHeadings } from './heading-levels.ts'
import { phrases } from './phrases.ts'
import { findPicture } from './pictures.ts'
import { slug } from './slug.ts'
import type { Said } from './text.ts'

export interface Rendered {
  readonly html: string
  /** The first paragraph as plain text. */
  readonly lead: string
  readonly said: readonly Said[]
}

interface Setting {
  /** Put before the first paragraph: `HNP - `; empty for pages that are no articles. */
  readonly opening: string
  readonly beside: Beside
  /** Lines of the file before the text's first. */
  readonly bodyStart: number
  /** Whether the page shows a picture above the text: else the text's first is what a reader sees first. */
  readonly isPictured: boolean
}

// Raw HTML stays text, and no template engine ever sees it: what a reporter types cannot become a program.
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })

/** CommonMark and tables → HTML: lead, figures, heading anchors, tables that scroll. */
export function render(source: string, setting: Setting): Rendered {
  const { opening, bodyStart } = setting
  const tokens = markdown.parse(source, {})
  const said: Said[] = []
  const lead = openLead(tokens, opening)
  levelHeadings(tokens)
  const anchors = new Set(reserved)
  let line = 0
  let isFirst = !setting.isPictured
  for (const [index, token] of tokens.entries()) {
    line = token.map?.[0] ?? line
    if (token.type === 'th_open' || token.type === 'td_open') align(token)
    if (token.type === 'heading_open') anchor(token, tokens[index + 1], anchors)
    if (token.type !== 'inline') continue
    const place = { ...setting, said, line: bodyStart + line + 1, isFirst }
    if (placePicture(tokens, index, place)) isFirst = false
  }
  return { html: markdown.renderer.render(tokens, markdown.options, {}), lead, said }
}

markdown.renderer.rules['table_open'] = () =>
  `<div class="table" role="group" aria-label="${strings.scrollTable}" tabindex="0"><table>\n`
markdown.renderer.rules['table_close'] = () => '</table></div>\n'
markdown.renderer.rules['paragraph_open'] = (tokens, index, options, _env, self) => {
  const opening: unknown = tokens[index]?.meta?.['opening']
  return typeof opening === 'string'
    ? `<p class="lead">${escape(opening)}`
    : self.renderToken(tokens, index, options)
}
markdown.renderer.rules['figure'] = (tokens, index) => tokens[index]?.content ?? ''

/** Ids that pages themselves use. */
const reserved = [
  'noi-dung',
  'cac-bai-moi-dang',
  'cac-bai-da-dang',
  'tai-lieu',
  'dinh-chinh',
  'binh-luan',
  'viet-binh-luan',
  'tin-lien-quan',
  'tim',
]

/** Marks the first paragraph as the lead and says its plain text. */
function openLead(tokens: readonly Token[], opening: string): string {
  const index = tokens.findIndex(
    (token, at) =>
      token.type === 'paragraph_open' && token.level === 0 && !isPicture(tokens[at + 1]),
  )
  const inline = tokens[index + 1]
  if (index === -1 || inline === undefined || opening === '') return plain(inline)
  const open = tokens[index]
  if (open !== undefined) open.meta = { opening }
  return plain(inline)
}

function plain(inline: Token | undefined): string {
  const children = inline?.children ?? []
  return children
    .map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Anchors come from the Vietnamese words. */
function anchor(open: Token, inline: Token | undefined, taken: Set<string>): void {
  const wanted = slug(plain(inline)) || 'muc'
  let id = wanted
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`
  taken.add(id)
  open.attrSet('id', id)
}

/** A class instead of markdown-it's `style`, which our own security policy forbids. */
function align(cell: Token): void {
  const side = /^text-align:(\w+)$/.exec(String(cell.attrGet('style') ?? ''))?.[1]
  if (side !== undefined) cell.attrs = [['class', side]]
}

function isPicture(inline: Token | undefined): boolean {
  return (
    inline?.type === 'inline' &&
    inline.children?.length === 1 &&
    inline.children[0]?.type === 'image'
  )
}

interface Place {
  readonly beside: Beside
  readonly said: Said[]
  /** In the file. */
  readonly line: number
  readonly isFirst: boolean
}

/** An image on its own line becomes a figure in place of its paragraph; anywhere else it is a problem. True for a figure. */
function placePicture(tokens: Token[], index: number, place: Place): boolean {
  const { said, line } = place
  const inline = tokens[index]
  const image = inline?.children?.find((child) => child.type === 'image')
  if (inline === undefined || image === undefined) return false
  const open = tokens[index - 1]
  const close = tokens[index + 1]
  if (!isPicture(inline) || open?.type !== 'paragraph_open' || close === undefined) {
    said.push({ line, text: phrases.pictureInText })
    return false
  }
  const drawn = drawPicture(image, place)
  if (drawn.problem !== undefined) said.push({ line, text: drawn.problem })
  inline.type = 'figure'
  inline.content = drawn.html
  inline.children = null
  for (const paragraph of [open, close]) paragraph.hidden = true
  return true
}

function drawPicture(
  image: Token,
  { beside, line, isFirst }: Place,
): { html: string; problem?: string } {
  const name = decoded(String(image.attrGet('src') ?? ''))
  const alt = image.content
  const words = splitCredit(String(image.attrGet('title') ?? ''))
  if (name === '') return { html: figure({ src: null, alt, ...words }).toString() }
  if (alt.trim() === '') return { html: '', problem: phrases.noAlt(name) }
  const found = findPicture(name, beside, line)
  if (typeof found === 'string') return { html: '', problem: found }
  return { html: figure({ ...found, alt, ...words }, isFirst ? 'first' : 'lazy').toString() }
}

/** markdown-it has percent-encoded the name; a `%ff` that the reporter typed stays as it is. */
function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

/** `Quang cảnh (Ảnh: Thu Hằng)`: portals write a picture's credit at the end of its caption. */
function splitCredit(title: string): { caption: string; credit: string } {
  const match = /^(.*?)\s*\(\s*[Ảả]nh:\s*([^()]+)\)\s*$/u.exec(title)
  return match === null
    ? { caption: title, credit: '' }
    : { caption: match[1] ?? '', credit: (match[2] ?? '').trim() }
}
