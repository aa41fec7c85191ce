import { sectionName } from '../../format/section-name.ts'
import { html, type Html } from '../../html/html.ts'
import type { Article } from '../../models/article.ts'
import type { FeedPage, Site } from '../../models/page.ts'
import { shareCard } from '../../parts/page/share-image.ts'
import { strings } from '../../strings/site.ts'

/**
 * RSS 2.0 (rssboard.org), as podcast players read no Atom, with the tags that their directories ask for
 * (podcasters.apple.com, "A podcaster's guide to RSS"). Newest first; the text stays on the article's page.
 */
export function podcastFeed({ site, url, articles }: FeedPage): string {
  const { newsroom } = site
  const title = `${strings.podcast} | ${newsroom.name}`
  const cover = shareCard(site, undefined).url
  return html`<?xml version="1.0" encoding="utf-8"?>
    <rss
      version="2.0"
      xmlns:atom="http://www.w3.org/2005/Atom"
      xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
    >
      <channel>
        <title>${title}</title>
        <link>${site.url}/</link>
        <atom:link rel="self" type="application/rss+xml" href="${site.url}${url}" />
        <description>${newsroom.tagline}</description>
        <language>${strings.language}</language>
        <copyright>${strings.reuse(newsroom.credit)}</copyright>
        <image>
          <url>${cover}</url>
          <title>${title}</title>
          <link>${site.url}/</link>
        </image>
        <itunes:image href="${cover}" />
        <itunes:author>${newsroom.name}</itunes:author>
        <itunes:category text="News" />
        <itunes:explicit>false</itunes:explicit>
        ${articles.map((article) => episode(site, article))}</channel>
    </rss> `.toString()
}

function episode(site: Site, article: Article): Html | false {
  const { id, path, title, summary, at, section, audio } = article
  return (
    audio !== undefined &&
    html`<item>
      <title>${title}</title>
      <link>${site.url}/${path}/</link>
      <guid isPermaLink="false">${site.url}/${id}/</guid>
      <pubDate>${new Date(at.instant).toUTCString()}</pubDate>
      <category>${sectionName(site.newsroom, section)}</category>
      <description>${summary}</description>
      <enclosure url="${site.url}${audio.src}" length="${audio.bytes}" type="${audio.type}" />
    </item> `
  )
}
