import { beforeAll, expect, test } from 'vitest'
import { draw } from '../../_includes/draw.ts'
import { builtFrom } from '../support/site/built.ts'
import { atomFaults, jsonFeedFaults, podcastFaults } from '../support/site/feed-rules.ts'
import { hostile } from '../support/desk/hostile.ts'
import type { Facts } from '../support/site/json-ld.ts'
import { article, planned, series } from '../support/site/planned.ts'
import { richContent } from '../support/site/rich-content.ts'
import { texts } from '../support/site/site-files.ts'

/** The rich site without its many plain articles, which would fill the feed by themselves. */
const few = Object.fromEntries(
  Object.entries(richContent()).filter(([path]) => !path.includes('/bai-so-')),
)
let atom: ReadonlyMap<string, string>
let json = ''
let podcast = ''

beforeAll(async () => {
  const out = await builtFrom(few)
  atom = texts(out, 'feed.xml')
  json = texts(out, 'feed.json').get('feed.json') ?? ''
  podcast = texts(out, 'podcast.xml').get('podcast.xml') ?? ''
})

test('every Atom feed of a site keeps the rules of RFC 4287, and needs nothing of the site', () => {
  expect([...atom.keys()]).toEqual([
    'feed.xml',
    'thong-bao/feed.xml',
    'tin-tuc/feed.xml',
    'van-ban/feed.xml',
  ])
  for (const [path, xml] of atom)
    expect([path, ...atomFaults(xml, `https://thu.example/${path}`)]).toEqual([path])
})

test('the JSON feed keeps the rules of JSON Feed 1.1, and needs nothing of the site', () => {
  expect(jsonFeedFaults(json, 'https://thu.example/feed.json')).toEqual([])
})

test('both feeds carry the whole text with its pictures, links, corrections and files', () => {
  const [, full = {}] = (JSON.parse(json) as { items: Facts[] }).items
  const text = String(full['content_html'])
  for (const part of [
    'Chú thích &lt;i&gt;',
    'Quang cảnh',
    '<table>',
    'href="https://thu.example/2023/12/day-du/#bang-so"',
    'href="https://thu.example/2024/01/bai-so-1/"',
    'href="https://thu.example/?a=1&amp;b=2"',
    'Sửa tên An &amp; Bình.',
    'href="https://thu.example/2023/12/b%E1%BA%A3n%20%C4%91%E1%BB%93.pdf"',
  ])
    expect(text).toContain(part)
  expect(text).toMatch(/<img src="https:\/\/thu\.example\/[^"]+\.(?:jpeg|png)"/)
  expect(atom.get('feed.xml')).toMatch(/&lt;img src=&quot;https:\/\/thu\.example\//)
})

test('a recording is what podcast players take from either feed', () => {
  const recording = 'https://thu.example/2023/12/gi%E1%BB%8Dng%20%C4%91%E1%BB%8Dc.mp3'
  const [, full = {}] = (JSON.parse(json) as { items: Facts[] }).items
  expect(full['attachments']).toEqual([
    { url: recording, mime_type: 'audio/mpeg', size_in_bytes: 3 },
  ])
  const enclosures = [...(atom.get('feed.xml') ?? '').matchAll(/<link rel="enclosure"[^>]*>/g)]
  expect(enclosures.map(([link]) => link)).toEqual([
    `<link rel="enclosure" type="audio/mpeg" length="3" href="${recording}" />`,
  ])
})

test('what can be listened to is an episode of the podcast, which its page leads to', async () => {
  expect(podcastFaults(podcast, 'https://thu.example/podcast.xml')).toEqual([])
  const [enclosure] = /<enclosure [^>]*>/.exec(podcast) ?? []
  expect(enclosure).toBe(
    '<enclosure url="https://thu.example/2023/12/gi%E1%BB%8Dng%20%C4%91%E1%BB%8Dc.mp3" length="3" type="audio/mpeg" />',
  )
  expect(podcast.match(/<item>/g)).toHaveLength(1)
  const page = texts(await builtFrom(few), '2023/12/day-du/index.html')
  expect(page.get('2023/12/day-du/index.html')).toContain('<a href="/podcast.xml">')
})

test('the podcast holds the newest hundred and no draft, and is not there before anything can be heard', () => {
  const audio = { src: '/2024/01/a.mp3', type: 'audio/mpeg', bytes: 3 }
  const spoken = series(130).map((each) => ({ ...each, audio }))
  const drafts = spoken.map((each, index) => ({ ...each, draft: index === 0 }))
  const found = planned(drafts).pages.feed.filter(({ format }) => format === 'podcast')
  expect(found.map(({ articles }) => articles.length)).toEqual([100])
  expect(found[0]?.articles.map(({ draft }) => draft)).not.toContain(true)
  const silent = planned(series(3)).pages.feed.map(({ format }) => format)
  expect(silent).not.toContain('podcast')
})

test('a reprint says in both feeds where it stood first', () => {
  const [reprint = {}] = (JSON.parse(json) as { items: Facts[] }).items
  expect(reprint).toMatchObject({
    title: 'Bài dẫn lại',
    external_url: 'https://bao.example/a?x=1&y=2',
    content_html: expect.stringContaining('Theo Báo Thử.'),
  })
  expect(atom.get('feed.xml')).toContain('Theo Báo Thử.')
})

test.each([0, 20, 40])('feeds stay whole whatever was typed: from text %i on', (from) => {
  const typed = hostile.slice(from, from + 20)
  const articles = typed.map((text, index) =>
    article(`a-${index}`, '08:00 01/03/2024', {
      title: text,
      summary: text,
      byline: [text],
      audio: { src: '/a.mp3', type: 'audio/mpeg', bytes: 3 },
      tags: [{ name: text, slug: `t-${index}` }],
    }),
  )
  const [xml = '', json = '', spoken = ''] = planned(articles).pages.feed.map(draw)
  expect(atomFaults(xml, 'https://thu.example/feed.xml')).toEqual([])
  expect(jsonFeedFaults(json, 'https://thu.example/feed.json')).toEqual([])
  expect(podcastFaults(spoken, 'https://thu.example/podcast.xml')).toEqual([])
  const titles = (JSON.parse(json) as { items: Facts[] }).items.map(({ title }) => String(title))
  expect(titles.toSorted()).toEqual(typed.toSorted())
})

test('the JSON feed holds the twenty newest and stays light', () => {
  const page = planned(series(25)).pages.feed.find(({ format }) => format === 'json')
  const feed = page === undefined ? '' : draw(page)
  expect((JSON.parse(feed) as { items: Facts[] }).items.map(({ url }) => url)).toEqual(
    Array.from({ length: 20 }, (_, index) => {
      const day = 25 - index
      return `https://thu.example/2024/01/bai-${day}/`
    }),
  )
  expect(feed.length).toBeLessThan(20_000)
})

test.each([
  ['is no XML', (xml: string) => xml.replace('</title>', '')],
  ['has no id', (xml: string) => xml.replace(/<id>[^<]*<\/id>/, '')],
  [
    'has an id twice',
    (xml: string) => xml.replace(/<id>[^<]*(?=<\/id>\s*<link rel="alternate")/g, '<id>https://a/'),
  ],
  [
    'has a date as the portal prints it',
    (xml: string) => xml.replace(/<updated>[^<]*/, '<updated>28/12/2023'),
  ],
  ['has a link with no host', (xml: string) => xml.replaceAll('https://thu.example/2023', '/2023')],
  [
    'has a picture with no host',
    (xml: string) => xml.replaceAll('src=&quot;https://thu.example', 'src=&quot;'),
  ],
  ['runs a script', (xml: string) => xml.replace('&lt;p', '&lt;script')],
])('the check itself sees a feed that %s', (_what, spoil) => {
  const xml = atom.get('feed.xml') ?? ''
  expect(atomFaults(spoil(xml), 'https://thu.example/feed.xml')).not.toEqual([])
})
