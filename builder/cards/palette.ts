import { readFileSync } from 'node:fs'

/** Steps from paper to ink: their numbers are the palette's first. */
export const levels = 10

type Rgb = readonly number[]

/** By day: the first of each name. */
const tokens = readFileSync(
  new URL('../../_includes/assets/css/00-tokens.css', import.meta.url),
  'utf8',
)

const [paper, ink, muted, rule, accent, onAccent] = [
  'paper',
  'ink',
  'muted',
  'rule',
  'accent',
  'on-accent',
].map(colour) as [Rgb, Rgb, Rgb, Rgb, Rgb, Rgb]

/** Sixteen, so that a pixel takes half a byte. */
export const palette: readonly Rgb[] = [
  ...Array.from({ length: levels + 1 }, (_, level) => between(paper, ink, level / levels)),
  muted,
  rule,
  accent,
  between(accent, onAccent, 0.5),
  onAccent,
]

export const colours = { muted: levels + 1, rule: levels + 2, accent: levels + 3 } as const

/** From a mask's level to a colour's number. */
export const tints = {
  ink: Array.from({ length: levels + 1 }, (_, level) => level),
  /** Its edges fade as ink of seven tenths does. */
  muted: [...Array.from({ length: levels }, (_, level) => Math.round(level * 0.7)), colours.muted],
} as const

export function nearestColour(rgb: Rgb): number {
  const distances = palette.map((each) =>
    Math.hypot(...each.map((part, at) => part - (rgb[at] ?? 0))),
  )
  return distances.indexOf(Math.min(...distances))
}

function between(from: Rgb, to: Rgb, share: number): Rgb {
  return from.map((part, at) => Math.round(part + ((to[at] ?? part) - part) * share))
}

function colour(name: string): Rgb {
  const [, digits = '000'] = new RegExp(`--${name}: #(\\w+);`).exec(tokens) ?? []
  const six = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  return [0, 2, 4].map((at) => Number.parseInt(six.slice(at, at + 2), 16))
}
