import { html } from '../html/html.ts'
import type { SitemapPage } from '../models/page.ts'

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
