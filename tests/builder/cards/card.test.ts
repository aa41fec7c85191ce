import { expect, test } from 'vitest'
import { cardOf } from '../../../_includes/format/share-card.ts'
import { cardSvg } from '../../../builder/cards/card-svg.ts'
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
  const at = { x: 10, y: 100, size: 60 }
  expect(faces.bold.path('Nguyễn'.normalize('NFD'), at)).toBe(faces.bold.path('Nguyễn', at))
})

test('letters stand as close as their designer wants them', () => {
  const apart = faces.bold.width('T', 100) + faces.bold.width('o', 100)
  expect(faces.bold.width('To', 100)).toBeLessThan(apart)
})

test('no letter at any place of a line breaks the drawing', () => {
  for (const letter of alphabet())
    for (const x of [72, 100.1, 333.333, 195.99999])
      expect(faces.bold.path(letter, { x, y: 264.6, size: 66 })).not.toMatch(/NaN|undefined|e-/)
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
  expect(wrapText('Tin 😀 vui 東京', faces.bold, room)).toEqual(['Tin vui'])
})

test('a card is made of shapes alone, whatever its title says', () => {
  const titles = ['<script>alert(1)</script> & "', '', '😀', 'Ữ'.repeat(300), '\u0301']
  for (const title of titles) {
    const svg = cardSvg({ title, name: 'Bản tin Thử', tagline: 'Tin' }, faces)
    expect(svg.match(/<(?!\/)\w+/g)).toEqual([
      '<svg',
      '<path',
      '<path',
      '<path',
      '<path',
      '<g',
      '<rect',
      '<path',
      '<path',
    ])
    expect(svg).not.toMatch(/NaN|undefined|script/)
  }
})

/** Whether a headline would be drawn on a card of its own. */
function hasOwnCard(title: string): boolean {
  const since = { ...newsroom, cardsSince: '2024-01-01' }
  return cardOf(since, article('bai', '08:00 02/01/2024', { title })).title === title
}

test('a headline has a card of its own if its typeface has every sign of it, and only then', () => {
  const wrong: string[] = []
  for (let code = 0x21; code < 0x3000; code += 1) {
    const sign = String.fromCodePoint(code).normalize('NFC')
    if (/[\s\p{Default_Ignorable_Code_Point}]/u.test(sign)) continue
    const has = Array.from(sign).every((each) => faces.bold.has(each))
    if (has !== hasOwnCard(sign)) wrong.push(sign)
  }
  expect(wrong).toEqual([])
})

test.each([
  ['Giảm 30 %, thưởng 500.000 đồng: “Được mùa”…', true],
  ['Quy\u00ADhoạch\u200B và\u00A0đất đai', true],
  ['Nam Từ Liêm: đổi mới'.normalize('NFD'), true],
  ['Giảm CO₂', false],
  ['Tăng ≥ 30 %', false],
  ['Hà Nội → Huế', false],
  ['Thưởng 500.000₫', false],
  ['中国新闻', false],
  ['Chúc mừng 🎉', false],
])('%s: a card of its own is %s', (title, own) => {
  expect(hasOwnCard(title)).toBe(own)
})
