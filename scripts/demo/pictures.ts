import sharp from 'sharp'
import { seeded } from '../generate/random.ts'
import { discs, hills, ribbons, shore } from './shapes.ts'

export interface DemoPicture {
  readonly name: string
  readonly alt: string
  readonly bytes: Buffer
}

export function demoPictures(): Promise<DemoPicture[]> {
  const pictures = motifs.flatMap(({ name, alt, shapes }, motif) =>
    palettes.map(async ({ tone, words, sky, colours }, palette) => {
      const [width, height] = sizes[(motif + palette) % sizes.length] ?? [720, 480]
      const [top, bottom] = sky
      const drawn = shapes(seeded(motif * 10 + palette + 1), colours)
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width / height} 1">
        <linearGradient id="sky" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>
        <rect fill="url(#sky)" width="2" height="1"/>${drawn.join('')}</svg>`
      return {
        name: `${name}-${tone}.png`,
        alt: `${alt}, ${words}`,
        bytes: await sharp(Buffer.from(svg)).removeAlpha().png({ compressionLevel: 9 }).toBuffer(),
      }
    }),
  )
  return Promise.all(pictures)
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
  readonly sky: readonly [top: string, bottom: string]
  readonly colours: readonly string[]
}

const palettes: readonly Palette[] = [
  {
    tone: 'sang',
    words: 'màu buổi sáng',
    sky: ['#bad6de', '#fae8d0'],
    colours: ['#eeba8c', '#96b0a4', '#5c8482', '#2e545c'],
  },
  {
    tone: 'chieu',
    words: 'màu buổi chiều',
    sky: ['#f4cea0', '#de8268'],
    colours: ['#fae2aa', '#b05c5c', '#783e54', '#422a46'],
  },
  {
    tone: 'dem',
    words: 'màu ban đêm',
    sky: ['#1e2a4e', '#5c688e'],
    colours: ['#e2e0c8', '#4a5880', '#303e64', '#18223e'],
  },
]
