import { beforeAll, expect, test } from 'vitest'
import { built, builtFrom } from '../support/site/built.ts'
import { addressesIn, brokenLinks, resolves, type Site } from '../support/site/links.ts'
import { richContent } from '../support/site/rich-content.ts'
import { siteFiles, texts } from '../support/site/site-files.ts'

const sites = new Map<string, { site: Site; machines: ReadonlyMap<string, string> }>()

beforeAll(async () => {
  sites.set('our own', read(await built('content'), 'https://ban-tin.example'))
  sites.set('rich', read(await builtFrom(richContent()), 'https://thu.example'))
})

function read(folder: string, origin: string): { site: Site; machines: Map<string, string> } {
  const rules = texts(folder, '_redirects').get('_redirects') ?? ''
  const files = new Set(siteFiles(folder))
  return {
    site: { files, pages: texts(folder, '.html'), rules, origin },
    machines: texts(folder, '.xml'),
  }
}

function siteOf(name: string) {
  const found = sites.get(name)
  if (found === undefined) throw new Error(`${name} was not built.`)
  return found
}

test.each(['our own', 'rich'])(
  'every link, asset, feed and anchor of the %s site leads somewhere',
  (name) => {
    const { site } = siteOf(name)
    expect([...site.pages].flatMap(([path, html]) => brokenLinks(path, html, site))).toEqual([])
  },
)

test.each(['our own', 'rich'])(
  'every feed and sitemap of the %s site parses and resolves',
  (name) => {
    const { site, machines } = siteOf(name)
    const addresses = [...machines.values()].flatMap(addressesIn)
    expect(addresses.length).toBeGreaterThan(5)
    expect(addresses.filter((address) => !address.startsWith(site.origin))).toEqual([])
    expect(addresses.filter((address) => !resolves(new URL(address), site))).toEqual([])
  },
)

test('what the rich site must not say is nowhere in it but in its notice', () => {
  const { site, machines } = siteOf('rich')
  const everything = [...site.pages, ...machines].filter(([path]) => !path.startsWith('_gone/'))
  const secret = /da-go|het-han|nhap|tuong-lai|Bài đã gỡ|Bài nháp/
  expect(everything.filter(([, text]) => secret.test(text)).map(([path]) => path)).toEqual([])
  expect([...site.pages.keys()].filter((path) => path.startsWith('_gone/'))).toEqual([
    '_gone/2024/02/da-go/index.html',
    '_gone/2024/03/het-han/index.html',
  ])
})

test('of what lies beside articles, attachments and recordings are published as they are and pictures in copies', () => {
  const { files } = siteOf('rich').site
  const copied = [...files].filter(
    (path) => !/\.(?:html|xml|css|js|svg|txt|json|woff2)$/.test(path),
  )
  const expected = ['2023/12/bản đồ.pdf', '2023/12/giọng đọc.mp3', '_headers', '_redirects']
  const copy = /^assets\/anh\/[0-9a-f]{16}-1\.(?:webp|jpeg)$/
  expect(copied.filter((path) => !copy.test(path) && !drawnLater.test(path))).toEqual(expected)
  expect(copied.filter((path) => copy.test(path))).toHaveLength(2)
})

test('every page of a site can be reached from its front page', () => {
  const { site } = siteOf('rich')
  const reached = new Set(['index.html'])
  for (const path of reached) {
    for (const [, address = ''] of (site.pages.get(path) ?? '').matchAll(/ href="(\/[^"#?]*)/g)) {
      const file = decodeURIComponent(address)
        .slice(1)
        .replace(/(^|\/)$/, '$1index.html')
      if (site.pages.has(file)) reached.add(file)
    }
  }
  const lost = [...site.pages.keys()].filter((path) => !reached.has(path))
  expect(lost.filter((path) => !/^_gone\/|^404\.html$|^luu-tru\/khong-co\//.test(path))).toEqual([])
})

/** What is made from an edition once it stands: the index of the search, and cards. */
const drawnLater = /^(?:tim-kiem\/|assets\/the-chia-se\/)/
