import sharp from 'sharp'
import { expect, test } from 'vitest'
import { cardOf } from '../../../_includes/format/share-card.ts'
import { cardDrawer } from '../../../builder/cards/card-image.ts'
import { readTypeface } from '../../../builder/cards/typeface.ts'
import { truncateText, wrapText } from '../../../builder/cards/wrap-text.ts'
import { article, newsroom } from '../../support/site/planned.ts'

const faces = { bold: readTypeface(700), plain: readTypeface(400) }
const room = { width: 1000, size: 60, most: 5 }

/** Every letter of Vietnamese with every tone, small and capital: vowels carry six tones, consonants none. */
function alphabet(): string[] {
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
  const vowels = Array.from('aăâeêioôơuưy').flatMap((vowel) => tones.map((tone) => vowel + tone))
  return [...vowels, ...Array.from('bcdđfghjklmnpqrstvwxz')]
    .flatMap((letter) => [letter, letter.toUpperCase()])
    .map((letter) => letter.normalize('NFC'))
}

test.each(['bold', 'plain'] as const)('the %s face has every Vietnamese letter', (weight) => {
  expect(alphabet()).toHaveLength(186)
  const others = Array.from('0123456789 .,;:!?…“”‘’–—-()/%&@+°²')
  expect([...alphabet(), ...others].filter((letter) => !faces[weight].has(letter))).toEqual([])
})

test('a letter typed apart is drawn as the composed one', () => {
  expect(faces.bold.set('Nguyễn'.normalize('NFD'), 60)).toEqual(faces.bold.set('Nguyễn', 60))
})

test('letters stand as close as their designer wants them', () => {
  const apart = faces.bold.width('T', 100) + faces.bold.width('o', 100)
  expect(faces.bold.width('To', 100)).toBeLessThan(apart)
})

function hasInk(sign: string): boolean {
  return faces.bold.set(sign, 66).some(({ mask }) => mask.ink.some((level) => level > 5))
}

test('every sign of a Vietnamese headline leaves ink', () => {
  const others = Array.from('0123456789.,;:!?…“”‘’–—-()/%&@+°²³₀₂⁰⁵₫‰→←↑↓≥≤≈№😀')
  expect([...alphabet(), ...others].filter((sign) => !hasInk(sign))).toEqual([])
})

test.each(['🇻🇳', '👨‍👩‍👧', '👍🏽', '❤️', '1️⃣'])('%s is one sign', (emoji) => {
  expect(faces.bold.set(emoji, 66)).toHaveLength(1)
  expect(hasInk(emoji)).toBe(true)
})

test('a title is broken between words, into lines that fit', () => {
  const title = 'Nâng cao chất lượng công tác nắm bắt dư luận xã hội trên địa bàn'
  const lines = wrapText(title, faces.bold, room) ?? []
  expect(lines.join(' ')).toBe(title)
  expect(lines.length).toBeGreaterThan(1)
  for (const line of lines) expect(faces.bold.width(line, room.size)).toBeLessThanOrEqual(1000)
})

test('a title that is too long ends in … after a word, on the fifth line', () => {
  const lines = truncateText('Nắm bắt dư luận, '.repeat(40), faces.bold, room)
  expect(lines).toHaveLength(5)
  expect(lines[4]).toMatch(/(?:Nắm|bắt|dư|luận)…$/)
  for (const line of lines) expect(faces.bold.width(line, room.size)).toBeLessThanOrEqual(1000)
})

test('a word wider than the card is cut, not lost', () => {
  const [line = '', ...more] = truncateText('a'.repeat(200), faces.bold, room)
  expect(more).toEqual([])
  expect(line).toMatch(/^a+…$/)
  expect(faces.bold.width(line, room.size)).toBeLessThanOrEqual(1000)
})

test('what the face cannot draw is left out of the card, and the rest stays', () => {
  expect(wrapText('Tin 東京 vui 😀', faces.bold, room)).toEqual(['Tin vui 😀'])
})

async function pixelsOf(title: string): Promise<Buffer> {
  const draw = await cardDrawer({ name: 'Bản tin Thử', tagline: 'Tin' })
  const { data, info } = await sharp(await draw(title))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([1200, 630])
  return data
}

function colourAt(pixels: Buffer, x: number, y: number): string {
  const at = (y * 1200 + x) * 3
  return pixels.subarray(at, at + 3).toString('hex')
}

test.each([
  '<script>alert(1)</script> & "',
  '',
  '東京',
  'Ữ'.repeat(300),
  '\u0301',
  '🎉'.repeat(40),
])('whatever its title says, %j, a card keeps its frame', async (title) => {
  const pixels = await pixelsOf(title)
  const seen = [
    [600, 5],
    [600, 513],
    [20, 300],
    [1180, 300],
  ].map(([x = 0, y = 0]) => colourAt(pixels, x, y))
  expect(seen).toEqual(['9a1b1e', 'd9d2c5', 'fffdf9', 'fffdf9'])
})

test('another headline changes the room between head and foot alone', async () => {
  const [one, other] = await Promise.all(['Một dòng', 'Một hàng'].map(pixelsOf))
  const rows = [...(one ?? [])].flatMap((part, at) =>
    part === other?.[at] ? [] : [Math.floor(at / 3 / 1200)],
  )
  expect(rows.length).toBeGreaterThan(100)
  expect(Math.min(...rows)).toBeGreaterThan(40)
  expect(Math.max(...rows)).toBeLessThan(512)
})

/** Whether a headline would be drawn on a card of its own. */
function hasOwnCard(title: string): boolean {
  const since = { ...newsroom, cardsSince: '2024-01-01' }
  return cardOf(since, article('bai', '08:00 02/01/2024', { title })).title === title
}

test('a headline has a card of its own if its typeface has every sign of it, and only then', () => {
  const wrong: string[] = []
  for (let code = 0x21; code < 0x20000; code += 1) {
    const sign = String.fromCodePoint(code).normalize('NFC')
    if (/[\s\p{Default_Ignorable_Code_Point}\p{Cs}\p{Cn}]/u.test(sign)) continue
    const has = Array.from(sign).every((each) => faces.bold.has(each))
    if (has !== hasOwnCard(sign)) wrong.push(sign)
  }
  expect(wrong).toEqual([])
})

test.each([
  ['Giảm 30 %, thưởng 500.000 đồng: “Được mùa”…', true],
  ['Quy\u00ADhoạch\u200B và\u00A0đất đai', true],
  ['Nam Từ Liêm: đổi mới'.normalize('NFD'), true],
  ['Giảm CO₂', true],
  ['Tăng ≥ 30 %', true],
  ['Hà Nội → Huế', true],
  ['Thưởng 500.000₫', true],
  ['中国新闻', false],
  ['Xin chào ภาษาไทย', false],
  ['Chúc mừng 🎉', true],
])('%s: a card of its own is %s', (title, own) => {
  expect(hasOwnCard(title)).toBe(own)
})
