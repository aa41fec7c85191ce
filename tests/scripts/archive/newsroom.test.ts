import { expect, test } from 'vitest'
import { linesAbout } from '../../support/archive.ts'
import { newsroom } from '../../support/planned.ts'

/** What is said about a newsroom like the usual one, but for these keys. */
async function about(keys: Readonly<Record<string, unknown>>): Promise<string[]> {
  const source = `export const newsroom = ${JSON.stringify({ ...newsroom, ...keys })}`
  const lines = await linesAbout({ 'newsroom.ts': source })
  return lines.map((line) => line.replace('content/newsroom.ts:1: ', ''))
}

test('a whole newsroom has no problem, with or without a phone', async () => {
  expect(await about({})).toEqual([])
  expect(await about({ phone: '024 0000 0000' })).toEqual([])
})

test.each([
  ['a name', { name: ' ' }, '“name” phải là một dòng chữ'],
  ['a text for its address', { address: 5 }, '“address” phải là một dòng chữ'],
  ['an address with a path', { url: 'https://x/y' }, '“url” phải là địa chỉ http:// hoặc https://'],
  ['an address of the web', { url: 'ftp://x' }, '“url” phải là địa chỉ http:// hoặc https://'],
  [
    'somebody responsible',
    { responsible: { name: 'An' } },
    '“responsible” phải gồm các khoá name, role',
  ],
  ['sections', { sections: [] }, '“sections” phải là một danh sách'],
  ['units', { units: 'Tổ' }, '“units” phải là chữ, hoặc danh sách các dòng chữ'],
  ['a telephone of text', { phone: 24 }, '“phone” phải là một dòng chữ'],
  [
    'a day for its cards',
    { cardsSince: '2024-02-30' },
    '“cardsSince” phải là một ngày có thật, dạng “YYYY-MM-DD”',
  ],
  ['named sections', { sections: [{ key: 'a' }] }, '“sections[0]” phải gồm các khoá key, name'],
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
    'địa chỉ /a/ đã thuộc về sections[0]',
  ],
])('a newsroom needs %s', async (_what, keys, line) => {
  expect(await about(keys)).toEqual([line])
})

test('a newsroom that exports nothing, or cannot be loaded, is one line', async () => {
  expect(await linesAbout({ 'newsroom.ts': 'export {}' })).toEqual([
    expect.stringMatching(/^content\/newsroom\.ts:1: “newsroom” phải gồm/),
  ])
  const broken = await linesAbout({ 'newsroom.ts': 'export const newsroom = {' })
  expect(broken).toEqual([
    expect.stringMatching(/^content\/newsroom\.ts:1: newsroom\.ts không nạp được: ./),
  ])
  expect(broken[0]).not.toContain('\n')
})
