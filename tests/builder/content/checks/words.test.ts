import { expect, test } from 'vitest'
import { articleOf, reportOf } from '../../../support/content/archive.ts'
import { articleFile } from '../../../support/content/markdown-file.ts'
import { picture } from '../../../support/content/picture.ts'

const siblings = { 'articles/2023/12/anh.png': picture }

test('a picture’s description and caption are as they read, without markup', async () => {
  const words = 'Chợ A &amp; B, nhà 5\\_2, *rất* đông'
  const { body } = await articleOf(
    articleFile({ body: `Mở.\n\n![${words}](anh.png "${words}")` }),
    siblings,
  )
  const read = 'Chợ A &amp; B, nhà 5_2, rất đông'
  expect(body.toString()).toContain(`alt="${read}"`)
  expect(body.toString()).toContain(`<figcaption>${read}</figcaption>`)
})

test.each([
  ['a list', '- Một *mục*\n- Hai', 'Một mục; Hai'],
  ['a table', '| Xã | Số ca |\n|-|-|\n| A | 5 |', 'Xã; Số ca; A; 5'],
  ['a quotation', '# Mục\n\n> Lời &amp; ý', 'Lời & ý'],
  ['pictures', '![](<> "Quang cảnh")\n\n![](<> "Bế mạc")', 'Quang cảnh; Bế mạc'],
  ['headings', '# Mục', 'Bài thử'],
  ['code', '```\nx\n```', 'Bài thử'],
  ['a long list', '- chữ'.repeat(1) + ' chữ'.repeat(100), `chữ${' chữ'.repeat(49)}…`],
])(
  'a text of nothing but %s has its first words for a summary, else its title',
  async (_what, body, summary) => {
    expect((await articleOf(articleFile({ body }))).summary).toBe(summary)
  },
)

test.each([
  ['a private sign of Word', 'Mở \uF0B7 đầu', '7: có ký tự riêng của một phông chữ (U+F0B7'],
  [
    'a private sign of another plane',
    'Mở \u{F0001} đầu',
    '7: có ký tự riêng của một phông chữ (U+F0001',
  ],
  ['a control', 'Mở \u0085 đầu', '7: có ký tự điều khiển U+0085 không in được'],
  ['ƣ', 'Mở.\n\nđƣợc', '9: lời khuyên: có chữ ƣ (U+01A3) trông giống “ư”'],
  ['Ð', 'Ðống Đa', '7: lời khuyên: có chữ Ð (U+00D0) trông giống “Đ”'],
  ['a Cyrillic letter in a word', 'Hà Nộі', '7: lời khuyên: có chữ Kirin “і” (U+0456)'],
  ['a soft hyphen', 'quy ho\u00ADạch', '7: lời khuyên: có ký tự không thấy được (U+00AD)'],
  ['a blank of no width', 'quy\u200Bhoạch', '7: lời khuyên: có ký tự không thấy được (U+200B)'],
  ['TCVN3', 'Hµ Néi', '7: lời khuyên: có chữ trông như sai bảng mã'],
  ['UTF-8 read as another code', 'Hà Ná»™i', '7: lời khuyên: có chữ trông như sai bảng mã'],
])('%s is said at its line', async (_what, body, line) => {
  expect(await reportOf(articleFile({ body }))).toEqual([expect.stringContaining(line)])
})

test.each(['\u200B', '"\\u2060\\uFEFF"', '\u00AD \u200D'])(
  'a title of nothing that can be seen is missing',
  async (title) => {
    expect(await reportOf(articleFile({ title }))).toContainEqual(
      expect.stringContaining('thiếu khoá bắt buộc “title”'),
    )
  },
)

test('a text of nothing that can be seen is none', async () => {
  expect(await reportOf(articleFile({ body: '\u200B\n\n\u00AD' }))).toContain(
    '6: bài không có nội dung',
  )
})
