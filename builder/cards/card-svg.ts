import { readFileSync } from 'node:fs'
import { cardSize } from '../../_includes/format/share-card.ts'
import type { Typeface } from './typeface.ts'
import { truncateText, wrapText } from './wrap-text.ts'

export interface Card {
  readonly title: string
  readonly name: string
  readonly tagline: string
}

export interface Typefaces {
  readonly bold: Typeface
  readonly plain: Typeface
}

/** Shapes alone, so that whatever draws it needs no typeface. */
export function cardSvg({ title, name, tagline }: Card, { bold, plain }: Typefaces): string {
  const { size, lines } = setTitle(title, bold)
  const step = size * leading
  const middle = (head + foot) / 2
  // The first baseline, so that the lines stand in the middle between head and foot.
  const first = middle - (lines.length * step) / 2 + size * 0.97
  const isOwn = title !== name
  const [under = ''] = truncateText(isOwn ? name : tagline, plain, {
    width: column,
    size: 34,
    most: 1,
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<path fill="${colour('paper')}" d="M0 0H${width}V${height}H0z"/>
<path fill="${colour('accent')}" d="M0 0H${width}V14H0z"/>
<path fill="${colour('rule')}" d="M${edge} ${foot}H${width - edge}v2H${edge}z"/>
<path fill="${colour('ink')}" d="${lines.map((line, index) => bold.path(line, { x: edge, y: first + index * step, size })).join('')}"/>
<g transform="translate(${edge} ${foot + 28}) scale(1.75)">${mark}</g>
<path fill="${colour('muted')}" d="${plain.path(under, { x: edge + 76, y: foot + 68, size: 34 })}"/>
</svg>`
}

const { width, height } = cardSize
const edge = 72
const column = width - 2 * edge
const head = 40
const foot = 512
/** Vietnamese capitals carry two marks, so lines keep their distance. */
const leading = 1.3

const settings = [
  { size: 84, most: 3 },
  { size: 76, most: 4 },
  { size: 66, most: 5 },
] as const
const smallest = { size: 58, most: 5 } as const

function setTitle(title: string, bold: Typeface): { size: number; lines: readonly string[] } {
  for (const { size, most } of settings) {
    const lines = wrapText(title, bold, { width: column, size, most })
    if (lines !== undefined) return { size, lines }
  }
  return { size: smallest.size, lines: truncateText(title, bold, { width: column, ...smallest }) }
}

function asset(name: string): string {
  return readFileSync(new URL(`../../_includes/assets/${name}`, import.meta.url), 'utf8')
}

/** By day: the first of each name. */
const tokens = asset('css/00-tokens.css')

function colour(name: string): string {
  return new RegExp(`--${name}: ([^;]+);`).exec(tokens)?.[1] ?? ''
}

/** Without its frame. */
const mark = asset('mark.svg').replace(/<\/?svg[^>]*>/g, '')
