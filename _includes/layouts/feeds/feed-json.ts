import type { Article } from '../../models/article.ts'
import { isoTime } from '../../format/format.ts'
import { scriptSafeJson } from '../../html/json.ts'
import type { FeedPage, Site } from '../../models/page.ts'
import { feedText } from '../../parts/article/feed-text.ts'
import { shareImage } from '../../parts/page/share-image.ts'
import { sectionName } from '../../format/section-name.ts'
import { strings } from '../../strings/site.ts'
import { feedTitle } from './feed.ts'

/** JSON Feed 1.1 (jsonfeed.org/version/1.1), the same articles as in the Atom feed. */
export function jsonFeed({ site, url, section, articles }: FeedPage): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(site, section),
    home_page_url: `${site.url}/`,
    feed_url: site.url + url,
    description: strings.reuse(site.newsroom.credit),
    language: strings.language,
    authors: [{ name: site.newsroom.name, url: `${site.url}/` }],
    items: articles.map((article) => entry(site, article)),
  }
  return `${scriptSafeJson(feed)}\n`
}

function entry(site: Site, article: Article): object {
  const { id, path, title, summary, at, updated, byline, section, tags, source, audio } = article
  const names = tags.map(({ name }) => name)
  return {
    id: `${site.url}/${id}/`,
    url: `${site.url}/${path}/`,
    external_url: source.origin?.url,
    title,
    content_html: feedText(site, article),
    summary,
    image: shareImage(article, site)?.url,
    date_published: isoTime(at),
    date_modified: isoTime(updated ?? at),
    authors: byline.length === 0 ? undefined : byline.map((name) => ({ name })),
    tags: [sectionName(site.newsroom, section), ...names],
    attachments: audio && [
      { url: site.url + audio.src, mime_type: audio.type, size_in_bytes: audio.bytes },
    ],
  }
}
