import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { cardSize } from '../../_includes/format/share-card.ts'
import { copyCanvas, fillRectangle, newCanvas, setPixel, drawMask, type Canvas } from './canvas.ts'
import { encodePng } from './encode-png.ts'
import { colours, nearestColour, palette, tints } from './palette.ts'
import { readTypeface, type Typeface } from './typeface.ts'
import { truncateText, wrapText } from './wrap-text.ts'

export interface Signature {
  readonly name: string
  readonly tagline: string
}

/** For many cards of one newsroom: what they share is drawn once. A card is a PNG. */
export async function cardDrawer({
  name,
  tagline,
}: Signature): Promise<(title: string) => Promise<Buffer>> {
  const [bold, plain] = [readTypeface(700), readTypeface(400)]
  const frame = await drawFrame()
  // A new one for each card would be half of the work.
  const free: Canvas[] = []
  return async (title) => {
    const card = free.pop() ?? newCanvas(width, height)
    copyCanvas(frame, card)
    write(card, title)
    const png = await encodePng(card)
    free.push(card)
    return png
  }

  function write(card: Canvas, title: string): void {
    const { size, lines } = setTitle(title, bold)
    const step = size * leading
    // The first baseline, so that the lines stand in the middle between head and foot.
    const first = (head + foot) / 2 - (lines.length * step) / 2 + size * 0.97
    for (const [index, line] of lines.entries())
      for (const { mask, right } of bold.set(line, size))
        drawMask(card, mask, { x: edge + right, y: Math.round(first + index * step) }, tints.ink)
    const room = { width: column - 76, size: 34, most: 1 }
    const [under = ''] = truncateText(title === name ? tagline : name, plain, room)
    for (const { mask, right } of plain.set(under, room.size))
      drawMask(card, mask, { x: edge + 76 + right, y: foot + 68 }, tints.muted)
  }
}

const { width, height } = cardSize
const edge = 72
const column = width - 2 * edge
const head = 40
const foot = 512
/** Vietnamese capitals carry two marks, so lines keep their distance. */
const leading = 1.36

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

const markSize = 56

async function drawFrame(): Promise<Canvas> {
  const frame = newCanvas(width, height)
  fillRectangle(frame, { x: 0, y: 0, width, height: 14 }, colours.accent)
  fillRectangle(frame, { x: edge, y: foot, width: column, height: 2 }, colours.rule)
  const mark = readFileSync(new URL('../../_includes/assets/mark.svg', import.meta.url))
  const [red = 0, green = 0, blue = 0] = palette[0] ?? []
  const pixels = await sharp(mark, { density: 72 * (markSize / 32) })
    .resize(markSize)
    .flatten({ background: { r: red, g: green, b: blue } })
    .raw()
    .toBuffer()
  for (let at = 0; at < markSize * markSize; at += 1) {
    const colour = nearestColour([...pixels.subarray(at * 3, at * 3 + 3)])
    setPixel(frame, edge + (at % markSize), foot + 28 + Math.floor(at / markSize), colour)
  }
  return frame
}
