import { expect, test } from 'vitest'
import { articleOf, reportOf } from '../../support/content/archive.ts'
import { articleFile } from '../../support/content/markdown-file.ts'

const source = '{ name: Báo Thử, url: "https://bao.example/a", published: 07:30 28/12/2023 }'

test('a reprint names its origin, opens with its name, and takes no comments', async () => {
  const article = await articleOf(articleFile({ source }))
  expect(article.source).toEqual({
    name: 'Báo Thử',
    origin: {
      url: 'https://bao.example/a',
      published: { instant: Date.parse('2023-12-28T00:30:00Z'), day: '2023-12-28', clock: '07:30' },
    },
  })
  expect(article.comments).toBe('off')
  expect(article.body.toString()).toContain('Báo Thử - An viết')
})

test('a reprint may stand exactly an hour after its original, and not a minute sooner', async () => {
  expect(await reportOf(articleFile({ source, timestamp: '08:30 28/12/2023' }))).toEqual([])
  expect(await reportOf(articleFile({ source, timestamp: '08:29 28/12/2023' }))).toEqual([
    '5: bài dẫn lại phải đăng sau bài gốc ít nhất một giờ (Nghị định 147/2024)',
  ])
})

test.each([
  [
    'comments open',
    { comments: 'open' },
    '6: bài dẫn lại không được mở bình luận; hãy bỏ dòng comments hoặc ghi off',
  ],
  [
    'comments closed',
    { comments: 'closed' },
    '6: bài dẫn lại không được mở bình luận; hãy bỏ dòng comments hoặc ghi off',
  ],
  [
    'no address',
    { source: '{ name: Báo Thử, published: 07:30 28/12/2023 }' },
    '5: bài dẫn lại cần cả source.url và source.published',
  ],
  [
    'no time',
    { source: '{ name: Báo Thử, url: "https://bao.example/a" }' },
    '5: bài dẫn lại cần cả source.url và source.published',
  ],
  [
    'a blank time',
    { source: '{ name: Báo Thử, url: "https://bao.example/a", published: "" }' },
    '5: bài dẫn lại cần cả source.url và source.published',
  ],
  [
    'no name',
    { source: source.replace('name: Báo Thử, ', '') },
    '5: thiếu khoá bắt buộc “source.name”',
  ],
  [
    'a script as address',
    { source: source.replace('https://bao.example/a', 'javascript:x') },
    '5: “source.url” phải là địa chỉ http:// hoặc https://',
  ],
  [
    'a password in its address',
    { source: source.replace('https://', 'https://an:mk@') },
    '5: địa chỉ có tên và mật khẩu đăng nhập; hãy bỏ phần ấy',
  ],
  [
    'an address of the office alone',
    { source: source.replace('bao.example', '10.0.0.8') },
    '5: “10.0.0.8” chỉ mở được trong mạng của bạn; hãy ghi địa chỉ công khai',
  ],
  [
    'an impossible time',
    { source: source.replace('28/12', '31/02') },
    '5: “source.published” không phải ngày giờ có thật',
  ],
  [
    'a key misspelt',
    { source: source.replace('url:', 'ulr:') },
    '5: không có khoá “source.ulr”. Ý bạn là “url”?',
  ],
  ['a list as source', { source: '[An]' }, '5: “source” phải gồm các khoá name, url, published'],
])('a reprint with %s is told at once', async (_what, keys, line) => {
  expect((await reportOf(articleFile({ source, ...keys })))[0]).toBe(line)
})

test('comments: off beside a reprint is no problem', async () => {
  expect(await reportOf(articleFile({ source, comments: 'off' }))).toEqual([])
})
