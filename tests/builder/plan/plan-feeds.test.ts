import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { draw } from '../../../_includes/draw.ts'
import { timestampOf } from '../../../builder/content/text/timestamp.ts'
import { article, planned, series } from '../../support/site/planned.ts'

const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' })

test('a feed has what Atom (RFC 4287) asks for, and the twenty newest in full', () => {
  const { feed: feeds } = planned(
    series(25, { updated: timestampOf(Date.parse('2025-06-01T00:00:00Z'), true) }),
  ).pages
  expect(feeds.map(({ url }) => url)).toEqual([
    '/feed.xml',
    '/feed.json',
    '/tin-tuc/feed.xml',
    '/thong-bao/feed.xml',
  ])
  const [text = ''] = feeds.map(draw)
  expect(text.startsWith('<?xml version="1.0" encoding="utf-8"?>')).toBe(true)
  const { feed } = parser.parse(text) as { feed: Record<string, unknown> & { entry: object[] } }
  expect(feed).toMatchObject({
    '@_xmlns': 'http://www.w3.org/2005/Atom',
    title: 'Bản tin Thử',
    id: 'https://thu.example/feed.xml',
    updated: '2025-06-01T07:00:00+07:00',
    author: { name: 'Bản tin Thử' },
  })
  expect(feed.entry).toHaveLength(20)
  expect(feed.entry[0]).toMatchObject({
    title: 'Bài bai-25',
    id: 'https://thu.example/2024/01/bai-25/',
    link: { '@_rel': 'alternate', '@_href': 'https://thu.example/2024/01/bai-25/' },
    published: '2024-01-25T08:00:00+07:00',
    updated: '2025-06-01T07:00:00+07:00',
    author: { name: 'An' },
    content: { '@_type': 'html' },
  })
  expect(text).toContain('&lt;p&gt;Nội dung bai-25.&lt;/p&gt;')
})

test('a section’s feed holds its own articles, and an empty one is still a feed', () => {
  const { feed } = planned([article('a', '08:00 01/12/2023', { section: 'thong-bao' })]).pages
  const [, , news = '', notices = ''] = feed.map(draw)
  expect(parser.parse(news)).not.toHaveProperty('feed.entry')
  expect(parser.parse(news)).toHaveProperty('feed.updated')
  expect(notices).toContain('/2023/12/a/')
})

test('the sitemap is an index of years, each with its articles and their last change', () => {
  const { sitemap } = planned([
    article('a', '08:00 01/12/2023', {
      updated: timestampOf(Date.parse('2024-03-01T00:00:00Z'), true),
    }),
    article('b', '08:00 01/01/2024'),
  ]).pages
  const [index = '', y2024 = '', y2023 = ''] = sitemap.map(draw)
  expect(index.match(/(?<=<loc>)[^<]*/g)).toEqual([
    'https://thu.example/sitemap-2024.xml',
    'https://thu.example/sitemap-2023.xml',
  ])
  expect(parser.parse(y2024)).toHaveProperty('urlset.url', {
    loc: 'https://thu.example/2024/01/b/',
    lastmod: '2024-01-01T08:00:00+07:00',
  })
  expect(parser.parse(y2023)).toHaveProperty('urlset.url.lastmod', '2024-03-01T07:00:00+07:00')
})

test('robots.txt leads to the sitemaps and away from the desk', () => {
  const [agent, ...lines] = plain('robots.txt').trim().split('\n')
  expect(agent).toBe('User-agent: *')
  expect(lines).toEqual([
    'Disallow: /api/',
    'Disallow: /kiem-duyet/',
    '',
    'Sitemap: https://thu.example/sitemap.xml',
    'Sitemap: https://thu.example/news-sitemap.xml',
  ])
})

test('_redirects has a line for each rule, the most specific first', () => {
  expect(plain('_redirects')).toBe(
    [
      '/2023/12/b/ /_gone/2023/12/b/ 410!',
      '/2023/11/a/ /2023/12/a/ 301',
      '/luu-tru/ ngay=:ngay thang=:thang nam=:nam /luu-tru/:nam/:thang/:ngay/ 302!',
      '/luu-tru/* /luu-tru/khong-co/ 404',
      '',
    ].join('\n'),
  )
})

test('_headers keeps scripts, frames and guesses out of every page, and assets for ever', () => {
  const lines = plain('_headers').split('\n')
  expect(lines[0]).toBe('/*')
  expect(lines).toContain('  X-Content-Type-Options: nosniff')
  expect(lines.find((line) => line.includes('Content-Security-Policy'))).toMatch(
    /default-src 'none'; script-src 'self';.*frame-ancestors 'none'/,
  )
  expect(lines.slice(lines.indexOf('/assets/*'))).toEqual([
    '/assets/*',
    '  Cache-Control: public, max-age=31536000, immutable',
    '  Cross-Origin-Resource-Policy: cross-origin',
    '',
  ])
  expect(lines.join()).not.toContain('unsafe')
})

/** One of the plain files of an edition with a renamed and a withdrawn article. */
function plain(file: string): string {
  const { pages } = planned([
    article('a', '08:00 01/12/2023', { formerly: ['2023/11/a'] }),
    article('b', '08:00 02/12/2023', { withdrawn: 'Trùng bài' }),
  ])
  const page = pages.plain.find((page) => page.file === file)
  return page === undefined ? '' : draw(page)
}
