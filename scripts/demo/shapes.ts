import { between, type Random } from '../generate/random.ts'

export type Colour = readonly [number, number, number]

/** How far a point lies outside (above 0) or inside (below 0) of an edge, in heights of the picture. */
type Edge = (x: number, y: number) => number

export interface Shape {
  readonly colour: Colour
  readonly edge: Edge
}

export function hills(random: Random, colours: readonly Colour[]): Shape[] {
  return colours.map((colour, index) => {
    const top = 0.45 + index * 0.14
    const [wide, narrow, shift] = [2 + random() * 2, 5 + random() * 4, random() * 6]
    return {
      colour,
      edge: (x, y) =>
        top + 0.07 * Math.sin(x * wide + shift) + 0.025 * Math.sin(x * narrow + shift * 2) - y,
    }
  })
}

export function discs(random: Random, colours: readonly Colour[]): Shape[] {
  return colours.flatMap((colour, index) =>
    Array.from({ length: 2 }, () =>
      disc(colour, random() * 1.5, random(), 0.28 - index * 0.06 + random() * 0.06),
    ),
  )
}

export function ribbons(random: Random, colours: readonly Colour[]): Shape[] {
  const slant = between(random, 3, 8) / 10
  return colours.map((colour, index) => ({
    colour,
    edge: (x, y) => Math.abs(y + slant * x - 0.35 - index * 0.3) - 0.1,
  }))
}

export function shore(random: Random, colours: readonly Colour[]): Shape[] {
  const [sun = white, ...waves] = colours
  return [
    disc(sun, 0.4 + random() * 0.7, 0.34, 0.15),
    ...waves.map((colour, index): Shape => {
      const shift = random() * 6
      return {
        colour,
        edge: (x, y) => 0.56 + index * 0.13 + 0.012 * Math.sin(x * (9 + index * 3) + shift) - y,
      }
    }),
  ]
}

function disc(colour: Colour, left: number, top: number, radius: number): Shape {
  return { colour, edge: (x, y) => Math.hypot(x - left, y - top) - radius }
}

const white: Colour = [250, 248, 240]
