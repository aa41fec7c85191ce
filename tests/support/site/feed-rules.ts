import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { Facts } from './json-ld.ts'
import { isMoment } from './moment.ts'

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  textNodeName: 'text',
  parseTagValue: false,
  isArray: (name) => ['entry', 'author', 'link', 'category'].includes(name),
})

/** What RFC 4287 has against an Atom feed that stands at `address`, and what a reader far from the site would miss. */
export function atomFaults(xml: string, address: string): string[] {
  const isWhole = XMLValidator.validate(xml)
  if (isWhole !== true) return [isWhole.err.msg]
  const { feed } = parser.parse(xml) as { feed: Facts }
  const entries = (feed['entry'] ?? []) as Facts[]
  const ids = entries.map(({ id }) => id)
  return [
    ...expected(feed['xmlns'] === 'http://www.w3.org/2005/Atom', 'xmlns'),
    ...expected(feed['xml:lang'] === 'vi', 'xml:lang'),
    ...commonFaults(feed),
    ...expected(isText(feed['rights']), 'rights'),
    ...expected(hrefOf(feed, 'self') === address, 'self'),
    ...expected(isAbsolute(hrefOf(feed, 'alternate')), 'alternate'),
    ...expected(new Set(ids).size === ids.length, 'ids that are each their own'),
    ...expected(areNamed(feed['author']), 'author'),
    ...entries.flatMap((entry) =>
      entryFaults(entry).map((fault) => `${String(entry['id'])}: ${fault}`),
    ),
  ]
}

function commonFaults(thing: Facts): string[] {
  return [
    ...expected(isAbsolute(thing['id']), 'id'),
    ...expected(isText(thing['title']), 'title'),
    ...expected(isMoment(thing['updated']), 'updated'),
  ]
}

function entryFaults(entry: Facts): string[] {
  const content = (entry['content'] ?? {}) as Facts
  return [
    ...commonFaults(entry),
    ...expected(isMoment(entry['published']), 'published'),
    ...expected(isAbsolute(hrefOf(entry, 'alternate')), 'alternate'),
    ...expected(entry['author'] === undefined || areNamed(entry['author']), 'author'),
    ...expected(content['type'] === 'html' && isText(content['text']), 'content'),
    ...contentFaults(String(content['text'])),
  ]
}

/** What RSS 2.0 has against a podcast's feed that stands at `address`, and what its directories would miss. */
export function podcastFaults(xml: string, address: string): string[] {
  const isWhole = XMLValidator.validate(xml)
  if (isWhole !== true) return [isWhole.err.msg]
  const { rss } = parser.parse(xml) as { rss: Facts & { channel: Facts } }
  const { channel } = rss
  const items = [channel['item'] ?? []].flat() as (Facts & { guid: Facts; enclosure: Facts })[]
  const guids = items.map(({ guid }) => guid['text'])
  return [
    ...expected(rss['version'] === '2.0', 'version'),
    ...['title', 'description', 'language', 'itunes:author', 'itunes:explicit'].flatMap((name) =>
      expected(isText(channel[name]), name),
    ),
    ...expected(isAbsolute([channel['link']].flat()[0]), 'link'),
    ...expected((channel['atom:link'] as Facts)['href'] === address, 'self'),
    ...expected(isAbsolute((channel['itunes:image'] as Facts)['href']), 'itunes:image'),
    ...expected(new Set(guids).size === guids.length, 'guids that are each their own'),
    ...items.flatMap(({ enclosure, ...item }) => [
      ...expected(isText(item['title']), 'title'),
      ...expected(!Number.isNaN(Date.parse(String(item['pubDate']))), 'pubDate'),
      ...expected(isAbsolute(enclosure['url']), 'enclosure url'),
      ...expected(/^[1-9]\d*$/.test(String(enclosure['length'])), 'enclosure length'),
      ...expected(String(enclosure['type']).startsWith('audio/'), 'enclosure type'),
    ]),
  ]
}

/** What the JSON Feed 1.1 specification has against a feed that stands at `address`. */
export function jsonFeedFaults(json: string, address: string): string[] {
  const feed = JSON.parse(json) as Facts
  const entries = feed['items'] as Facts[]
  const ids = entries.map(({ id }) => id)
  return [
    ...expected(feed['version'] === 'https://jsonfeed.org/version/1.1', 'version'),
    ...expected(isText(feed['title']), 'title'),
    ...expected(feed['feed_url'] === address, 'feed_url'),
    ...expected(isAbsolute(feed['home_page_url']), 'home_page_url'),
    ...expected(feed['language'] === 'vi', 'language'),
    ...expected(areNamed(feed['authors']), 'authors'),
    ...expected(new Set(ids).size === ids.length, 'ids that are each their own'),
    ...entries.flatMap((entry) => [
      ...expected(isText(entry['id']), 'id'),
      ...expected(isAbsolute(entry['url']), 'url'),
      ...expected(isText(entry['title']), 'title'),
      ...expected(isText(entry['content_html']), 'content_html'),
      ...expected(isMoment(entry['date_published']), 'date_published'),
      ...expected(isMoment(entry['date_modified']), 'date_modified'),
      ...expected(entry['authors'] === undefined || areNamed(entry['authors']), 'authors'),
      ...['image', 'external_url'].flatMap((name) =>
        expected(entry[name] === undefined || isAbsolute(entry[name]), name),
      ),
      ...expected(Array.isArray(entry['tags']) && entry['tags'].every(isText), 'tags'),
      ...contentFaults(String(entry['content_html'])),
    ]),
  ]
}

/** Addresses in a text that need its site, and anything that could run. */
function contentFaults(content: string): string[] {
  const addresses = [...content.matchAll(/ (?:src|href|poster)="([^"]*)"/g)].map(([, each]) => each)
  const candidates = [...content.matchAll(/ srcset="([^"]*)"/g)].flatMap(([, set = '']) =>
    set.split(', ').map((each) => each.split(' ')[0]),
  )
  return [
    ...[...addresses, ...candidates]
      .filter((address) => !isAbsolute(address))
      .map((address) => `a whole address instead of ${address}`),
    ...expected(!/<(?:script|style|iframe|form)\b/.test(content), 'nothing that runs'),
  ]
}

function expected(isRight: boolean, what: string): string[] {
  return isRight ? [] : [`expected ${what}`]
}

function hrefOf(thing: Facts, rel: string): unknown {
  return ((thing['link'] ?? []) as Facts[]).find((link) => link['rel'] === rel)?.['href']
}

function areNamed(authors: unknown): boolean {
  return Array.isArray(authors) && authors.every((author: Facts) => isText(author['name']))
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

function isAbsolute(value: unknown): boolean {
  return /^(?:https?|mailto):$/.test(URL.parse(String(value))?.protocol ?? '')
}
