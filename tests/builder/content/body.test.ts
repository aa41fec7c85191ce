import { expect, test } from 'vitest'
import { articleOf, reportOf } from '../../support/content/archive.ts'
import { articleFile } from '../../support/content/markdown-file.ts'
import { picture } from '../../support/content/picture.ts'

const siblings = { 'articles/2023/12/anh.png': picture, 'articles/2023/12/ảnh 2.png': picture }

/** The address of a picture’s copy. */
const copy = /src="\/assets\/anh\/[0-9a-f]{16}-1\.jpeg"/

async function drawn(body: string): Promise<string> {
  return (await articleOf(articleFile({ body }), siblings)).body.toString()
}

test('the first paragraph is the lead and opens with the newsroom’s mark', async () => {
  const html = await drawn('![](<> "Chú thích")\n\nAn *mở*\nđầu.\n\nBình viết tiếp.')
  expect(html).toContain('<p class="lead">BTT - An <em>mở</em>\nđầu.</p>')
  expect(html.match(/BTT - /g)).toHaveLength(1)
})

test('the summary is the lead as plain text, without mark and markup', async () => {
  const { summary } = await articleOf(
    articleFile({ body: '# Mục\n\nAn **mở** `đầu`\n[đây](/x/) & đó.' }),
  )
  expect(summary).toBe('An mở đầu đây & đó.')
})

test('an image on its own line is a figure with its caption and credit', async () => {
  expect(await drawn('Đầu.\n\n![Một điểm](anh.png "Quang cảnh (Ảnh: Chi)")')).toContain(
    ' alt="Một điểm" width="1" height="1" fetchpriority="high"></picture>\n<figcaption>Quang cảnh <span class="credit">Ảnh: Chi</span></figcaption>',
  )
})

test('brackets that credit nobody stay in the caption', async () => {
  expect(await drawn('Đầu.\n\n![Một điểm](anh.png "Quang cảnh (sáng)")')).toContain(
    '<figcaption>Quang cảnh (sáng)</figcaption>',
  )
})

test('a picture’s name may hold spaces and Vietnamese letters', async () => {
  expect(await drawn('Đầu.\n\n![Một điểm](<ảnh 2.png>)')).toMatch(copy)
})

test('only the first picture that a page shows is fetched at once', async () => {
  const body = 'Đầu.\n\n![Một](anh.png)\n\n![Hai](anh.png)'
  const loading = (html: string): string[] =>
    [...html.matchAll(/ (?:fetchpriority="high"|loading="lazy" decoding="async")/g)].map(String)
  expect(loading(await drawn(body))).toEqual([
    ' fetchpriority="high"',
    ' loading="lazy" decoding="async"',
  ])
  const image = '{ src: anh.png, alt: Một }'
  const under = await articleOf(articleFile({ image, body }), siblings)
  expect(new Set(loading(under.body.toString()))).toEqual(
    new Set([' loading="lazy" decoding="async"']),
  )
})

test('an image without a file is a frame that says so, with its caption', async () => {
  const html = await drawn('Đầu.\n\n![](<> "Quang cảnh Hội nghị")')
  expect(html).toContain('<p class="no-picture">Ảnh chưa có trong kho tư liệu</p>')
  expect(html).toContain('<figcaption>Quang cảnh Hội nghị</figcaption>')
  expect(html).not.toContain('<img')
})

test.each([
  ['within a sentence', 'Chi ![a](anh.png) nhìn.', '7: ảnh phải đứng riêng một dòng'],
  ['in a link', '[![a](anh.png)](/x/)', '7: ảnh phải đứng riêng một dòng'],
  ['in a table', 'Đầu.\n\n|a|\n|-|\n|![a](anh.png)|', '11: ảnh phải đứng riêng một dòng'],
  ['that is missing', 'Đầu.\n\n![a](mat.png)', '9: không thấy tệp “mat.png” cạnh bài viết'],
  ['with a broken escape', '![a](%ff.png)', '7: không thấy tệp “%ff.png” cạnh bài viết'],
  [
    'without words for it',
    '![](anh.png)',
    '7: ảnh “anh.png” thiếu mô tả (alt) cho người không nhìn thấy ảnh; hãy viết một câu nói ảnh cho thấy gì',
  ],
])('an image %s is one line at its place', async (_where, body, line) => {
  expect(await reportOf(articleFile({ body }), siblings)).toEqual([line])
})

test('a table scrolls in a region of its own, its columns aligned without inline style', async () => {
  const html = await drawn('Đầu.\n\n| Tên | Số |\n|---|---:|\n| An | 5 |')
  expect(html).toMatch(/<(\w+) class="table"[^>]*tabindex="0"[^>]*><table>/)
  expect(html).toContain('<td class="right">5</td>')
  expect(html).not.toContain('style=')
})

test('headings get anchors from their Vietnamese words, each its own', async () => {
  const html = await drawn('# Đường đi\n\n## Đường **đi**\n\n### Đường đi!\n\n## …')
  expect(html.match(/<h\d id="[^"]*"/g)).toEqual([
    '<h2 id="duong-di"',
    '<h2 id="duong-di-2"',
    '<h3 id="duong-di-3"',
    '<h2 id="muc"',
  ])
})

test('headings never skip a level, whichever the reporter begins at', async () => {
  const html = await drawn('### Một\n\n##### Hai\n\n### Ba\n\n## Bốn\n\n#### Năm')
  expect(html.match(/<h\d/g)).toEqual(['<h2', '<h3', '<h2', '<h2', '<h3'])
})

test('a heading never takes an id that the page itself uses', async () => {
  const html = await drawn('## Nội dung\n\n## Bình luận\n\n## Các bài mới đăng')
  expect(html.match(/(?<=id=")[^"]*/g)).toEqual(['noi-dung-2', 'binh-luan-2', 'cac-bai-moi-dang-2'])
})

test('the article’s own title stays the only h1', async () => {
  const html = await drawn('# Mục lớn\n\nMục nữa\n===\n')
  expect(html).not.toContain('h1')
})

test.each([
  'BTT - ',
  'BTT – ',
  '**BTT** - ',
  '*BTT* — ',
  '**BTT -** ',
  '(BTT) - ',
  '![](<> "Ảnh")\n\nBTT - ',
])('a mark that a reporter types (%s) stands there once, and not in the summary', async (mark) => {
  const article = await articleOf(articleFile({ body: `${mark}An viết đoạn mở đầu.` }))
  expect(article.body.toString()).toContain('<p class="lead">BTT - An viết đoạn mở đầu.</p>')
  expect(article.summary).toBe('An viết đoạn mở đầu.')
})

test.each([
  ['**BTT - An viết.** Hết.', '<strong>An viết.</strong> Hết.'],
  ['## Mục\n\nBTT - An viết.', 'An viết.'],
])('nor twice in a lead such as %j', async (body, lead) => {
  const article = await articleOf(articleFile({ body }))
  expect(article.body.toString()).toContain(`<p class="lead">BTT - ${lead}</p>`)
  expect(article.summary).not.toContain('BTT')
})

test('a lead that only begins like the mark is left as it is', async () => {
  const { summary } = await articleOf(articleFile({ body: 'BTTX - An viết. BTT - hết.' }))
  expect(summary).toBe('BTTX - An viết. BTT - hết.')
})
