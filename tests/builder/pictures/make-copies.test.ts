import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { copyPathsOf, type PictureCopies } from '../../../builder/content/copies.ts'
import type { Problem } from '../../../builder/content/problems/problem.ts'
import { makeCopies } from '../../../builder/pictures/make-copies.ts'
import { pictureHash } from '../../../builder/content/files/picture-recipe.ts'
import { photo } from '../../support/content/photo.ts'
import { imprint } from '../../support/site/site-files.ts'
import { temporaryFolder } from '../../support/temporary.ts'

interface Copied {
  readonly problems: readonly Problem[]
  /** Of the picture’s own copies, by name. */
  readonly copies: ReadonlyMap<string, Buffer>
  readonly folder: string
  readonly again: () => Promise<Problem[]>
}

/** Copies one picture, whose article says that it is so large. */
async function copied(bytes: Buffer, width: number, height: number): Promise<Copied> {
  const home = temporaryFolder()
  const folder = join(home, 'images')
  const file = join(home, 'anh.jpg')
  mkdirSync(folder)
  writeFileSync(file, bytes)
  const contentHash = pictureHash(bytes)
  const picture: PictureCopies = {
    contentHash,
    width,
    height,
    line: 7,
    file,
    source: 'articles/2023/12/bai.md',
    name: 'anh.jpg',
  }
  const again = (): Promise<Problem[]> =>
    makeCopies({ pictures: [picture], folder, shown: 'content' })
  const problems = await again()
  const names = copyPathsOf(picture).map(({ name }) => name)
  const made = readdirSync(folder).includes(contentHash)
  const copies = new Map(
    made ? names.map((name) => [name, readFileSync(join(folder, contentHash, name))]) : [],
  )
  return { problems, copies, folder, again }
}

async function metadata(bytes: Buffer | undefined) {
  return sharp(bytes).metadata()
}

test('a picture is copied in two kinds and in each width up to its own', async () => {
  const { copies, problems } = await copied(await photo({ width: 600, height: 300 }), 600, 300)
  expect(problems).toEqual([])
  const made = await Promise.all(
    [...copies].map(async ([name, bytes]) => {
      const { format, width, height } = await metadata(bytes)
      return [name, format, width, height]
    }),
  )
  expect(made).toEqual([
    ['400.webp', 'webp', 400, 200],
    ['600.webp', 'webp', 600, 300],
    ['400.jpeg', 'jpeg', 400, 200],
    ['600.jpeg', 'jpeg', 600, 300],
  ])
})

test('the place where a photograph was taken is in none of its copies', async () => {
  const original = await photo()
  expect((await metadata(original)).exif).toBeInstanceOf(Buffer)
  const { copies } = await copied(original, 90, 60)
  expect(copies.size).toBe(2)
  for (const bytes of copies.values()) {
    const { exif, xmp, iptc } = await metadata(bytes)
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined])
    expect(bytes.includes('Máy thử')).toBe(false)
  }
})

test('a photograph that was held upright stands upright', async () => {
  const { copies, problems } = await copied(await photo({ orientation: 6 }), 60, 90)
  expect(problems).toEqual([])
  for (const bytes of copies.values()) {
    const { width, height, orientation } = await metadata(bytes)
    expect([width, height, orientation]).toEqual([60, 90, undefined])
  }
})

test('what is transparent becomes paper', async () => {
  const clear = { r: 0, g: 0, b: 0, alpha: 0 }
  const glass = sharp({ create: { width: 8, height: 8, channels: 4, background: clear } })
  const { copies } = await copied(await glass.png().toBuffer(), 8, 8)
  for (const bytes of copies.values()) {
    const { channels, isOpaque } = await sharp(bytes).stats()
    expect([isOpaque, ...channels.map(({ min }) => min > 250)]).toEqual([true, true, true, true])
  }
})

test('a picture in printer’s colours keeps what it shows', async () => {
  const red = sharp({ create: { width: 8, height: 8, channels: 3, background: '#c02030' } })
  const { copies } = await copied(await red.toColourspace('cmyk').jpeg().toBuffer(), 8, 8)
  for (const bytes of copies.values()) {
    const [r = 0, g = 0, b = 0] = (await sharp(bytes).stats()).channels.map(({ mean }) => mean)
    expect([r > 150, g < 80, b < 80]).toEqual([true, true, true])
  }
})

const red8 = sharp({ create: { width: 8, height: 8, channels: 3, background: 'rgb(200,40,40)' } })

/** A PNG of 16 bits a channel that says nothing of its colours. */
function deep(colour: readonly number[]) {
  const samples = Uint16Array.from(
    { length: 64 * colour.length },
    (_, at) => (colour[at % colour.length] ?? 0) * 257,
  )
  return sharp(samples, { raw: { width: 8, height: 8, channels: colour.length === 4 ? 4 : 3 } })
    .toColourspace('rgb16')
    .png()
}

test.each([
  ['of 8 bits', red8.clone().png()],
  ['of 16 bits', deep([200, 40, 40])],
  ['of 16 bits, some of it clear', deep([200, 40, 40, 255])],
  ['of a phone’s wider colours', red8.clone().withIccProfile('p3').png()],
])('the copies of a picture %s have its colours', async (_what, made) => {
  const { copies } = await copied(await made.toBuffer(), 8, 8)
  expect(copies.size).toBe(2)
  for (const bytes of copies.values()) {
    const { channels } = await sharp(bytes).stats()
    const far = [200, 40, 40].map((colour, at) => Math.abs((channels[at]?.mean ?? 0) - colour))
    // WebP itself loses as much.
    expect(Math.max(...far)).toBeLessThanOrEqual(4)
  }
})

test('a grey picture of 16 bits stays as grey as it is', async () => {
  const samples = new Uint16Array(64).fill(120 * 257)
  const grey = sharp(samples, { raw: { width: 8, height: 8, channels: 1 } }).toColourspace('grey16')
  const { copies } = await copied(await grey.png().toBuffer(), 8, 8)
  for (const bytes of copies.values())
    for (const { mean } of (await sharp(bytes).stats()).channels)
      expect(Math.abs(mean - 120)).toBeLessThanOrEqual(2)
})

test.each(['lost', 'empty'])('where one copy is %s, all are made again', async (how) => {
  const { folder, copies, again } = await copied(await photo(), 90, 60)
  const [contentHash = ''] = readdirSync(folder)
  const file = join(folder, contentHash, '90.webp')
  if (how === 'lost') rmSync(file)
  else writeFileSync(file, '')
  expect(await again()).toEqual([])
  expect(readdirSync(folder)).toEqual([contentHash])
  expect(readFileSync(file)).toEqual(copies.get('90.webp'))
})

test('what is copied once is not copied again', async () => {
  const { folder, again } = await copied(await photo(), 90, 60)
  const before = imprint(folder)
  expect(await again()).toEqual([])
  expect(imprint(folder)).toEqual(before)
})

test('a picture that was cut off is a problem of the line that names it, and leaves nothing', async () => {
  const whole = await photo({ width: 300, height: 200 })
  const { problems, folder } = await copied(whole.subarray(0, whole.length / 2), 300, 200)
  expect(problems).toEqual([
    {
      path: 'content/articles/2023/12/bai.md',
      line: 7,
      text: expect.stringContaining('ảnh “anh.jpg” hỏng hoặc chưa chép đủ'),
    },
  ])
  expect(readdirSync(folder)).toEqual([])
})

test('a picture that turns out otherwise than its page says is a problem, not a squeezed picture', async () => {
  const { problems, folder } = await copied(await photo(), 60, 90)
  expect(problems.map(({ text }) => text)).toEqual([expect.stringContaining('chiều xoay')])
  expect(readdirSync(folder)).toEqual([])
})
