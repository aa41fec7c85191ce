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
    sky: [
      [186, 214, 222],
      [250, 232, 208],
    ],
    colours: [
      [238, 186, 140],
      [150, 176, 164],
      [92, 132, 130],
      [46, 84, 92],
    ],
  },
  {
    tone: 'chieu',
    words: 'màu buổi chiều',
    sky: [
      [244, 206, 160],
      [222, 130, 104],
    ],
    colours: [
      [250, 226, 170],
      [176, 92, 92],
      [120, 62, 84],
      [66, 42, 70],
    ],
  },
  {
    tone: 'dem',
    words: 'màu ban đêm',
    sky: [
      [30, 42, 78],
      [92, 104, 142],
    ],
    colours: [
      [226, 224, 200],
      [74, 88, 128],
      [48, 62, 100],
      [24, 34, 62],
    ],
  },
]
