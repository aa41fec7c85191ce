/** In ems; upwards from the baseline. */
export interface ComposedSign {
  /** Letters one after the other, each smaller or higher than usual. */
  readonly parts: readonly { readonly of: string; readonly scale: number; readonly up: number }[]
  /** Corners of one more shape. */
  readonly corners: readonly (readonly [right: number, up: number])[]
  readonly advance?: number
}

/** Where the bar of a plus sign lies. */
const middle = 0.3

/** Signs of Vietnamese headlines that Lora lacks. */
export const composedSigns: ReadonlyMap<string, ComposedSign> = new Map([
  ...Array.from('₀₁₂₃₄₅₆₇₈₉', (sign, digit) => [sign, small(digit, -0.14)] as const),
  ...Array.from('⁰⁵⁶⁷⁸⁹', (sign, at) => [sign, small(at === 0 ? 0 : at + 4, 0.32)] as const),
  ['₫', { parts: [{ of: 'đ', scale: 0.8, up: 0.16 }], corners: rectangle(0.03, 0.45, 0.02, 0.08) }],
  [
    '‰',
    {
      parts: [
        { of: '%', scale: 1, up: 0 },
        { of: 'o', scale: 0.76, up: 0 },
      ],
      corners: [],
    },
  ],
  ['→', arrow(([along, aside]) => [along, middle + aside])],
  ['←', arrow(([along, aside]) => [1 - along, middle + aside])],
  ['↑', arrow(([along, aside]) => [0.5 + aside, along - 0.15])],
  ['↓', arrow(([along, aside]) => [0.5 + aside, 0.85 - along])],
])

function small(digit: number, up: number): ComposedSign {
  return { parts: [{ of: String(digit), scale: 0.6, up }], corners: [] }
}

type Corner = readonly [number, number]

/** `place` turns it: it comes pointing to the right, along a line of height nought. */
function arrow(place: (corner: Corner) => Corner): ComposedSign {
  const half: Corner[] = [
    [0.08, 0.04],
    [0.6, 0.04],
    [0.6, 0.2],
    [0.92, 0],
  ]
  const mirrored = half.map(([along, aside]): Corner => [along, -aside]).toReversed()
  return { parts: [], corners: [...half, ...mirrored].map(place), advance: 1 }
}

function rectangle(left: number, right: number, bottom: number, top: number): Corner[] {
  return [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ]
}
