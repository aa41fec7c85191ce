import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  archiveOf,
  articleOf,
  linesAbout,
  linesOf,
  reportOf,
  usualFile,
} from '../../../support/content/archive.ts'
import { contentFolder } from '../../../support/content/content-folder.ts'
import { articleFile, pageFile } from '../../../support/content/markdown-file.ts'
import { picture } from '../../../support/content/picture.ts'

const siblings = {
  'articles/2023/12/mau-don.pdf': 'PDF',
  'articles/2023/12/mẫu #1, 50%.pdf': 'PDF',
  ['articles/2023/12/bản đồ.pdf'.normalize('NFD')]: 'PDF',
  'articles/2023/12/anh.png': picture,
  'articles/2023/12/trong.pdf': '',
  'articles/2023/12/tro.pdf': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n',
  'articles/2023/12/trang.html': '<p>',
  'articles/2023/12/bai-thu': 'x',
  'articles/2023/11/cu.md': articleFile({ timestamp: '08:00 01/11/2023', formerly: '2022/01/a' }),
  'pages/gioi-thieu.md': pageFile('Giới thiệu'),
}

test.each([
  ['mau-don.pdf', '/2023/12/mau-don.pdf'],
  ['./mau-don.pdf#page=2', '/2023/12/mau-don.pdf#page=2'],
  ['<mẫu #1, 50%.pdf>', '/2023/12/m%E1%BA%ABu%20%231%2C%2050%25.pdf'],
  ['<bản đồ.pdf>', `/2023/12/${encodeURIComponent('bản đồ.pdf')}`],
  ['b%E1%BA%A3n%20%C4%91%E1%BB%93.pdf', `/2023/12/${encodeURIComponent('bản đồ.pdf')}`],
  ['bai-thu.md', '/2023/12/bai-thu/'],
  ['../11/cu.md#muc', '/2023/11/cu/#muc'],
  ['/articles/2023/11/cu.md', '/2023/11/cu/'],
  ['../../../pages/gioi-thieu.md', '/gioi-thieu/'],
  ['/2022/01/a/', '/2022/01/a/'],
  ['/2023/12/mau-don.pdf', '/2023/12/mau-don.pdf'],
  ['/', '/'],
  ['/tin-tuc/trang/2/', '/tin-tuc/trang/2/'],
  ['/tin-tuc', '/tin-tuc'],
  ['/tin-tuc/feed.xml', '/tin-tuc/feed.xml'],
  ['http://thu.example/2023/11/cu/', 'http://thu.example/2023/11/cu/'],
  ['/luu-tru/2023/12/28/', '/luu-tru/2023/12/28/'],
  ['/y-kien/', '/y-kien/'],
  ['/feed.xml', '/feed.xml'],
  ['https://thu.example/2023/11/cu/', 'https://thu.example/2023/11/cu/'],
  ['https://so.example/Sở?a=1&b=2#c', 'https://so.example/S%E1%BB%9F?a=1&amp;b=2#c'],
  ['mailto:thu@thu.example?subject=x', 'mailto:thu@thu.example?subject=x'],
  ['tel:+84-24-3333-4444', 'tel:+84-24-3333-4444'],
  ['#muc-hai', '#muc-hai'],
  ['#binh-luan', '#binh-luan'],
])('a link to %s leads to %s, and nothing is said', async (typed, href) => {
  const text = articleFile({ body: `[mẫu](${typed})\n\n## Mục hai` })
  const report = await reportOf(text, { ...siblings, 'articles/2023/12/mau.md': attaching })
  expect(report).toEqual([])
  const { body } = await articleOfUsual(text)
  expect(body.toString()).toContain(`<a href="${href}">mẫu</a>`)
})

const attaching = articleFile({ attachments: '[{ src: mau-don.pdf }]' })

async function articleOfUsual(text: string) {
  const { articles } = await archiveOf({ ...siblings, [usualFile]: text })
  return articles.find(({ path }) => path === '2023/12/bai-thu') ?? articleOf(text)
}

test.each([
  ['www.so.example', 'https://www.so.example'],
  ['so.example/a', 'https://so.example/a'],
  ['zalo.me/1234', 'https://zalo.me/1234'],
  ['//so.example/a', 'https://so.example/a'],
  ['thu@thu.example', 'mailto:thu@thu.example'],
  ['024 3333 4444', 'tel:02433334444'],
])('%s is made right, with advice', async (typed, href) => {
  const text = articleFile({ body: `[sở](<${typed}>)` })
  expect(await reportOf(text)).toEqual([
    `7: lời khuyên: địa chỉ thiếu phần đầu; đã hiểu là ${href}, hãy ghi đủ`,
  ])
  expect((await articleOf(text)).body.toString()).toContain(`<a href="${href}">sở</a>`)
})

test.each([
  ['mat.pdf', 'không thấy tệp “mat.pdf” cạnh bài viết'],
  ['Mau-Don.PDF', 'không thấy tệp “Mau-Don.PDF” cạnh bài viết. Ý bạn là “mau-don.pdf”?'],
  ['mau-don', 'không thấy tệp “mau-don” cạnh bài viết. Ý bạn là “mau-don.pdf”?'],
  ['ban-do.pdf', 'không thấy tệp “ban-do.pdf” cạnh bài viết. Ý bạn là “bản đồ.pdf”?'],
  ['trong.pdf', 'tệp “trong.pdf” trống (0 byte)'],
  ['tro.pdf', '“tro.pdf” chỉ là tệp trỏ của Git LFS'],
  ['trang.html', '“trang.html”: loại tệp này có thể chứa mã chạy được'],
  ['trang%2Ehtml', '“trang%2Ehtml”: loại tệp này có thể chứa mã chạy được'],
  ['%2E%2E%2Fnewsroom.ts', '“%2E%2E%2Fnewsroom.ts”: tệp kèm phải nằm cạnh bài viết'],
  ['bai-thu', '“bai-thu”: trang dùng tên này cho việc khác'],
  ['../11/mau.pdf', '“../11/mau.pdf”: tệp phải nằm cạnh bài'],
  ['bai-thuu.md', 'không có bài hay trang “bai-thuu.md”. Ý bạn là “bai-thu”?'],
  ['cu.md', 'không có bài hay trang “cu.md”. Ý bạn là “../../2023/11/cu.md”?'],
  [
    '../../pages/gioi-thieu.md',
    'không có bài hay trang “../../pages/gioi-thieu.md”. Ý bạn là “/gioi-thieu/”?',
  ],
  ['', 'liên kết chưa có địa chỉ'],
  ['http://localhost:8888/', '“localhost” chỉ mở được trong mạng của bạn'],
  ['localhost:8888', '“localhost” chỉ mở được trong mạng của bạn'],
  ['http://192.168.1.9/', '“192.168.1.9” chỉ mở được trong mạng của bạn'],
  ['http://0x7f.1/', '“127.0.0.1” chỉ mở được trong mạng của bạn'],
  ['http://[::1]/', '“[::1]” chỉ mở được trong mạng của bạn'],
  ['http://may-chu/', '“may-chu” chỉ mở được trong mạng của bạn'],
  ['https://an:mat-khau@so.example/', 'địa chỉ có tên và mật khẩu'],
  ['https://', 'địa chỉ “https://” của liên kết không đúng'],
  ['http:/so.example', 'địa chỉ “http:/so.example” của liên kết không đúng'],
  ['mailto:thu', 'địa chỉ “mailto:thu” của liên kết không đúng'],
  [
    'htps://so.example',
    'liên kết kiểu “htps:” không được đăng; chỉ dùng http, https, mailto và tel. Ý bạn là “https”?',
  ],
  ['blob:https://so.example/x', 'liên kết kiểu “blob:” không được đăng'],
  ['file:///C:/a.pdf', '“file:///C:/a.pdf” là chỗ trên máy'],
  ['C:/a.pdf', '“C:/a.pdf” là chỗ trên máy'],
  ['\\\\\\\\may\\\\a.pdf', '“\\\\may\\a.pdf” là chỗ trên máy'],
])('a link to %j is a problem', async (typed, text) => {
  const lines = await reportOf(articleFile({ body: `Mở.\n[mẫu](<${typed}>)` }), siblings)
  expect(lines).toEqual([expect.stringContaining(`8: ${text}`)])
})

test.each([
  ['/2024/01/khong-co/', 'trang không có địa chỉ /2024/01/khong-co/'],
  ['/tin-tuc/bai-cu.html', 'trang không có địa chỉ /tin-tuc/bai-cu.html'],
  ['http://thu.example/khong-co/', 'trang không có địa chỉ /khong-co/'],
  ['/the/khong-co/', 'trang không có địa chỉ /the/khong-co/'],
  ['https://thu.example/khong-co/', 'trang không có địa chỉ /khong-co/'],
  ['#khong-co', 'bài không có đề mục nào ở địa chỉ #khong-co'],
])('a link to %s is advice', async (typed, text) => {
  expect(await reportOf(articleFile({ body: `[mẫu](${typed})` }), siblings)).toEqual([
    `7: lời khuyên: ${text}`,
  ])
})

test('a linked file is published like an attachment, a linked picture by its copy alone', async () => {
  const body = '[mẫu](mau-don.pdf) [bản đồ](<bản đồ.pdf>) [ảnh](anh.png)'
  const { copies, articles } = await archiveOf({ ...siblings, [usualFile]: articleFile({ body }) })
  expect([...copies.files.keys()]).toEqual(['2023/12/mau-don.pdf', '2023/12/bản đồ.pdf'])
  expect([...copies.files.values()][1]?.normalize('NFC')).toMatch(/bản đồ\.pdf$/)
  const html = articles.find(({ path }) => path === '2023/12/bai-thu')?.body.toString()
  expect(html).toMatch(/<a href="\/assets\/anh\/[0-9a-f]{16}-1\.jpeg">/)
})

test('no link publishes what lies outside the content, or takes the place of a file that servers obey', async () => {
  const folder = contentFolder({
    [usualFile]: articleFile({ body: '[a](ra.pdf) [b](trong-nha.pdf)' }),
    'articles/2023/11/that.pdf': 'PDF',
    'pages/gioi-thieu.md': pageFile('Trang', '[a](robots.txt) [b](_redirects) [c](mau.pdf)'),
    'pages/robots.txt': 'x',
    'pages/_redirects': 'x',
    'pages/mau.pdf': 'x',
  })
  symlinkSync('/etc/hostname', join(folder, 'articles/2023/12/ra.pdf'))
  symlinkSync('../11/that.pdf', join(folder, 'articles/2023/12/trong-nha.pdf'))
  expect(await linesOf(folder)).toEqual([
    'content/articles/2023/12/ra.pdf:1: liên kết (symlink) trỏ ra ngoài thư mục nội dung; không đọc',
    'content/pages/gioi-thieu.md:5: “robots.txt”: trang dùng tên này cho việc khác; hãy đổi tên tệp',
    'content/pages/gioi-thieu.md:5: “_redirects”: trang dùng tên này cho việc khác; hãy đổi tên tệp',
  ])
})

test('links of a page are answered for as those of an article', async () => {
  const lines = await linesAbout({
    ...siblings,
    'pages/lien-he.md': pageFile(
      'Trang',
      '[a](gioi-thieu.md) [b](../articles/2023/11/cu.md) [c](x.md)',
    ),
  })
  expect(lines).toEqual(['content/pages/lien-he.md:5: không có bài hay trang “x.md”'])
})
