import type { Article, Correction } from '../../models/article.ts'
import { cut } from '../../html/cut.ts'
import { noDiscussion, type Discussion, type ListedComment } from '../../models/discussion.ts'
import { isoTime } from '../../format/format.ts'
import { linkedFacts, type Html, type Json } from '../../html/html.ts'
import type { Newsroom } from '../../models/newsroom.ts'
import type { ArticlePage, Site } from '../../models/page.ts'
import { sectionName } from '../../format/section-name.ts'
import { strings } from '../../strings/site.ts'
import { shareImage } from './head-share.ts'

/** NewsArticle by Google's Article rules. */
export function linkedArticle({ site, url, article }: ArticlePage): Html {
  const discussion =
    article.comments === 'off' ? undefined : (site.discussions.get(article.id) ?? noDiscussion)
  return linkedFacts({
    '@context': 'https://schema.org',
    '@graph': [newsArticle(site, url, article, discussion), breadcrumbs(site, article)],
  })
}

function newsArticle(
  site: Site,
  url: string,
  article: Article,
  discussion: Discussion | undefined,
): Json {
  const { title, summary, at, updated, section, tags, source, corrections } = article
  const image = shareImage(article, site)
  return {
    '@type': 'NewsArticle',
    mainEntityOfPage: site.url + url,
    headline: cut(title, longestHeadline),
    description: summary,
    image: image && { '@type': 'ImageObject', ...image, alt: undefined, caption: image.alt },
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
    comment: discussion && discussion.total > 0 ? discussion.comments.map(comment) : undefined,
  }
}

/** Google shows no more of a headline. */
const longestHeadline = 110

/** Without a byline, whoever the text is from. */
function authors({ newsroom, url }: Site, { byline, source }: Article): Json {
  if (byline.length > 0) return byline.map((name) => author(newsroom, name))
  return source.origin === undefined
    ? [{ '@type': 'Organization', name: newsroom.name, url }]
    : [{ '@type': 'Organization', name: source.name }]
}

/** A byline may name one of the newsroom's own units. */
function author({ name: newsroom, units }: Newsroom, name: string): Json {
  return { '@type': name === newsroom || units.includes(name) ? 'Organization' : 'Person', name }
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

/** Only what the page's own listing shows, so nothing undecided. */
function comment({ body, at, name, reply }: ListedComment): Json {
  return {
    '@type': 'Comment',
    text: body,
    dateCreated: at,
    author: { '@type': 'Person', name },
    comment: reply && {
      '@type': 'Comment',
      text: reply.body,
      dateCreated: reply.at,
      author: { '@type': 'Organization', name: reply.unit },
    },
  }
}

function breadcrumbs({ newsroom, url }: Site, { section, title }: Article): Json {
  const steps = [
    { name: strings.front, item: `${url}/` },
    { name: sectionName(newsroom, section), item: `${url}/${section}/` },
    { name: title },
  ]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      ...step,
    })),
  }
}
