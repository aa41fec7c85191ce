import { describe, expect, test } from 'vitest'
import type { Picture } from '../../_includes/models/picture.ts'
import { figure, thumbnail } from '../../_includes/parts/article/figure.ts'
import { copyAddress, heightAt, widthsOf } from '../../_includes/models/picture.ts'

test.each([
  [1, [1]],
  [450, [450]],
  [500, [400, 500]],
  [1000, [400, 800, 1000]],
  [1600, [400, 800, 1200, 1600]],
  [12_000, [400, 800, 1200, 1600]],
])(
  'a picture %i pixels across is kept in the widths %j, none wider than itself',
  (width, widths) => {
    expect(widthsOf(width)).toEqual(widths)
  },
)

test('a copy’s height keeps the picture’s shape and is never nothing', () => {
  expect(heightAt(400, { width: 4000, height: 3000 })).toBe(300)
  expect(heightAt(400, { width: 4000, height: 1 })).toBe(1)
})

const picture: Picture = {
  src: copyAddress('0123456789abcdef', 1600, 'jpeg'),
  alt: 'Hội "trường"',
  caption: 'Quang cảnh',
  credit: 'Chi',
  width: 1600,
  height: 900,
  contentHash: '0123456789abcdef',
}

describe('a figure', () => {
  test('offers the lightest kind first, and a JPEG of a middling size to whoever knows no other', () => {
    const text = figure(picture).toString()
    expect(text.indexOf('image/webp')).toBeLessThan(text.indexOf('.jpeg'))
    expect(text.match(/<source /g)).toHaveLength(1)
    expect(text).toContain(
      `<img src="/assets/anh/0123456789abcdef-800.jpeg" alt="Hội &quot;trường&quot;" width="800" height="450" loading="lazy" decoding="async">`,
    )
  })

  test('names each width that is kept, and how wide it will be shown', () => {
    const text = figure(picture).toString()
    for (const width of [400, 800, 1200, 1600])
      expect(text).toContain(`/assets/anh/0123456789abcdef-${width}.webp ${width}w`)
    expect(text.match(/ sizes="[^"]+100vw"/g)).toHaveLength(1)
  })

  test('that is seen first is fetched first and never put off', () => {
    const text = figure(picture, 'first').toString()
    expect(text).toContain(' fetchpriority="high"')
    expect(text).not.toMatch(/loading=|decoding=/)
  })

  test('without a picture says so', () => {
    expect(figure({ ...picture, src: null }).toString()).toContain('Ảnh chưa có')
  })
})

describe('a card’s thumbnail', () => {
  test('is decoration, in small copies alone', () => {
    const text = String(thumbnail(picture, 'lazy'))
    expect(text).toContain('alt=""')
    expect(text).toContain('-400.jpeg"')
    expect(text).not.toMatch(/-1[26]00\./)
  })

  test('of the top story may be large', () => {
    expect(String(thumbnail(picture, 'first'))).toContain('-1200.webp 1200w')
  })

  test('of a picture that is not at hand is nothing', () => {
    expect(thumbnail({ ...picture, src: null }, 'lazy')).toBe(false)
  })
})
