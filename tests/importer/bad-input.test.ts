import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readEntry } from '../../importer/formats/read-entry.ts'
import { figureHtml, html, marked, paragraphsHtml, sample } from './layouts/sample.ts'
import { zipOf } from './zip.ts'

const now = Date.parse('2026-11-26T00:00:00Z')
const read = (bytes: Uint8Array | string) =>
  readEntry(
    { file: 'x.html', bytes: Buffer.from(bytes), read: () => Promise.resolve(undefined) },
    now,
  )
const page = (body: string, title: string = sample.title): string =>
  html(title, `<article><h1>${sample.title}</h1>${body}</article>`)
const text = `<p>${marked}</p>${figureHtml}${paragraphsHtml}`

const hopeless: Readonly<Record<string, Uint8Array | string>> = {
  'an empty file': '',
  'white space': ' \n\u00A0\n',
  'bytes of a picture': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]),
  'a gzip that lies': Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8]),
  'a gzip bomb': gzipSync(Buffer.alloc(40_000_000, 'a')),
  '50 MB of HTML': Buffer.alloc(50_000_000, '<p>a</p>'),
  'an error page': html('404 Not Found', '<h1>404 Not Found</h1><p>nginx</p>'),
  'an error page in Vietnamese': html(
    'Lỗi',
    '<h1>Không tìm thấy trang</h1><p>Trang bạn tìm không tồn tại.</p>',
  ),
  'a login page': html(
    'Đăng nhập hệ thống',
    '<h1>Đăng nhập hệ thống</h1><form><input name="u"><input type="password" name="p"></form>',
  ),
  'a zip bomb named .docx': zipOf('word/document.xml', Buffer.alloc(80_000_000)),
  'a zip that is no document': zipOf('a.txt', Buffer.from('a')),
  'the head of a zip': Buffer.from('PK\u0003\u0004'),
  'a page without words': html('', '<div></div>'),
}

test.each(Object.entries(hopeless))(
  '%s cannot be read, and the reason is said',
  async (_name, bytes) => {
    const found = await read(bytes)
    expect(found).toMatchObject({
      verdict: 'cannot',
      article: null,
      reasons: [expect.stringMatching(/\p{L}{3}/u)],
    })
  },
)

const doubtful: Readonly<Record<string, string>> = {
  'an impossible day': page(`<p class="date">31/02/2023</p>${text}`),
  'an hour that no clock shows': page(`<p class="date">25:70 28/12/2023</p>${text}`),
  'a day to come': page(`<p class="date">28/12/2042</p>${text}`),
  'no day at all': page(text),
  'two days that disagree': page(
    `<p class="date">28/12/2023</p><p class="date">02/01/2019</p>${text}`,
  ),
  'a day that the page’s head tells otherwise': html(
    sample.title,
    `<article><h1>${sample.title}</h1><p class="date">28/12/2023</p>${text}</article>`,
    '<meta property="article:published_time" content="2021-01-15T09:15:00+07:00">',
  ),
  'a day far from the one that the lead names': page(`<p class="date">28/06/2023</p>${text}`),
  'two articles in one page': html(
    'Cổng',
    ['Bài thứ nhất của trang này', 'Bài thứ hai của trang này']
      .map((each) => `<h2 class="title">${each}</h2><p class="date">28/12/2023</p>${text}`)
      .join(''),
  ),
  'merged cells': page(
    `<p class="date">28/12/2023</p>${text}<table><tr><td colspan="2">Bảng</td></tr><tr><td>a</td><td>b</td></tr></table>`,
  ),
  'a page of no known kind': html(
    sample.title,
    `<div><b>${sample.title}</b><br>Ngày 28/12/2023<br><br>${text}</div>`,
  ),
}

test.each(Object.entries(doubtful))('%s is to be looked at', async (_name, bytes) => {
  const found = await read(bytes)
  expect(found.verdict).toBe('look')
  expect('reasons' in found && found.reasons.length).toBeGreaterThan(0)
})

test('a list of articles is no article and no failure', async () => {
  const links = Array.from(
    { length: 20 },
    (_, at) =>
      `<li><a href="/${at}">Một bài viết của trang, số ${at}</a> (0${(at % 9) + 1}/12/2023)</li>`,
  )
  expect(await read(html('Tin tức', `<h1>Tin tức</h1><ul>${links.join('')}</ul>`))).toEqual({
    verdict: 'list',
  })
})

test('a gzipped page under a wrong name is read', async () => {
  expect(await read(gzipSync(page(`<p class="date">28/12/2023</p>${text}`)))).toMatchObject({
    verdict: 'sure',
  })
})

test('tables within tables without end neither crash nor are sure', async () => {
  const deep = `${'<table><tr><td>'.repeat(20_000)}${marked}`
  expect((await read(page(`<p class="date">28/12/2023</p>${text}${deep}`))).verdict).toBe('look')
  expect((await read(`<html><body>${'<div>'.repeat(50_000)}x`)).verdict).toBe('cannot')
})

test.each(['<br>', '<td>a</td>'])(
  'a page with a hundred and thirty thousand times %s gets a verdict',
  async (piece) => {
    const found = await read(
      page(`<p class="date">28/12/2023</p>${text}<table><tr>${piece.repeat(130_000)}`),
    )
    expect(['sure', 'look']).toContain(found.verdict)
  },
)
