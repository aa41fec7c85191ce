import type { Mask } from './rasterize.ts'

/** Pixels of half a byte each, in rows as PNG wants them: a byte for the filter (none) goes before each. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly rows: Buffer
}

/** All paper, colour 0. */
export function newCanvas(width: number, height: number): Canvas {
  return { width, height, rows: Buffer.alloc(height * rowLength(width)) }
}

/** Into another of the same size. */
export function copyCanvas(from: Canvas, to: Canvas): void {
  from.rows.copy(to.rows)
}

export function fillRectangle(
  canvas: Canvas,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  colour: number,
): void {
  for (let row = y; row < y + height; row += 1)
    for (let column = x; column < x + width; column += 1) setPixel(canvas, column, row, colour)
}

export function setPixel({ width, rows }: Canvas, x: number, y: number, colour: number): void {
  const at = y * rowLength(width) + 1 + (x >> 1)
  const byte = rows[at] ?? 0
  rows[at] = x % 2 === 0 ? (byte & 0x0f) | (colour << 4) : (byte & 0xf0) | colour
}

/** `tint`: from the mask's levels to colours. Where letters touch, the darker one stays. */
export function drawMask(
  canvas: Canvas,
  { left, top, width, height, ink }: Mask,
  at: { readonly x: number; readonly y: number },
  tint: readonly number[],
): void {
  const stride = rowLength(canvas.width)
  const from = Math.max(0, -(at.x + left))
  const to = Math.min(width, canvas.width - (at.x + left))
  for (let row = 0; row < height; row += 1) {
    const y = at.y + top + row
    if (y < 0 || y >= canvas.height) continue
    for (let column = from; column < to; column += 1) {
      const level = ink[row * width + column] ?? 0
      if (level === 0) continue
      const x = at.x + left + column
      const place = y * stride + 1 + (x >> 1)
      const byte = canvas.rows[place] ?? 0
      const colour = tint[level] ?? 0
      if (x % 2 === 0) canvas.rows[place] = (byte & 0x0f) | (Math.max(byte >> 4, colour) << 4)
      else canvas.rows[place] = (byte & 0xf0) | Math.max(byte & 0x0f, colour)
    }
  }
}

function rowLength(width: number): number {
  return 1 + Math.ceil(width / 2)
}
