import type { Article } from '../article.ts'
import { isoTime } from '../format.ts'
import { html, type Html } from '../html.ts'
import type { FeedPage, SitemapPage } from '../page.ts'
import { sectionName } from '../section-name.ts'

/** Atom (RFC 4287), newest first, with the full text as escaped HTML. */
export function feedPage({ site, url, section, articles }: FeedPage): string {
  const { newsroom } = site
  const title =
    section === undefined ? newsroom.name : `${sectionName(newsroom, section)} | ${newsroom.name}`
  const newest = articles.reduce(
    (latest, article) => later(latest, changed(article)),
    '1970-01-01T00:00:00+07:00',
  )
  return html`<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
      <title>${title}</title>
      <id>${site.url}${url}</id>
      <link rel="self" type="application/atom+xml" href="${site.url}${url}" />
      <link
        rel="alternate"
        type="text/html"
        href="${site.url}${section === undefined ? '/' : `/${section}/`}"
      />
      <updated>${newest}</updated>
      <author><name>${newsroom.name}</name></author>
      ${articles.map((article) => entry(site.url, article))}</feed> `.toString()
}

function entry(site: string, article: Article): Html {
  return html`<entry>
    <title>${article.title}</title>
    <id>${site}/${article.id}/</id>
    <link rel="alternate" type="text/html" href="${site}/${article.path}/" />
    <published>${isoTime(article.at)}</published>
    <updated>${changed(article)}</updated>
    ${article.byline.map((name) => html`<author><name>${name}</name></author> `)}<category
      term="${article.section}"
    />
    <summary>${article.summary}</summary>
    <content type="html" xml:base="${site}/${article.path}/">${article.body.toString()}</content>
  </entry> `
}

function changed({ at, updated }: Article): string {
  return isoTime(updated ?? at)
}

/** All have the same offset, so text order is time order. */
function later(one: string, other: string): string {
  return one > other ? one : other
}

/** Sitemaps (sitemaps.org 0.9): an index of years, or the addresses of one. */
export function sitemapPage({ site, files, addresses }: SitemapPage): string {
  if (files !== undefined)
    return html`<?xml version="1.0" encoding="utf-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        ${files.map(
          (file) => html`<sitemap><loc>${site.url}${file}</loc></sitemap> `,
        )}</sitemapindex> `.toString()
  return html`<?xml version="1.0" encoding="utf-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      ${addresses.map(
        ({ url, changed }) =>
          html`<url
            ><loc>${site.url}${url}</loc>${changed !== undefined && html`<lastmod>${changed}</lastmod>`}</url> `,
      )}</urlset> `.toString()
}
