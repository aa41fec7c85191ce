import { expect, test } from 'vitest'
import { reportOf } from '../../support/content/archive.ts'
import { articleFile } from '../../support/content/markdown-file.ts'
import { picture } from '../../support/content/picture.ts'

const siblings = {
  'articles/2023/12/anh.png': picture,
  'articles/2023/12/anh.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'articles/2023/12/gia.png': 'không phải ảnh',
  'articles/2023/12/trang.xhtml': '<html/>',
  'articles/2023/12/chay.mjs': 'alert(1)',
  'articles/2023/11/khac.png': picture,
  'articles/2023/12/thu-muc/a.pdf': 'PDF',
}
const alone = 'tệp kèm phải nằm cạnh bài viết, ghi tên tệp không có thư mục'
const active = 'loại tệp này có thể chứa mã chạy được; hãy dùng ảnh, PDF hay tệp văn phòng'

test.each([
  ['missing', '{ src: mat.png, alt: a }', '5: không thấy tệp “mat.png” cạnh bài viết'],
  ['in another month', '{ src: ../11/khac.png, alt: a }', `5: “../11/khac.png”: ${alone}`],
  ['on another site', '{ src: "https://x/a.png", alt: a }', `5: “https://x/a.png”: ${alone}`],
  ['drawn as SVG', '{ src: anh.svg, alt: a }', `5: “anh.svg”: ${active}`],
  [
    'not a picture',
    '{ src: gia.png, alt: a }',
    '5: “gia.png” không phải ảnh JPEG, PNG, WebP, AVIF hay GIF đọc được',
  ],
  [
    'without words',
    '{ src: anh.png }',
    '5: ảnh “anh.png” thiếu mô tả (alt) cho người không nhìn thấy ảnh; hãy viết một câu nói ảnh cho thấy gì',
  ],
  ['without a file', '{ alt: a }', '5: thiếu khoá bắt buộc “image.src”'],
  ['only named', 'anh.png', '5: “image” phải gồm các khoá src, alt, caption, credit'],
  [
    'with a key misspelt',
    '{ src: anh.png, alt: a, captoin: b }',
    '5: không có khoá “image.captoin”. Ý bạn là “caption”?',
  ],
])('an image that is %s is one line', async (_what, image, line) => {
  expect(await reportOf(articleFile({ image }), siblings)).toEqual([line])
})

test.each([
  ['missing', 'mat.pdf', '5: không thấy tệp “mat.pdf” cạnh bài viết'],
  ['a folder', 'thu-muc', '5: không thấy tệp “thu-muc” cạnh bài viết'],
  ['in a folder', 'thu-muc/a.pdf', `5: “thu-muc/a.pdf”: ${alone}`],
  ['up the tree', '../../../newsroom.yaml', `5: “../../../newsroom.yaml”: ${alone}`],
  ['absolute', '/etc/passwd', `5: “/etc/passwd”: ${alone}`],
  ['hidden', '.env', `5: “.env”: ${alone}`],
  ['a page', 'trang.xhtml', `5: “trang.xhtml”: ${active}`],
  ['a program', 'chay.mjs', `5: “chay.mjs”: ${active}`],
  ['an article', 'bai-thu.md', `5: “bai-thu.md”: ${active}`],
])('an attachment that is %s is one line', async (_what, src, line) => {
  const attachments = `[{ src: ${src}, title: Tài liệu }]`
  expect(await reportOf(articleFile({ attachments }), siblings)).toEqual([line])
})

test('each attachment is answered for by itself', async () => {
  const attachments = '[{ src: mot.pdf }, An, { title: Ba }]'
  expect(await reportOf(articleFile({ attachments }))).toEqual([
    '5: “attachments” phải gồm các khoá src, title',
    '5: không thấy tệp “mot.pdf” cạnh bài viết',
    '5: thiếu khoá bắt buộc “attachments.src”',
  ])
})

test.each([
  ['ban-nghe.pdf', '5: “ban-nghe.pdf” không phải tệp ghi âm mp3, m4a hay ogg'],
  ['thieu.mp3', '5: không thấy tệp “thieu.mp3” cạnh bài viết'],
  ['../a.mp3', '5: “../a.mp3”: tệp kèm phải nằm cạnh bài viết, ghi tên tệp không có thư mục'],
])('a recording %s is told', async (audio, problem) => {
  const files = { 'articles/2023/12/ban-nghe.pdf': 'PDF' }
  const [told = ''] = await reportOf(articleFile({ audio }), files)
  expect(told.startsWith(problem)).toBe(true)
})
