import { XMLParser } from 'fast-xml-parser'

/** A site's files by path, and how its addresses resolve among them. */
export interface Site {
  readonly files: ReadonlySet<string>
  readonly pages: ReadonlyMap<string, string>
  readonly rules: string
  /** Where the site says it lives. */
  readonly origin: string
}

/** Addresses that the function answers, or will: nothing static lies there. */
const dynamic = /^\/(?:api|binh-luan|y-kien|kiem-duyet|tim-kiem)\//

/** Every address in a page that leads to nothing, each with the page it stands in. */
export function brokenLinks(path: string, html: string, site: Site): string[] {
  const base = new URL(`/${path.replace(/index\.html$/, '')}`, site.origin)
  const plain = [...html.matchAll(/ (?:href|src|action)="([^"]*)"/g)].map(([, one = '']) => one)
  const candidates = [...html.matchAll(/ srcset="([^"]*)"/g)].flatMap(([, list = '']) =>
    list.split(', ').map((candidate) => candidate.replace(/ .*/, '')),
  )
  const shared = [...html.matchAll(/<meta property="og:image" content="([^"]*)"/g)].map(
    ([, one = '']) => one,
  )
  return [...plain, ...candidates, ...shared]
    .map((address) => address.replaceAll('&amp;', '&').replaceAll('&#39;', "'"))
    .filter((address) => !resolves(new URL(address, base), site))
    .map((address) => `${path}: ${address}`)
}

/** Whether an address of our own leads to a file, and its anchor into that file; others are not ours to judge. */
export function resolves(url: URL, site: Site): boolean {
  if (url.origin !== site.origin || dynamic.test(url.pathname)) return true
  const to = redirectOf(site.rules, url.pathname) ?? url.pathname
  const path = decodeURIComponent(to)
    .slice(1)
    .replace(/(^|\/)$/, '$1index.html')
  if (!site.files.has(path)) return false
  const anchor = decodeURIComponent(url.hash.slice(1))
  return anchor === '' || (site.pages.get(path)?.includes(` id="${anchor}"`) ?? false)
}

/** Addresses that a feed or sitemap names. */
export function addressesIn(xml: string): string[] {
  new XMLParser({ ignoreAttributes: false }).parse(xml, true)
  return [...xml.matchAll(/<loc>([^<]*)<|<link[^>]* href="([^"]*)"/g)].map(
    ([, loc, link]) => loc ?? link ?? '',
  )
}

/** Where a 301 of a `_redirects` file leads from this path, if any does. */
function redirectOf(rules: string, path: string): string | undefined {
  const rule = rules
    .split('\n')
    .map((line) => line.split(' '))
    .find(([from, , status]) => from === path && status === '301')
  return rule?.[1]
}
