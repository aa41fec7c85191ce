import { expect, test } from 'vitest'
import { redirects } from '../../../builder/plan/redirects.ts'
import { articleOf, linesAbout } from '../../support/content/archive.ts'
import { articleFile, pageFile } from '../../support/content/markdown-file.ts'

const badPath =
  '1: đường dẫn phải có dạng YYYY/MM/ten-bai.md, tên chỉ gồm a-z, 0-9 và dấu gạch nối, không quá 200 chữ'

test.each([
  '2023/12/bài thử.md',
  '2023/12/bai thu.md',
  '2023/12/Bai-Thu.md',
  '2023/12/bai-thu.MD',
  '2023/12/-bai.md',
  '2023/13/bai.md',
  '2023/bai.md',
  'bai.md',
  '2023/12/28/bai.md',
])('an article at %s is told the form of its path', async (path) => {
  expect(await linesAbout({ [`articles/${path}`]: articleFile() })).toEqual([
    `content/articles/${path}:${badPath}`,
  ])
})

test('a path spelt apart (NFD) is named as a reporter types it', async () => {
  const path = 'articles/2023/12/bài.md'
  expect(await linesAbout({ [path.normalize('NFD')]: articleFile() })).toEqual([
    `content/${path}:${badPath}`,
  ])
})

test('an address that another article has, or had, cannot be had twice', async () => {
  const lines = await linesAbout({
    'articles/2023/12/a.md': articleFile({ formerly: '2023/12/b' }),
    'articles/2023/12/b.md': articleFile({ formerly: '[2023/12/c]' }),
    'articles/2023/12/d.md': articleFile({ formerly: '[2023/12/c]' }),
  })
  expect(lines).toEqual([
    'content/articles/2023/12/a.md:1: địa chỉ /2023/12/b/ đã thuộc về content/articles/2023/12/b.md',
    'content/articles/2023/12/d.md:1: địa chỉ /2023/12/c/ đã thuộc về content/articles/2023/12/b.md',
  ])
})

test('an article renamed and renamed back keeps its first address as its id, and is not sent round to itself', async () => {
  for (const [formerly, id] of [
    ['[2023/12/bai-thu, 2023/12/ten-khac]', '2023/12/bai-thu'],
    ['[2023/11/cu, 2023/12/bai-thu, 2023/12/ten-khac, 2023/12/ten-khac]', '2023/11/cu'],
    ['2023/12/bai-thu', '2023/12/bai-thu'],
  ] as const) {
    const article = await articleOf(articleFile({ formerly }))
    expect(article.id).toBe(id)
    const from = redirects([article], []).map(({ from }) => from)
    expect(from).not.toContain('/2023/12/bai-thu/')
    expect(from.filter((each) => each === '/2023/12/ten-khac/')).toHaveLength(
      formerly.includes('ten-khac') ? 1 : 0,
    )
  }
})

test.each([
  ['trang.md', 'tên “trang” đã dành cho việc khác của trang'],
  ['luu-tru.md', 'tên “luu-tru” đã dành cho việc khác của trang'],
  ['2023.md', 'tên “2023” đã dành cho việc khác của trang'],
  [
    '_gone.md',
    'tên trang phải có dạng ten-trang.md, chỉ gồm a-z, 0-9 và dấu gạch nối, không quá 200 chữ',
  ],
  ['tin-tuc.md', 'địa chỉ /tin-tuc/ đã thuộc về chuyên mục tin-tuc'],
  [
    'Giới thiệu.md',
    'tên trang phải có dạng ten-trang.md, chỉ gồm a-z, 0-9 và dấu gạch nối, không quá 200 chữ',
  ],
])('a page may not be called %s', async (name, text) => {
  const lines = await linesAbout({ [`pages/${name}`]: pageFile('Trang') })
  expect(lines[0]).toBe(`content/pages/${name}:1: ${text}`)
})

test('a page is read with the care that an article gets', async () => {
  const lines = await linesAbout({
    'pages/a.md': '---\ntitel: A\n---\nChữ.\n',
    'pages/b.md': pageFile('B', '![](mat.png)'),
    'pages/c.md': '',
    'pages/d.md': Buffer.from([0x2d, 0xff]),
    'pages/e.md': pageFile('E').replaceAll('\n', '\r\n'),
  })
  expect(lines).toEqual([
    'content/pages/a.md:1: thiếu khoá bắt buộc “title”',
    'content/pages/a.md:2: không có khoá “titel”. Ý bạn là “title”?',
    'content/pages/b.md:5: ảnh “mat.png” thiếu mô tả (alt) cho người không nhìn thấy ảnh; hãy viết một câu nói ảnh cho thấy gì',
    'content/pages/c.md:1: tệp trống; một bài cần phần đầu (---) và nội dung',
    'content/pages/d.md:1: có byte không phải UTF-8 (có lẽ là Latin-1 hay TCVN3); hãy lưu lại tệp dạng UTF-8',
    'content/pages/e.md:1: lời khuyên: tệp xuống dòng kiểu Windows (CRLF); đã đọc như LF, hãy lưu lại với LF',
  ])
})
