import type { Article } from '../../models/article.ts'
import { isoTime } from '../../format/format.ts'
import { html, type Html } from '../../html/html.ts'
import type { FeedPage, Site } from '../../models/page.ts'
import { feedText } from '../../parts/article/feed-text.ts'
import { sectionName } from '../../format/section-name.ts'
import { strings } from '../../strings/site.ts'

/** Atom (RFC 4287), newest first, with the full text. */
export function atomFeed({ site, url, section, articles }: FeedPage): string {
  const { newsroom } = site
  const newest = articles.reduce(
    (latest, article) => later(latest, changed(article)),
    '1970-01-01T00:00:00+07:00',
  )
  return html`<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
      <title>${feedTitle(site, section)}</title>
      <id>${site.url}${url}</id>
      <link rel="self" type="application/atom+xml" href="${site.url}${url}" />
      <link
        rel="alternate"
        type="text/html"
        href="${site.url}${section === undefined ? '/' : `/${section}/`}"
      />
      <updated>${newest}</updated>
      <author><name>${newsroom.name}</name></author>
      <rights>${strings.reuse(newsroom.credit)}</rights>
      ${articles.map((article) => entry(site, article))}</feed> `.toString()
}

export function feedTitle({ newsroom }: Site, section?: string): string {
  return section === undefined
    ? newsroom.name
    : `${sectionName(newsroom, section)} | ${newsroom.name}`
}

function entry(site: Site, article: Article): Html {
  const { url, newsroom } = site
  return html`<entry>
    <title>${article.title}</title>
    <id>${url}/${article.id}/</id>
    <link rel="alternate" type="text/html" href="${url}/${article.path}/" />
    ${recording(url, article)}<published>${isoTime(article.at)}</published>
    <updated>${changed(article)}</updated>
    ${article.byline.map((name) => html`<author><name>${name}</name></author> `)}<category
      term="${article.section}"
      label="${sectionName(newsroom, article.section)}"
    />
    ${article.tags.map(({ slug, name }) => html`<category term="${slug}" label="${name}" /> `)}<summary>${article.summary}</summary>
    <content type="html" xml:base="${url}/${article.path}/">${feedText(site, article)}</content>
  </entry> `
}

/** What podcast players take an entry for. */
function recording(url: string, { audio }: Article): Html | false {
  return (
    audio !== undefined &&
    html`<link rel="enclosure" type="${audio.type}" length="${audio.bytes}" href="${url}${audio.src}" />
    `
  )
}

function changed({ at, updated }: Article): string {
  return isoTime(updated ?? at)
}

/** All have the same offset, so text order is time order. */
function later(one: string, other: string): string {
  return one > other ? one : other
}
