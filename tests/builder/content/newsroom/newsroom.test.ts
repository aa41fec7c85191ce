import { dump } from 'js-yaml'
import { expect, test } from 'vitest'
import { archiveOf, linesAbout } from '../../../support/content/archive.ts'
import { newsroomFile } from '../../../support/content/content-folder.ts'
import { newsroom } from '../../../support/site/planned.ts'

/** What is said about a newsroom like the usual one, but for these keys. */
async function about(keys: Readonly<Record<string, unknown>>): Promise<string[]> {
  const lines = await linesAbout({ 'newsroom.yaml': dump({ ...newsroom, ...keys }) })
  return lines.map((line) => line.replace(/^content\/newsroom\.yaml:\d+: /, ''))
}

test('a whole newsroom has no problem, with or without a phone', async () => {
  expect(await about({})).toEqual([])
  expect(await about({ phone: '024 0000 0000' })).toEqual([])
})

test('every value is the text that was typed', async () => {
  const file = `${newsroomFile}phone: 0240\ncardsSince: 2024-01-02\n`
  const { newsroom } = await archiveOf({ 'newsroom.yaml': file })
  expect(newsroom).toEqual({
    name: 'Bản tin Thử',
    tagline: 'Tin của một nơi không có thật',
    mark: 'BTT',
    url: 'https://thu.example',
    address: 'Số 1, phố Thử',
    phone: '0240',
    email: 'thu@thu.example',
    responsible: { name: 'An', role: 'Tổ trưởng' },
    licence: 'Trang thử của phần mềm.',
    credit: 'Bản tin Thử',
    sections: [
      { key: 'tin-tuc', name: 'Tin tức' },
      { key: 'thong-bao', name: 'Thông báo' },
      { key: 'van-ban', name: 'Văn bản' },
    ],
    units: [{ key: 'Tổ Biên tập', name: 'Tổ Biên tập' }],
    cardsSince: '2024-01-02',
  })
})

test('a Vietnamese domain is the address that programs write', async () => {
  const file = newsroomFile.replace('https://thu.example', 'https://Bảntin.example')
  const { newsroom } = await archiveOf({ 'newsroom.yaml': file })
  expect(newsroom.url).toBe('https://xn--bntin-v11b.example')
})

test.each([
  ['a name', { name: ' ' }, 'thiếu khoá bắt buộc “name”'],
  [
    'a text for its address',
    { address: ['5'] },
    '“address” phải là một dòng chữ; nếu giá trị mở đầu bằng [ hay { hoặc có dấu “: ”, hãy đặt cả giá trị trong ngoặc kép',
  ],
  ['an address with a path', { url: 'https://x/y' }, '“url” phải là địa chỉ http:// hoặc https://'],
  ['an address of the web', { url: 'ftp://x' }, '“url” phải là địa chỉ http:// hoặc https://'],
  ['an address that can be', { url: 'http://x:y' }, '“url” phải là địa chỉ http:// hoặc https://'],
  [
    'somebody responsible',
    { responsible: { name: 'An' } },
    '“responsible” phải gồm các khoá name, role',
  ],
  ['sections', { sections: [] }, '“sections” phải là một danh sách'],
  [
    'names of units',
    { units: { a: 'b' } },
    '“units” phải là chữ, hoặc danh sách các dòng chữ; giá trị có dấu “: ” thì đặt trong ngoặc kép',
  ],
  ['a name for each unit', { units: [{ key: 'a' }] }, 'thiếu khoá bắt buộc “units.name”'],
  [
    'a telephone of text',
    { phone: ['24'] },
    '“phone” phải là một dòng chữ; nếu giá trị mở đầu bằng [ hay { hoặc có dấu “: ”, hãy đặt cả giá trị trong ngoặc kép',
  ],
  [
    'a day for its cards',
    { cardsSince: '2024-02-30' },
    '“cardsSince” phải là một ngày có thật, dạng “YYYY-MM-DD”',
  ],
  [
    'a day up to which a name held',
    { formerly: [{ name: 'Bản tin Cũ', until: '2025-06-31' }] },
    '“formerly.until” phải là một ngày có thật, dạng “YYYY-MM-DD”',
  ],
  ['former names', { formerly: ['Bản tin Cũ'] }, '“formerly” phải gồm các khoá name, until'],
  ['named sections', { sections: [{ key: 'a' }] }, '“sections” phải gồm các khoá key, name'],
  [
    'free section keys',
    { sections: [{ key: 'the', name: 'A' }] },
    'tên “the” đã dành cho việc khác của trang',
  ],
  [
    'a section once',
    {
      sections: [
        { key: 'a', name: 'A' },
        { key: 'a', name: 'B' },
      ],
    },
    'địa chỉ /a/ đã thuộc về chuyên mục ở dòng 14',
  ],
  ['keys that we know', { taglin: 'A' }, 'không có khoá “taglin”. Ý bạn là “tagline”?'],
])('a newsroom needs %s', async (_what, keys, line) => {
  expect(await about(keys)).toEqual([line])
})

test('every problem is told at once, each at its line', async () => {
  const file = newsroomFile
    .replace('email: thu@thu.example', 'emial: thu@thu.example')
    .replace('key: van-ban', 'key: văn-bản')
    .replace('url: https://thu.example', 'url: thu.example')
  expect(await linesAbout({ 'newsroom.yaml': file })).toEqual([
    'content/newsroom.yaml:1: thiếu khoá bắt buộc “email”',
    'content/newsroom.yaml:4: “url” phải là địa chỉ http:// hoặc https://',
    'content/newsroom.yaml:6: không có khoá “emial”. Ý bạn là “email”?',
    expect.stringContaining('content/newsroom.yaml:13: tên trang phải có dạng'),
  ])
})

test('an empty newsroom names every key that it needs', async () => {
  const lines = await linesAbout({ 'newsroom.yaml': '# Chưa viết gì.\n' })
  for (const key of ['name', 'tagline', 'mark', 'url', 'address', 'email', 'responsible'])
    expect(lines.join('\n')).toContain(`“${key}”`)
  expect(lines.every((line) => line.startsWith('content/newsroom.yaml:1: '))).toBe(true)
})

test('a newsroom.ts is refused in one sentence that says how to move, and never runs', async () => {
  const program = 'globalThis.ran = true\nexport const newsroom = {}\n'
  expect(await linesAbout({ 'newsroom.ts': program })).toEqual([
    expect.stringMatching(/^content\/newsroom\.ts:1: .*hãy chép các khoá sang newsroom\.yaml/),
  ])
  expect(globalThis).not.toHaveProperty('ran')
})

test.each(['!!js/function "() => 1"', '&a b', '*a'])(
  'a value that YAML would make something of, as %s, is one line',
  async (value) => {
    const lines = await linesAbout({ 'newsroom.yaml': newsroomFile.replace('BTT', value) })
    expect(lines).toEqual([expect.stringMatching(/^content\/newsroom\.yaml:3: ./)])
  },
)
