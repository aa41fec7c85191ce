import { isoTime } from '../../format/format.ts'
import { sectionName } from '../../format/section-name.ts'
import { truncate } from '../../html/truncate.ts'
import type { Json } from '../../html/json.ts'
import type { Article, Correction } from '../../models/article.ts'
import type { Discussion } from '../../models/discussion.ts'
import type { Site } from '../../models/page.ts'
import { shareImage } from './share-image.ts'
import { commentJsonLd, authorJsonLd } from './comment-json-ld.ts'

export function newsArticleJsonLd(
  site: Site,
  url: string,
  article: Article,
  discussion: Discussion | undefined,
): Json {
  const { title, summary, at, updated, section, tags, source, corrections, audio } = article
  const image = shareImage(article, site)
  return {
    '@type': 'NewsArticle',
    mainEntityOfPage: site.url + url,
    headline: truncate(title, longestHeadline),
    description: summary,
    image: image && { '@type': 'ImageObject', ...image, alt: undefined, caption: image.alt },
    audio: audio && {
      '@type': 'AudioObject',
      contentUrl: site.url + audio.src,
      encodingFormat: audio.type,
    },
    // Google would read a date without an offset in its own time zone, so a bare day gets its midnight.
    datePublished: isoTime(at),
    dateModified: isoTime(updated ?? at),
    author: authors(site, article),
    publisher: publisher(site),
    articleSection: sectionName(site.newsroom, section),
    keywords: tags.length === 0 ? undefined : tags.map(({ name }) => name),
    inLanguage: 'vi-VN',
    isAccessibleForFree: true,
    isBasedOn: source.origin?.url,
    correction: corrections.length === 0 ? undefined : corrections.map(correction),
    commentCount: discussion?.total,
    comment:
      discussion && discussion.total > 0
        ? discussion.comments.map((each) => commentJsonLd(site.url + url, each))
        : undefined,
  }
}

/** Google shows no more of a headline. */
const longestHeadline = 110

/** Without a byline, whoever the text is from. */
function authors({ newsroom, url }: Site, { byline, source }: Article): Json {
  if (byline.length > 0) return byline.map((name) => authorJsonLd(newsroom, name))
  return source.origin === undefined
    ? [{ '@type': 'Organization', name: newsroom.name, url }]
    : [{ '@type': 'Organization', name: source.name }]
}

function publisher({ newsroom, url, assets }: Site): Json {
  return {
    '@type': 'GovernmentOrganization',
    name: newsroom.name,
    url,
    logo: { '@type': 'ImageObject', url: url + (assets['mark.svg'] ?? '') },
  }
}

function correction({ at, note }: Correction): Json {
  return { '@type': 'CorrectionComment', text: note, datePublished: isoTime(at) }
}
