import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { built } from '../support/site/built.ts'

const path =
  '2023/12/nam-tu-liem-doi-moi-nang-cao-chat-luong-cong-tac-nam-bat-du-luan-xa-hoi/index.html'
const seed = readFileSync(new URL('model-article.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
let html = ''

beforeAll(async () => {
  html = readFileSync(join(await built('content'), path), 'utf8')
})

/** What a reader sees of a page, in one line. */
function visible(page: string): string {
  return page
    .replace(/^[^]*<body>|<(script|style|template)\b[^]*?<\/\1>/g, '')
    .replace(/<\/?(?:p|h\d|li|figcaption|div|legend|label|option|select|button)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}

test('the model article’s file holds the whole of the portal’s text and not its form', () => {
  expect(seed).toHaveLength(18)
  expect(seed.join()).not.toMatch(/\uFFFD|\u00A0|Họ tên/)
})

test.each(seed.slice(1, -1))('the page holds, to the letter: %s', (paragraph) => {
  expect(visible(html)).toContain(paragraph)
})

test('the title stands with its day, printed and for machines', () => {
  const [, title = ''] = /^(.*) \(00:00 28\/12\/2023\)$/.exec(seed[0] ?? '') ?? []
  expect(html).toContain(`<h1>${title}</h1>`)
  expect(html).toContain(
    '<a href="/luu-tru/2023/12/28/"><time datetime="2023-12-28">Thứ năm, 28/12/2023</time></a>',
  )
  expect(visible(html)).not.toContain('00:00')
})

test('“Bài viết … Xem” is a form that needs no script', () => {
  expect(seed.at(-1)).toBe('Bài viết Xem')
  expect(html).toMatch(/<form [^>]*action="\/luu-tru\/"[^>]*>[^]*Bài viết[^]*>Xem<\/button>/)
})

test('the parts stand in the portal’s order', () => {
  const places = seed.slice(1, -1).map((paragraph) => visible(html).indexOf(paragraph))
  expect(places).toEqual(places.toSorted((one, other) => one - other))
})
