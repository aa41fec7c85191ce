import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { draw } from '../../_includes/draw.ts'
import type { Article } from '../../_includes/models/article.ts'
import { timestampOf } from '../../builder/content/text/timestamp.ts'
import { article, planned } from '../support/site/planned.ts'

/** What a page says in its head, by name: `og:title`, `robots`, `canonical`, … */
function headOf(page: string): ReadonlyMap<string, string> {
  const metas = page.matchAll(/<meta (?:property|name)="([^"]*)" content="([^"]*)">/g)
  const [, canonical] = /<link rel="canonical" href="([^"]*)">/.exec(page) ?? []
  const named = [...metas].map(([, name = '', content = '']) => [name, content] as const)
  return new Map([
    ...named,
    ...(canonical === undefined ? [] : [['canonical', canonical] as const]),
  ])
}

function articleHead(rest: Partial<Article>, drafts = false): ReadonlyMap<string, string> {
  const [page] = planned([article('a', '08:00 01/03/2024', rest)], { drafts }).pages.article
  return headOf(page === undefined ? '' : draw(page))
}

test('an article says how a link to it looks, and its picture goes with it', () => {
  const picture = {
    src: '/2024/03/a.png',
    alt: 'Một điểm',
    caption: '',
    credit: '',
    contentHash: 'p',
  }
  const head = articleHead({
    title: 'Sáng & "chiều"',
    picture: { ...picture, width: 80, height: 60 },
    updated: timestampOf(Date.parse('2024-03-02T03:04:00Z'), true),
    tags: [{ name: 'Hoa', slug: 'hoa' }],
  })
  expect(Object.fromEntries(head)).toMatchObject({
    canonical: 'https://thu.example/2024/03/a/',
    'og:type': 'article',
    'og:title': 'Sáng &amp; &quot;chiều&quot;',
    'og:description': 'Tóm tắt a.',
    'og:url': 'https://thu.example/2024/03/a/',
    'og:site_name': 'Bản tin Thử',
    'og:locale': 'vi_VN',
    'og:image': 'https://thu.example/2024/03/a.png',
    'og:image:alt': 'Một điểm',
    'og:image:width': '80',
    'og:image:height': '60',
    'twitter:card': 'summary_large_image',
    'article:published_time': '2024-03-01T08:00:00+07:00',
    'article:modified_time': '2024-03-02T10:04:00+07:00',
    'article:section': 'Tin tức',
    'article:tag': 'Hoa',
  })
})

test('a reprint stays out of search engines, which are sent to where it stood first', () => {
  const origin = { url: 'https://bao.example/a?x=1&y=2', published: timestampOf(0, true) }
  const head = articleHead({ source: { name: 'Báo Thử', origin }, comments: 'off' })
  expect(head.get('robots')).toBe('noindex')
  expect(head.get('canonical')).toBe('https://bao.example/a?x=1&amp;y=2')
  expect(head.get('og:url')).toBe('https://thu.example/2024/03/a/')
})

test('a draft stays out of search engines and names no address', () => {
  const head = articleHead({ draft: true }, true)
  expect([head.get('robots'), head.get('canonical')]).toEqual(['noindex', undefined])
})

test('every other page is of the site, and what is not there says nothing of itself', () => {
  const { front, listing, archive, missing } = planned([article('a', '08:00 01/03/2024')]).pages
  for (const page of [...front, ...listing, ...archive]) {
    const head = headOf(draw(page))
    expect([head.get('og:type'), head.get('og:url'), head.get('robots')]).toEqual([
      'website',
      `https://thu.example${page.url}`,
      undefined,
    ])
    expect(head.get('canonical')).toBe(head.get('og:url'))
  }
  expect(headOf(front[0] === undefined ? '' : draw(front[0])).get('og:title')).toBe('Bản tin Thử')
  for (const page of missing)
    expect([...headOf(draw(page)).keys()].filter((name) => /^og:|canonical/.test(name))).toEqual([])
})

test('browsers are told the colours of the page in both themes', () => {
  const tokens = readFileSync('_includes/assets/css/00-tokens.css', 'utf8')
  const [front] = planned([]).pages.front
  const colours = (front === undefined ? '' : draw(front)).match(
    /(?<="theme-color" content=")[^"]*/g,
  )
  expect(colours).toEqual(tokens.match(/(?<=--paper: )[^;]*/g))
})

test('every page leads to its section’s Atom feed and to the JSON feed', () => {
  const { article: pages, front } = planned([article('a', '08:00 01/03/2024')]).pages
  const feeds = [...front, ...pages].map((page) =>
    [...draw(page).matchAll(/<link rel="alternate" type="([^"]*)"[^>]* href="([^"]*)">/g)].map(
      ([, type, href]) => [type, href],
    ),
  )
  expect(feeds).toEqual([
    [
      ['application/atom+xml', '/feed.xml'],
      ['application/feed+json', '/feed.json'],
    ],
    [
      ['application/atom+xml', '/tin-tuc/feed.xml'],
      ['application/feed+json', '/feed.json'],
    ],
  ])
})
