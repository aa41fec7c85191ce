import { expect, test } from 'vitest'
import { articleOf, archiveOf, reportOf } from '../../support/content/archive.ts'
import { articleFile } from '../../support/content/markdown-file.ts'
import { picture } from '../../support/content/picture.ts'

test('three keys make an article; every other one has its default', async () => {
  const { body, ...article } = await articleOf(articleFile())
  expect(article).toEqual({
    id: '2023/12/bai-thu',
    path: '2023/12/bai-thu',
    title: 'Bài thử',
    at: { instant: Date.parse('2023-12-28T01:30:00Z'), day: '2023-12-28', clock: '08:30' },
    section: 'tin-tuc',
    byline: [],
    source: { name: 'BTT' },
    summary: 'An viết đoạn mở đầu.',
    comments: 'open',
    tags: [],
    pinned: false,
    attachments: [],
    draft: false,
    corrections: [],
    formerly: [],
  })
  expect(body.toString()).toBe('<p class="lead">BTT - An viết đoạn mở đầu.</p>\n')
})

test('every key of the contract is read and typed', async () => {
  const article = await articleOf(
    articleFile({
      byline: '[An, " Bình  Chi "]',
      source: 'Đài Thử',
      summary: 'Một câu   tóm tắt.',
      image: '{ src: anh.png, alt: Một điểm xám, caption: Chú thích, credit: Chi }',
      audio: 'ban-nghe.MP3',
      comments: 'closed',
      tags: '[Giao thông, giao  thông, Đô thị]',
      pinned: 'true',
      expires: '00:00 01/02/2024',
      attachments: '[{ src: ban-do.pdf, title: Bản đồ }, { src: so-lieu.csv }]',
      draft: 'true',
      updated: '2023-12-29T03:00:00Z',
      corrections: '[{ at: 09:00 29/12/2023, note: Sửa tên An. }]',
      formerly: '[2023/11/bai-cu, /2023/12/bai-giua/]',
      imported: '{ from: "http://cu.example/a_b?id=5", at: 2026-01-02T03:04:05.678Z }',
      withdrawn: 'Bài trùng',
    }),
    {
      'articles/2023/12/anh.png': picture,
      'articles/2023/12/ban-nghe.MP3': 'ID3',
      'articles/2023/12/ban-do.pdf': 'PDF',
      'articles/2023/12/so-lieu.csv': 'a,b\n',
    },
  )
  expect(article).toMatchObject({
    id: '2023/11/bai-cu',
    path: '2023/12/bai-thu',
    byline: ['An', 'Bình Chi'],
    source: { name: 'Đài Thử' },
    summary: 'Một câu tóm tắt.',
    picture: {
      src: expect.stringMatching(/^\/assets\/anh\/[0-9a-f]{16}-1\.jpeg$/),
      alt: 'Một điểm xám',
      caption: 'Chú thích',
      credit: 'Chi',
      width: 1,
      height: 1,
    },
    audio: { src: '/2023/12/ban-nghe.MP3', type: 'audio/mpeg', bytes: 3 },
    comments: 'closed',
    tags: [
      { name: 'Giao thông', slug: 'giao-thong' },
      { name: 'Đô thị', slug: 'do-thi' },
    ],
    pinned: true,
    expires: { day: '2024-02-01', clock: null },
    attachments: [
      { src: '/2023/12/ban-do.pdf', title: 'Bản đồ', type: 'PDF', bytes: 3 },
      { src: '/2023/12/so-lieu.csv', title: 'so-lieu.csv', type: 'CSV', bytes: 4 },
    ],
    draft: true,
    updated: { day: '2023-12-29', clock: '10:00' },
    corrections: [{ at: { day: '2023-12-29', clock: '09:00' }, note: 'Sửa tên An.' }],
    formerly: ['2023/11/bai-cu', '2023/12/bai-giua'],
    imported: { from: 'http://cu.example/a_b?id=5', at: { day: '2026-01-02', clock: '10:04' } },
    withdrawn: 'Bài trùng',
  })
})

test('a byline is one name or a list of names', async () => {
  const one = await articleOf(articleFile({ byline: 'An' }))
  const three = await articleOf(articleFile({ byline: '\n  - An\n  - Bình\n  - Chi' }))
  expect([one.byline, three.byline]).toEqual([['An'], ['An', 'Bình', 'Chi']])
})

const optional = [
  'byline',
  'source',
  'summary',
  'image',
  'audio',
  'comments',
  'tags',
  'pinned',
  'expires',
].concat(['attachments', 'draft', 'updated', 'corrections', 'formerly', 'withdrawn'])

test.each([
  ['blank', ''],
  ['blank in quotation marks', '"  "'],
  ['null', 'null'],
  ['Null', 'Null'],
  ['~', '~'],
  ['an empty list', '[]'],
  ['a list of nothing', '["", null, ~]'],
  ['an empty group', '{}'],
  ['a group of nothing', '{ src: "", alt: "", name: null, url: ~ }'],
  ['a list of such groups', '[{ src: "", title: "", at: null, note: }]'],
  ['signs that nobody sees', '"\\u200B\\u2060 \\u3164"'],
])('a key left %s is a key left out', async (_what, value) => {
  const keys = Object.fromEntries(optional.map((key) => [key, value]))
  const article = await articleOf(articleFile(keys))
  expect(article).toEqual({ ...(await articleOf(articleFile())), body: article.body })
})

test.each(['null', '~', '""', '"\\u200B"', '"\\u2800\\u00AD"', '[]'])(
  'a title of %s is a title left out',
  async (title) => {
    expect(await reportOf(articleFile({ title }))).toEqual(['2: thiếu khoá bắt buộc “title”'])
  },
)

test('the word null in quotation marks is a word', async () => {
  const { title, tags } = await articleOf(
    articleFile({ title: '"Null"', tags: '["~ An", "null"]' }),
  )
  expect([title, tags.map(({ name }) => name)]).toEqual(['Null', ['~ An', 'null']])
})

test('breaks that nobody sees leave title, byline and address as they are without them', async () => {
  const typed = await articleOf(
    articleFile({
      title: 'Quy\u00AD hoạch',
      byline: 'A\u200Bn',
      tags: '[Quy\u200B\u00AD ho\u00ADạch]',
    }),
  )
  expect([typed.title, typed.byline]).toEqual(['Quy hoạch', ['An']])
  expect(typed.tags).toEqual([{ name: 'Quy hoạch', slug: 'quy-hoach' }])
})

test('only the files that an article names are copied, to the address of its month', async () => {
  const { copies } = await archiveOf({
    'articles/2023/12/bai-thu.md': articleFile({ attachments: '[{ src: "bản đồ.pdf" }]' }),
    'articles/2023/12/bản đồ.pdf': 'PDF',
    'articles/2023/12/không ai nhắc.pdf': 'PDF',
  })
  expect(copies).toEqual({
    files: new Map([['2023/12/bản đồ.pdf', expect.stringMatching(/bản đồ\.pdf$/)]]),
    pictures: new Map(),
  })
})

test('letters typed apart become whole: NFD input is NFC in every text', async () => {
  const title = 'Đường phố Nguyễn Trãi'
  const article = await articleOf(
    articleFile({ title, byline: 'Bình', tags: '[Đường phố]', body: title }).normalize('NFD'),
  )
  expect([article.title, article.summary]).toEqual([title, title])
  expect(article.byline).toEqual(['Bình'])
  expect(article.tags).toEqual([{ name: 'Đường phố', slug: 'duong-pho' }])
  expect(article.body.toString()).toContain(title)
})

test('letters that YAML escapes spell apart become whole too', async () => {
  const { title } = await articleOf(articleFile({ title: '"Bi\\u0300nh"' }))
  expect(title).toBe('Bình')
})
