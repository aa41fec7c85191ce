import type { Command } from 'opentype.js/dist/opentype.mjs'
import { levels } from './palette.ts'

/** How much ink each pixel gets, 0 to `levels`; its corner lies `left`, `top` from where the pen stands. */
export interface Mask {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly ink: Uint8Array
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Scan lines a pixel; across them the ink is exact. */
const fine = 16

/** Straight pieces of a curve: at our sizes no corner is seen. */
const pieces = 8

/** The outline's windings may overlap, as those of a variable font do. */
export function rasterize(outline: readonly Command[]): Mask {
  const edges = edgesOf(outline)
  const points = edges.flat()
  const left = Math.floor(Math.min(...points.map(({ x }) => x)))
  const top = Math.floor(Math.min(...points.map(({ y }) => y)))
  // A column more, for what the last edge hands on.
  const width = Math.ceil(Math.max(...points.map(({ x }) => x))) - left + 2
  const height = Math.ceil(Math.max(...points.map(({ y }) => y))) - top
  if (!(width > 0 && height > 0))
    return { left: 0, top: 0, width: 0, height: 0, ink: new Uint8Array() }
  const change = new Float32Array(width * height)
  for (const [from, to] of edges) cross(from, to)
  return { left, top, width, height, ink: summed(change, width) }

  /** Notes where the ink begins or ends on each scan line that the edge crosses. */
  function cross(from: Point, to: Point): void {
    if (from.y === to.y) return
    const [upper, lower] = from.y < to.y ? [from, to] : [to, from]
    const sign = (from.y < to.y ? 1 : -1) / fine
    const slope = (lower.x - upper.x) / (lower.y - upper.y)
    const last = (lower.y - top) * fine - 0.5
    for (let line = Math.ceil((upper.y - top) * fine - 0.5); line < last; line += 1) {
      const x = upper.x + ((line + 0.5) / fine + top - upper.y) * slope - left
      const column = Math.floor(x)
      const at = Math.floor(line / fine) * width + column
      change[at] = (change[at] ?? 0) + sign * (1 - (x - column))
      change[at + 1] = (change[at + 1] ?? 0) + sign * (x - column)
    }
  }
}

function summed(change: Float32Array, width: number): Uint8Array {
  const ink = new Uint8Array(change.length)
  let sum = 0
  for (const [at, step] of change.entries()) {
    sum = at % width === 0 ? step : sum + step
    ink[at] = Math.round(Math.min(Math.abs(sum), 1) * levels)
  }
  return ink
}

function edgesOf(outline: readonly Command[]): (readonly [Point, Point])[] {
  const edges: (readonly [Point, Point])[] = []
  let start: Point = { x: 0, y: 0 }
  let pen = start
  const draw = (to: Point): void => {
    edges.push([pen, to])
    pen = to
  }
  for (const { type, x = start.x, y = start.y, x1 = 0, y1 = 0, x2 = x, y2 = y } of outline) {
    if (type === 'M') start = pen = { x, y }
    else if (type === 'L' || type === 'Z') draw({ x, y })
    else {
      // A quadratic curve as the cubic one of the same shape.
      const third = (from: number, handle: number): number => from + ((handle - from) * 2) / 3
      const handles =
        type === 'C'
          ? [
              { x: x1, y: y1 },
              { x: x2, y: y2 },
            ]
          : [
              { x: third(pen.x, x1), y: third(pen.y, y1) },
              { x: third(x, x1), y: third(y, y1) },
            ]
      for (const point of curve([pen, ...handles, { x, y }])) draw(point)
    }
  }
  return edges
}

function curve([from, first, second, to]: readonly Point[]): Point[] {
  if (!from || !first || !second || !to) return []
  return Array.from({ length: pieces }, (_, index) => {
    const t = (index + 1) / pieces
    const at = (key: 'x' | 'y'): number =>
      (1 - t) ** 3 * from[key] +
      3 * (1 - t) ** 2 * t * first[key] +
      3 * (1 - t) * t * t * second[key] +
      t ** 3 * to[key]
    return { x: at('x'), y: at('y') }
  })
}
