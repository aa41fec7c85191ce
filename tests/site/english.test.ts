import { expect, test } from 'vitest'
import { draw } from '../../_includes/draw.ts'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import { linesAbout } from '../support/content/archive.ts'
import { newsroom, planOf } from '../support/site/planned.ts'

const english = {
  name: 'Test Bulletin',
  tagline: 'News from a place that does not exist',
  functions: ['Publishes <tests> & nothing else.'],
  structure: [
    { name: 'Editorial unit', duty: 'writes', phone: '024 0000 0000', email: 'e@thu.example' },
    { name: 'Legal unit', duty: 'reads' },
  ],
  sections: { 'tin-tuc': 'News' },
  address: '1 Test Street',
  role: 'Head of unit',
} satisfies Newsroom['english']

/** The front page and the English one of a newsroom. */
function pagesOf(house: Newsroom): { front: string; page: string } {
  const { pages } = planOf({ newsroom: house, articles: [] })
  const [front, page] = [pages.front[0], pages.english[0]]
  if (front === undefined || page === undefined) throw new Error('A page is missing.')
  expect([page.url, page.file]).toEqual(['/en/', 'en/index.html'])
  return { front: draw(front), page: draw(page) }
}

/** What is said about a newsroom with these words for readers of English. */
async function about(words: unknown): Promise<string[]> {
  // Every JSON is YAML, too.
  const file = JSON.stringify({ ...newsroom, english: words })
  const lines = await linesAbout({ 'newsroom.yaml': file })
  return lines.map((line) => line.replace('content/newsroom.yaml:1: ', ''))
}

test('the English page tells structure, functions and contacts, as Nghị định 42/2022 asks', () => {
  const { page } = pagesOf({ ...newsroom, phone: '024 1111 1111', english })
  for (const part of [
    '<html lang="en">',
    '<h1>Test Bulletin</h1>',
    'News from a place that does not exist',
    'Publishes &lt;tests&gt; &amp; nothing else.',
    '<strong>Editorial unit</strong>: writes',
    '024 0000 0000',
    'mailto:e@thu.example',
    '<strong>Legal unit</strong>: reads',
    'Head of unit',
    '1 Test Street',
    '024 1111 1111',
    'mailto:thu@thu.example',
    '<a href="/tin-tuc/" hreflang="vi">News</a> (<span lang="vi">Tin tức</span>)',
  ])
    expect(page).toContain(part)
})

test('where the newsroom says nothing in English, its Vietnamese words stand there and are marked', () => {
  const { page } = pagesOf(newsroom)
  expect(page).toContain('<html lang="en">')
  expect(page).toContain('<h1><span lang="vi">Bản tin Thử</span></h1>')
  expect(page).toContain('<li><span lang="vi">Tổ Biên tập</span></li>')
  expect(page).not.toContain('<h2>Functions</h2>')
  const unmarked = page
    .replace(/<head>[^]*<\/head>/, '')
    .replace(/<(\w+)[^>]* lang="vi"[^>]*>(?:(?!<\/\1>)[^])*<\/\1>/g, '')
  // The credit is to be copied as it is.
  expect(unmarked.replace('“Bản tin Thử”', '')).not.toMatch(
    /[àáảãạăâđèéẻẽẹêìíĩịòóỏõọôơùúủũụưỳýỹỵ]/iu,
  )
})

test('front page and English page name each other as the same in two languages', () => {
  const { front, page } = pagesOf({ ...newsroom, english })
  const languages = (html: string): string[] => html.match(/<link [^>]*hreflang[^>]*>/g) ?? []
  expect(languages(front)).toEqual([
    '<link rel="alternate" hreflang="vi" href="https://thu.example/">',
    '<link rel="alternate" hreflang="en" href="https://thu.example/en/">',
    '<link rel="alternate" hreflang="x-default" href="https://thu.example/">',
  ])
  expect(languages(page)).toEqual(languages(front))
  expect(front).toContain('<a href="/en/" hreflang="en" lang="en">English</a>')
  expect(page).toContain('<a href="/" hreflang="vi" lang="vi">Tiếng Việt</a>')
})

test('every part of it may be left out', async () => {
  expect(await about(english)).toEqual([])
  expect(await about({})).toEqual([])
  expect(await about(undefined)).toEqual([])
})

test.each([
  [
    'no group',
    'Bulletin',
    '“english” phải gồm các khoá name, tagline, address, role, functions, structure, sections',
  ],
  ['a slip in a key', { nmae: 'A' }, 'không có khoá “english.nmae”. Ý bạn là “name”?'],
  [
    'a list for a name',
    { name: ['5'] },
    '“english.name” phải là một dòng chữ; nếu giá trị mở đầu bằng [ hay { hoặc có dấu “: ”, hãy đặt cả giá trị trong ngoặc kép',
  ],
  [
    'a group as its functions',
    { functions: { a: 'b' } },
    '“english.functions” phải là chữ, hoặc danh sách các dòng chữ; giá trị có dấu “: ” thì đặt trong ngoặc kép',
  ],
  ['a text as its structure', { structure: 'A' }, '“english.structure” phải là một danh sách'],
  [
    'a unit without a duty',
    { structure: [{ name: 'A' }] },
    '“english.structure” phải gồm các khoá name, duty, phone, email',
  ],
  [
    'a unit with a slip',
    { structure: [{ name: 'A', duty: 'b', fone: '1' }] },
    'không có khoá “english.structure.fone”. Ý bạn là “phone”?',
  ],
  [
    'a telephone that is a list',
    { structure: [{ name: 'A', duty: 'b', phone: ['1'] }] },
    '“english.structure.phone” phải là một dòng chữ; nếu giá trị mở đầu bằng [ hay { hoặc có dấu “: ”, hãy đặt cả giá trị trong ngoặc kép',
  ],
  [
    'a section that is not there',
    { sections: { 'tin-tu': 'News' } },
    'không có chuyên mục “tin-tu”. Ý bạn là “tin-tuc”?',
  ],
])('with %s one line says what to do', async (_what, words, line) => {
  expect(await about(words)).toEqual([line])
})
