import { expect, test } from 'vitest'
import sharp from 'sharp'
import { articleOf, reportOf } from '../../support/content/archive.ts'
import { articleFile } from '../../support/content/markdown-file.ts'
import { photo } from '../../support/content/photo.ts'
import { picture } from '../../support/content/picture.ts'

const image = '{ src: anh.jpg, alt: Một điểm }'

async function sizeOf(bytes: Buffer): Promise<unknown> {
  const { picture } = await articleOf(articleFile({ image }), {
    'articles/2023/12/anh.jpg': bytes,
  })
  return picture?.src && [picture.width, picture.height]
}

test.each(['jpeg', 'png', 'webp'] as const)(
  'a %s that was held upright is as high as readers see it',
  async (type) => {
    expect(await sizeOf(await photo({ type }))).toEqual([90, 60])
    expect(await sizeOf(await photo({ type, orientation: 3 }))).toEqual([90, 60])
    expect(await sizeOf(await photo({ type, orientation: 6 }))).toEqual([60, 90])
    expect(await sizeOf(await photo({ type, orientation: 8 }))).toEqual([60, 90])
  },
)

test('an AVIF that was held upright is as high as readers see it', async () => {
  const blank = sharp({ create: { width: 90, height: 60, channels: 3, background: '#a33' } })
  expect(await sizeOf(await blank.clone().avif().toBuffer())).toEqual([90, 60])
  const held = blank.withMetadata({ orientation: 6 }).avif()
  expect(await sizeOf(await held.toBuffer())).toEqual([60, 90])
})

test.each(['png', 'webp', 'avif'] as const)(
  'a %s cut off at any byte is read or refused, and never ends the build',
  async (type) => {
    const whole = await sharp(await photo({ orientation: 6 }))
      .keepMetadata()
      .toFormat(type)
      .toBuffer()
    const lengths = Array.from({ length: 40 }, (_, index) =>
      Math.floor((whole.length * index) / 40),
    )
    for (const length of lengths) {
      const lines = await reportOf(articleFile({ image }), {
        'articles/2023/12/anh.jpg': whole.subarray(0, length),
      })
      expect([[], [expect.stringContaining('không phải ảnh')]]).toContainEqual(lines)
    }
  },
)

test('a picture that would fill the memory is refused by what its head says', async () => {
  const bomb = Buffer.from(picture)
  bomb.writeUInt32BE(20_000, 16)
  bomb.writeUInt32BE(20_000, 20)
  expect(await reportOf(articleFile({ image }), { 'articles/2023/12/anh.jpg': bomb })).toEqual([
    '5: ảnh “anh.jpg” quá lớn (20000 × 20000 điểm ảnh); hãy thu nhỏ xuống dưới 120 triệu điểm ảnh',
  ])
})

test('a picture that is a long strip is refused', async () => {
  const strip = await photo({ width: 10, height: 101 })
  expect(await reportOf(articleFile({ image }), { 'articles/2023/12/anh.jpg': strip })).toEqual([
    '5: ảnh “anh.jpg” cao quá 10 lần chiều rộng; hãy cắt thành nhiều ảnh',
  ])
})
