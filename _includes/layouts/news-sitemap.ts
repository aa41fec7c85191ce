import type { Line } from '../models/article.ts'
import { isoTime } from '../format/format.ts'
import { html, type Html } from '../html/html.ts'
import type { NewsPage, Site } from '../models/page.ts'
import { strings } from '../strings/site.ts'

/** Google's news sitemap, valid also when nothing is new. */
export function newsSitemap({ site, articles }: NewsPage): string {
  return html`<?xml version="1.0" encoding="utf-8"?>
    <urlset
      xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
      xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
    >
      ${articles.map((article) => entry(site, article))}</urlset> `.toString()
}

function entry({ url, newsroom }: Site, { path, title, at }: Line): Html {
  return html`<url
    ><loc>${url}/${path}/</loc
    ><news:news
      ><news:publication
        ><news:name>${newsroom.name}</news:name
        ><news:language>${strings.language}</news:language></news:publication
      ><news:publication_date>${isoTime(at)}</news:publication_date
      ><news:title>${title}</news:title></news:news
    ></url> `
}
