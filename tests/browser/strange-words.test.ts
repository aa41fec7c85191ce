import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openDeskOnSameStore } from '../support/desk/desk-on-same-store.ts'
import { openBrowser } from '../support/browser/browser.ts'
import { contentFolder, newsroomFile } from '../support/content/content-folder.ts'
import { submit } from '../support/desk/submit.ts'
import { articleFile, pageFile } from '../support/content/markdown-file.ts'
import { program, signIn } from '../support/desk/moderators.ts'
import { picture } from '../support/content/picture.ts'
import { started } from '../support/servers/started.ts'

/** As hashtags, file names and links come: forty letters and more, and nowhere to break. */
const long = `Nhiệm${'vụtrọngtâm'.repeat(6)}`
/** Marks that a font piles up over and under a letter, as many as may stand in a row. */
const piled = `Bình${'\u0323\u0302\u0309'.repeat(10)} luận${'\u0316\u0304\u0301'.repeat(10)}`

const long1 = articleFile({
  title: long,
  byline: `[${long}, An]`,
  summary: long,
  image: `{ src: anh.png, alt: ${long}, caption: ${long}, credit: ${long} }`,
  tags: `[${long}, "${long} và ${long}"]`,
  attachments: `[{ src: a.pdf, title: ${long} }]`,
  corrections: `[{ at: 09:00 29/12/2023, note: ${long} }]`,
  body: `${long}\n\n## ${long}\n\n- ${long}\n\n> ${long}\n\n![${long}](anh.png "${long}")\n\n\`${long}\`\n`,
})
const files = {
  'newsroom.yaml': newsroomFile.replaceAll('Tổ Biên tập', long),
  'articles/2023/12/dai.md': long1,
  'articles/2023/12/anh.png': picture,
  'articles/2023/12/a.pdf': 'PDF',
  'articles/2023/12/dan.md': articleFile({
    title: `${long} ${long}`,
    timestamp: '09:00 29/12/2023',
    source: `{ name: ${long}, url: "https://bao.example/${long}", published: 07:00 29/12/2023 }`,
  }),
  'articles/2023/12/go.md': articleFile({ title: long, withdrawn: long }),
  'articles/2023/12/ghim.md': articleFile({
    title: `Ghim ${long}`,
    pinned: 'true',
    tags: `[${long}]`,
  }),
  'pages/gioi-thieu.md': pageFile(long, long),
}
const piles = '2023/12/ghim'
let browser: Browser
let url = ''
let cookie = { name: '', value: '', url: '' }
const trackings: string[] = []

beforeAll(async () => {
  const [opened, devServer] = await Promise.all([openBrowser(), started(contentFolder(files))])
  browser = opened
  url = devServer.url
  const desk = openDeskOnSameStore(devServer)
  const moderator = await program(desk)
  const long150 = long.repeat(2)
  for (const verdict of ['approve', 'reject', undefined] as const) {
    const words = { name: long, title: long150, body: `${long150}\nhttps://example.com/${long150}` }
    const { comment, location } = await submit(desk, { article: '2023/12/dai', ...words })
    trackings.push(location)
    if (verdict) await moderator.decide({ comment, verdict, reason: long150 })
  }
  for (const each of ['Trước', piled, 'Sau']) {
    const words = { name: each, title: each, body: `${each}\n${each}` }
    const { comment } = await submit(desk, { article: piles, ...words })
    await moderator.decide({ comment, verdict: 'approve' })
  }
  const [name = '', value = ''] = (await signIn(desk, long.slice(0, 40)))
    .replace('__Host-', '')
    .split('=')
  cookie = { name, value, url }
  // The first look at the desk brings the listings up to date.
  await fetch(`${url}/kiem-duyet/`, { headers: { cookie: `${name}=${value}` } })
})

async function open(path: string, width = 320): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 640 } })
  await context.addCookies([cookie])
  const page = await context.newPage()
  await page.goto(url + path, { waitUntil: 'load' })
  return page
}

test('at 320 pixels no page is wider for a word as long as reporters and readers may write it', async () => {
  const page = await open('/')
  const tag = (await (await fetch(`${url}/2023/12/dai/`)).text()).match(/\/the\/[^"]+/)?.[0] ?? ''
  const paths = [
    '/ /tin-tuc/ /2023/12/dai/ /2023/12/dan/ /2023/12/go/ /gioi-thieu/ /luu-tru/2023/12/28/'.split(
      ' ',
    ),
    [tag, '/y-kien/', '/binh-luan/2023/12/dai/', `/tim-kiem/?q=${long}`, ...trackings],
    ['pending', 'approved', 'rejected'].map((state) => `/kiem-duyet/?state=${state}`),
    [`/kiem-duyet/?q=${long}`, '/kiem-duyet/nhat-ky/', '/kiem-duyet/phien/'],
  ].flat()
  const wide: string[] = []
  for (const path of paths) {
    await page.goto(url + path, { waitUntil: 'load' })
    // Of all pages one has more to show than came with it.
    if (path.startsWith('/tim-kiem/')) await page.locator('#ket-qua li').first().waitFor()
    const width = await page.evaluate<number>('document.documentElement.scrollWidth')
    if (width > 320) wide.push(path)
  }
  expect(wide).toEqual([])
})

/** Pages with a comment full of marks, its words, and what stands around them. */
test.each([
  [`/${piles}/`, '.opinion', 'h3, .meta bdi, .opinion-body', ['.quiet']],
  ['/y-kien/', '.opinion', 'h3, .meta bdi, .opinion-body', ['.quiet']],
  [
    '/kiem-duyet/?state=approved',
    '.desk-comment',
    'h2, .meta bdi, .opinion-body',
    ['.desk-row .tick', '.desk-verdicts'],
  ],
])('marks piled up on a letter cover nothing else on %s', async (path, card, words, around) => {
  const page = await open(path, 720)
  const [above, piled, below] = await page
    .locator(card)
    .filter({ hasText: /Trước|luận|Sau/ })
    .all()
  const neighbours = [above, below, ...around.map((each) => piled?.locator(each))]
  const look = (): Promise<(string | undefined)[]> =>
    Promise.all(neighbours.map(async (each) => (await each?.screenshot())?.toString('base64')))
  const seen = await look()
  expect(seen).toHaveLength(2 + around.length)
  for (const each of (await piled?.locator(words).all()) ?? [])
    await each.evaluate('(element) => { element.style.visibility = "hidden" }')
  expect((await look()).map((each, index) => each === seen[index])).toEqual(seen.map(() => true))
})
