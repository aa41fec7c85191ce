import type { Token } from 'markdown-it'
import { escape } from '../../../_includes/html/escape.ts'
import { strings } from '../../../_includes/strings/site.ts'
import { findLostText } from '../checks/lost-text.ts'
import { isPicture, placePicture } from './figures.ts'
import { findUnparsedMarkup } from '../checks/unparsed-markup.ts'
import { resolveLinks } from './resolve-links.ts'
import { markdown, parse } from '../checks/parser.ts'
import { firstWords, plainText } from '../checks/plain-text.ts'
import type { SiblingFiles } from '../files/sibling-files.ts'
import { levelHeadings } from './heading-levels.ts'
import { slug } from '../text/slug.ts'
import type { LineProblem } from '../text/decode.ts'

export interface Rendered {
  readonly html: string
  readonly lead: string
  readonly problems: readonly LineProblem[]
}

interface RenderOptions {
  /** `HNP - `, before the first paragraph of an article. */
  readonly opening: string
  readonly siblings: SiblingFiles
  readonly bodyStart: number
  /** Whether a picture stands above the text. If not, the text's first is loaded at once. */
  readonly isPictured: boolean
  readonly url: string
}

export function render(source: string, options: RenderOptions): Rendered {
  const { opening, bodyStart, siblings } = options
  const parsed = parse(source)
  const problems = [
    ...findUnparsedMarkup(parsed.blockTexts, bodyStart),
    ...findLostText(parsed, source, bodyStart),
  ]
  const { tokens } = parsed
  const lead = openLead(tokens, opening)
  levelHeadings(tokens)
  const anchors = new Map(reserved.map((id) => [id, 1]))
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'th_open' || token.type === 'td_open') align(token)
    if (token.type === 'heading_open') anchor(token, tokens[index + 1], anchors)
  }
  const folder = siblings.address === '/' ? 'pages' : `articles${siblings.address}`
  const place = { siblings, problems, anchors, folder, origin: new URL(options.url).origin }
  let line = bodyStart
  let isFirst = !options.isPictured
  for (const [index, token] of tokens.entries()) {
    line = token.map === null ? line : bodyStart + token.map[0] + 1
    if (token.type !== 'inline') continue
    const found = placePicture(tokens, index, { siblings, problems, line, isFirst })
    if (found === 'none') resolveLinks(token.children ?? [], line, place)
    if (found === 'figure') isFirst = false
  }
  return { html: markdown.renderer.render(tokens, markdown.options, {}), lead, problems }
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

/** Ids that the pages use themselves. */
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

function openLead(tokens: readonly Token[], opening: string): string {
  const index = tokens.findIndex(
    (token, at) =>
      token.type === 'paragraph_open' && token.level === 0 && !isPicture(tokens[at + 1]),
  )
  const open = tokens[index]
  if (open === undefined) return firstWords(tokens)
  if (opening !== '') open.meta = { opening }
  return plainText(tokens[index + 1])
}

function anchor(open: Token, inline: Token | undefined, usedIds: Map<string, number>): void {
  const wanted = slug(plainText(inline)) || 'muc'
  let id = wanted
  let number = usedIds.get(wanted) ?? 0
  while (usedIds.has(id)) id = `${wanted}-${(number += 1)}`
  usedIds.set(wanted, Math.max(number, 1)).set(id, 1)
  open.attrSet('id', id)
}

/** A class: our Content-Security-Policy forbids the `style` that markdown-it writes. */
function align(cell: Token): void {
  const side = /^text-align:(\w+)$/.exec(String(cell.attrGet('style') ?? ''))?.[1]
  if (side !== undefined) cell.attrs = [['class', side]]
}
