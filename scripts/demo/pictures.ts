import { seeded } from '../generate/random.ts'
import { png } from './png.ts'
import { discs, hills, ribbons, shore, type Colour, type Shape } from './shapes.ts'

export interface DemoPicture {
  readonly name: string
  readonly alt: string
  readonly bytes: Buffer
}

export function demoPictures(): DemoPicture[] {
  return motifs.flatMap(({ name, alt, shapes }, motif) =>
    palettes.map(({ tone, words, sky, colours }, palette) => {
      const [width, height] = sizes[(motif + palette) % sizes.length] ?? [720, 480]
      const drawn = shapes(seeded(motif * 10 + palette + 1), colours)
      return {
        name: `${name}-${tone}.png`,
        alt: `${alt}, ${words}`,
        bytes: png({ width, height, bytes: paint(width, height, sky, drawn) }),
      }
    }),
  )
}

function paint(
  width: number,
  height: number,
  [top, bottom]: readonly [Colour, Colour],
  shapes: readonly Shape[],
): Uint8Array {
  const bytes = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y += 1) {
    const sky = mix(top, bottom, y / height)
    for (let x = 0; x < width; x += 1) {
      let colour = sky
      for (const shape of shapes) {
        const inside = 0.5 - shape.edge(x / height, y / height) * height
        if (inside > 0) colour = mix(colour, shape.colour, Math.min(1, inside))
      }
      bytes.set(colour, (y * width + x) * 3)
    }
  }
  return bytes
}

function mix(one: Colour, other: Colour, share: number): Colour {
  if (share === 1) return other
  return [
    Math.round(one[0] + (other[0] - one[0]) * share),
    Math.round(one[1] + (other[1] - one[1]) * share),
    Math.round(one[2] + (other[2] - one[2]) * share),
  ]
}

const sizes = [
  [720, 480],
  [600, 600],
  [800, 450],
] as const

const motifs = [
  { name: 'doi', alt: 'Hình vẽ những dãy đồi xếp lớp', shapes: hills },
  { name: 'tron', alt: 'Hình vẽ những hình tròn chồng nhau', shapes: discs },
  { name: 'dai', alt: 'Hình vẽ những dải màu nghiêng', shapes: ribbons },
  { name: 'bo-nuoc', alt: 'Hình vẽ mặt trời trên mặt nước', shapes: shore },
] as const

interface Palette {
  readonly tone: string
  readonly words: string
  readonly sky: readonly [Colour, Colour]
  readonly colours: readonly Colour[]
}

const palettes: readonly Palette[] = [
  {
    tone: 'sang',
    words: 'màu buổi sáng',
    sky: [rgb('bad6de'), rgb('fae8d0')],
    colours: [rgb('eeba8c'), rgb('96b0a4'), rgb('5c8482'), rgb('2e545c')],
  },
  {
    tone: 'chieu',
    words: 'màu buổi chiều',
    sky: [rgb('f4cea0'), rgb('de8268')],
    colours: [rgb('fae2aa'), rgb('b05c5c'), rgb('783e54'), rgb('422a46')],
  },
  {
    tone: 'dem',
    words: 'màu ban đêm',
    sky: [rgb('1e2a4e'), rgb('5c688e')],
    colours: [rgb('e2e0c8'), rgb('4a5880'), rgb('303e64'), rgb('18223e')],
  },
]

function rgb(hex: string): Colour {
  const [red = 0, green = 0, blue = 0] = Buffer.from(hex, 'hex')
  return [red, green, blue]
}
