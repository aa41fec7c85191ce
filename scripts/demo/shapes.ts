import { between, type Random } from '../generate/random.ts'

/** SVG, in heights of the picture; each shape reaches past its right edge. */
type Draw = (random: Random, colours: readonly string[]) => string[]

const right = 1.8

export const hills: Draw = (random, colours) =>
  colours.map((colour, index) => {
    const top = 0.45 + index * 0.14
    const [wide, narrow, shift] = [2 + random() * 2, 5 + random() * 4, random() * 6]
    return below(
      colour,
      (x) => top + 0.07 * Math.sin(x * wide + shift) + 0.025 * Math.sin(x * narrow + shift * 2),
    )
  })

export const discs: Draw = (random, colours) =>
  colours.flatMap((colour, index) =>
    Array.from({ length: 2 }, () =>
      disc(colour, random() * 1.5, random(), 0.28 - index * 0.06 + random() * 0.06),
    ),
  )

export const ribbons: Draw = (random, colours) => {
  const slant = between(random, 3, 8) / 10
  return colours.map((colour, index) => {
    const middle = 0.35 + index * 0.3
    const end = middle - slant * right
    return polygon(colour, [
      [0, middle - 0.1],
      [right, end - 0.1],
      [right, end + 0.1],
      [0, middle + 0.1],
    ])
  })
}

export const shore: Draw = (random, [sun = '#faf8f0', ...waves]) => [
  disc(sun, 0.4 + random() * 0.7, 0.34, 0.15),
  ...waves.map((colour, index) => {
    const shift = random() * 6
    return below(colour, (x) => 0.56 + index * 0.13 + 0.012 * Math.sin(x * (9 + index * 3) + shift))
  }),
]

function disc(colour: string, left: number, top: number, radius: number): string {
  return `<circle fill="${colour}" cx="${left}" cy="${top}" r="${radius}"/>`
}

function below(colour: string, edge: (x: number) => number): string {
  const line = Array.from({ length: 181 }, (_, x) => [x / 100, edge(x / 100)] as const)
  return polygon(colour, [...line, [right, 1], [0, 1]])
}

function polygon(colour: string, points: readonly (readonly [x: number, y: number])[]): string {
  return `<polygon fill="${colour}" points="${points.join(' ')}"/>`
}
