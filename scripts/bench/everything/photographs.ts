import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'

const size = { width: 4000, height: 3000, channels: 3 } as const

/** Twelve megapixels each, in an article each. */
export async function addPhotographs(content: string, count: number): Promise<void> {
  if (count === 0) return
  const articles = join(content, 'articles')
  const files = readdirSync(articles, { recursive: true }).map(String)
  const newest = files
    .filter((file) => file.endsWith('.md'))
    .sort()
    .slice(-count)
  const scene = await inventScene()
  for (const [index, file] of newest.entries()) {
    const name = `anh-${index}.jpg`
    const path = join(articles, file)
    const image = `image: { src: ${name}, alt: Một tấm ảnh do máy sinh ra }`
    writeFileSync(path, readFileSync(path, 'utf8').replace('---\n', `---\n${image}\n`))
    await sharp(scene, { raw: size })
      .modulate({ hue: index * 30 })
      .jpeg({ quality: 90 })
      .toFile(join(dirname(path), name))
  }
}

/** As in a photograph, the finer a thing the fainter it is. */
async function inventScene(): Promise<Buffer> {
  const layers = await Promise.all([8, 32, 128, 512, 2000].map(noise))
  const scene = Buffer.alloc(size.width * size.height * size.channels)
  for (let at = 0; at < scene.length; at += 1)
    scene[at] =
      128 + layers.reduce((sum, layer, step) => sum + ((layer[at] ?? 0) - 128) / 2 ** (step + 1), 0)
  return scene
}

function noise(width: number): Promise<Buffer> {
  const height = (width * 3) / 4
  return sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .resize({ width: size.width, height: size.height, fit: 'fill' })
    .raw()
    .toBuffer()
}
