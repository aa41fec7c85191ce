import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { draw } from '../../_includes/draw.ts'
import type { Article } from '../../_includes/models/article.ts'
import { timestampOf } from '../../builder/content/text/timestamp.ts'
import { build, built } from '../support/site/built.ts'
import { contentFolder, writeFiles } from '../support/content/content-folder.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { isMoment } from '../support/site/moment.ts'
import { article, planned } from '../support/site/planned.ts'

const noon = Date.parse('2026-01-31T12:00:00+07:00')
const hour = 3_600_000
const second = 1000

/** One entry of a news sitemap. */
interface News {
  readonly loc: string
  readonly 'news:news': {
    readonly 'news:publication': { readonly 'news:name': string; readonly 'news:language': string }
    readonly 'news:publication_date': string
    readonly 'news:title': string
  }
}

const parser = new XMLParser({ isArray: (name) => name === 'url', parseTagValue: false })

function newsIn(xml: string): readonly News[] {
  expect(XMLValidator.validate(xml)).toBe(true)
  const { urlset } = parser.parse(xml) as { urlset: { url?: News[] } | string }
  return typeof urlset === 'string' ? [] : (urlset.url ?? [])
}

/** What the news sitemap holds at noon. */
function newsOf(articles: readonly Article[]): readonly News[] {
  const [page] = planned(articles, { at: noon }).pages.news
  return newsIn(page === undefined ? '' : draw(page))
}

/** An article of so many milliseconds before noon. */
function aged(slug: string, age: number, rest: Partial<Article> = {}): Article {
  return { ...article(slug, '2026-01-31T12:00:00+07:00', rest), at: timestampOf(noon - age, true) }
}

test('a new article stands there with all that Google asks for', () => {
  const [news, ...others] = newsOf([aged('a', hour, { title: 'Sáng & <chiều>' })])
  expect(others).toEqual([])
  expect(news).toEqual({
    loc: 'https://thu.example/2026/01/a/',
    'news:news': {
      'news:publication': { 'news:name': 'Bản tin Thử', 'news:language': 'vi' },
      'news:publication_date': '2026-01-31T11:00:00+07:00',
      'news:title': 'Sáng & <chiều>',
    },
  })
  expect(isMoment(news?.['news:news']['news:publication_date'])).toBe(true)
})

test.each([
  ['a second less than two days ago', [aged('a', 48 * hour - second)], 1],
  ['exactly two days ago', [aged('a', 48 * hour)], 1],
  ['a second more than two days ago', [aged('a', 48 * hour + second)], 0],
  ['at the edition’s very instant', [aged('a', 0)], 1],
  ['a second later', [aged('a', -second)], 0],
  ['today, and is a draft', [aged('a', hour, { draft: true })], 0],
  ['today, and was taken back', [aged('a', hour, { withdrawn: 'Sai' })], 0],
  ['today, and has expired', [aged('a', hour, { expires: timestampOf(noon, true) })], 0],
  ['today, for the second time', [aged('a', hour, { source: reprinted() })], 0],
  ['never', [], 0],
])('of what was published %s, it holds what is new and our own', (_when, articles, count) => {
  expect(newsOf(articles)).toHaveLength(count)
})

test('not even where drafts show does it hold one', () => {
  const draft = aged('a', hour, { draft: true })
  const [page] = planned([draft], { at: noon, drafts: true }).pages.news
  expect(page?.articles).toEqual([])
})

test('it holds the thousand newest and no more', () => {
  const many = Array.from({ length: 1003 }, (_, index) => aged(`a-${index}`, index * second))
  const news = newsOf(many)
  expect(news).toHaveLength(1000)
  expect(news.at(-1)?.loc).toBe('https://thu.example/2026/01/a-999/')
})

test('an edition without an article writes it again when one is no longer new, and only then', async () => {
  const content = contentFolder({
    'articles/2026/01/a.md': articleFile({ timestamp: '12:00 30/01/2026' }),
  })
  const out = await built(content)
  const news = (): readonly News[] => newsIn(readFileSync(join(out, 'news-sitemap.xml'), 'utf8'))
  expect(news()).toHaveLength(1)
  const later = async (time: string): Promise<string[]> => {
    const { stdout } = await build(content, out, ['--verbose', '--at', `2026-02-${time}+07:00`])
    return stdout.match(/^(?:written|removed|All) .*$/gm) ?? []
  }
  expect(await later('01T11:59:59')).toEqual([])
  expect(await later('01T12:00:00')).toEqual([])
  expect(await later('01T12:00:01')).toEqual([
    'written news-sitemap.xml because an article is no longer new',
  ])
  expect(news()).toEqual([])
  expect(await later('03T12:00:01')).toEqual([])
})

test('an edit writes it again only where it shows', async () => {
  const content = contentFolder({
    'articles/2026/01/a.md': articleFile({ timestamp: '12:00 30/01/2026' }),
    'articles/2025/01/b.md': articleFile({ timestamp: '12:00 30/01/2025' }),
  })
  const out = await built(content)
  const written = async (
    path: string,
    keys: Readonly<Record<string, string>>,
  ): Promise<boolean> => {
    writeFiles(content, { [path]: articleFile(keys) })
    return (await build(content, out, ['--verbose'])).stdout.includes('written news-sitemap.xml')
  }
  const [one, other] = ['articles/2026/01/a.md', 'articles/2025/01/b.md']
  const [now, then] = [{ timestamp: '12:00 30/01/2026' }, { timestamp: '12:00 30/01/2025' }]
  expect(await written(other, { ...then, title: 'Tên mới' })).toBe(false)
  expect(await written(one, { ...now, body: 'Lời mới' })).toBe(false)
  expect(await written(one, { ...now, title: 'Tên mới' })).toBe(true)
})

function reprinted(): Article['source'] {
  const origin = { url: 'https://bao.example/', published: timestampOf(noon - 5 * hour, true) }
  return { name: 'Báo Thử', origin }
}
