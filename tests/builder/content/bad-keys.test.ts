import { expect, test } from 'vitest'
import { reportOf } from '../../support/content/archive.ts'
import { articleFile } from '../../support/content/markdown-file.ts'

const time =
  'phải có dạng “HH:mm DD/MM/YYYY” (ví dụ 06:20 07/04/2022) hoặc ISO 8601 có múi giờ (2022-04-07T06:20:00+07:00)'

/** What a reporter may type, and the one line that answers it. */
const slips: [what: string, keys: Record<string, string | undefined>, line: string][] = [
  ['no title', { title: undefined }, '1: thiếu khoá bắt buộc “title”'],
  ['a blank title', { title: '"  "' }, '2: thiếu khoá bắt buộc “title”'],
  [
    'a list as title',
    { title: '[An]' },
    '2: “title” phải là một dòng chữ; nếu giá trị mở đầu bằng [ hay { hoặc có dấu “: ”, hãy đặt cả giá trị trong ngoặc kép',
  ],
  ['no timestamp', { timestamp: undefined }, '1: thiếu khoá bắt buộc “timestamp”'],
  ['a list as timestamp', { timestamp: '[1]' }, `3: “timestamp” ${time}`],
  ['a timestamp in words', { timestamp: 'hôm qua' }, `3: “timestamp” ${time}`],
  ['no offset', { timestamp: '2023-12-28T08:30:00' }, `3: “timestamp” ${time}`],
  ['31/02', { timestamp: '08:30 31/02/2023' }, '3: “timestamp” không phải ngày giờ có thật'],
  ['25:00', { timestamp: '25:00 28/12/2023' }, '3: “timestamp” không phải ngày giờ có thật'],
  ['no section', { section: undefined }, '1: thiếu khoá bắt buộc “section”'],
  [
    'a section misspelt',
    { section: 'tin-tứ' },
    '4: không có chuyên mục “tin-tứ”. Ý bạn là “tin-tuc”?',
  ],
  [
    'a section of another newsroom',
    { section: 'the-thao-quoc-te' },
    '4: không có chuyên mục “the-thao-quoc-te”. Các chuyên mục: tin-tuc, thong-bao, van-ban',
  ],
  ['a key misspelt', { bylines: 'An' }, '5: không có khoá “bylines”. Ý bạn là “byline”?'],
  ['a key in Vietnamese', { nguoi_viet_bai: 'An' }, '5: không có khoá “nguoi_viet_bai”'],
  [
    'a group as byline',
    { byline: '{ a: b }' },
    '5: “byline” phải là chữ, hoặc danh sách các dòng chữ; giá trị có dấu “: ” thì đặt trong ngoặc kép',
  ],
  ['yes as pinned', { pinned: 'yes' }, '5: “pinned” phải là true hoặc false'],
  ['a list as draft', { draft: '[true]' }, '5: “draft” phải là true hoặc false'],
  ['an unknown rule', { comments: 'mở' }, '5: comments phải là open, closed hoặc off'],
  ['a tag without letters', { tags: '[An, "…"]' }, '5: chủ đề “…” không có chữ cái hay số nào'],
  [
    'an impossible expiry',
    { expires: '00:00 30/02/2024' },
    '5: “expires” không phải ngày giờ có thật',
  ],
  ['an update in words', { updated: 'mai' }, `5: “updated” ${time}`],
  ['an import that is a word', { imported: 'cũ' }, '5: “imported” phải gồm các khoá from, at'],
  [
    'an import that tells no time',
    { imported: '{ from: "http://cu.example/1" }' },
    '5: thiếu khoá bắt buộc “imported.at”',
  ],
  [
    'one correction without its list',
    { corrections: 'An' },
    '5: “corrections” phải là một danh sách',
  ],
  [
    'a correction that is a word',
    { corrections: '[An]' },
    '5: “corrections” phải gồm các khoá at, note',
  ],
  [
    'a correction without its time',
    { corrections: '[{ note: Sửa }]' },
    '5: thiếu khoá bắt buộc “corrections.at”',
  ],
  [
    'a correction with a key misspelt',
    { corrections: '[{ at: 09:00 29/12/2023, note: Sửa, notes: x }]' },
    '5: không có khoá “corrections.notes”. Ý bạn là “note”?',
  ],
  [
    'a full address in formerly',
    { formerly: 'https://x/y' },
    '5: “https://x/y” trong formerly phải có dạng YYYY/MM/ten-bai',
  ],
  ['characters that cannot be shown', { title: '"A\\u0001"' }, '2: “title” có ký tự không in được'],
  ['half a character', { byline: '["\\ud800"]' }, '5: “byline” có ký tự không in được'],
  ['no text', { body: '' }, '6: bài không có nội dung'],
]

test.each(slips)('%s is one clear line', async (_what, keys, line) => {
  expect(await reportOf(articleFile(keys))).toEqual([line])
})

test('a timestamp of another month is advice, and the article stands', async () => {
  expect(await reportOf(articleFile({ timestamp: '08:30 01/01/2024' }))).toEqual([
    '3: lời khuyên: timestamp thuộc tháng 2024/01, khác thư mục của tệp',
  ])
})
