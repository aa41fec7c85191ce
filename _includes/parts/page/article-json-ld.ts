import type { Article } from '../../models/article.ts'
import { noDiscussion } from '../../models/discussion.ts'
import type { Html } from '../../html/html.ts'
import { jsonLdScript, type Json } from '../../html/json.ts'
import type { ArticlePage, Site } from '../../models/page.ts'
import { sectionName } from '../../format/section-name.ts'
import { strings } from '../../strings/site.ts'
import { newsArticleJsonLd } from './news-article-json-ld.ts'

/** NewsArticle by Google's Article rules. */
export function articleJsonLd({ site, url, article }: ArticlePage): Html {
  const discussion =
    article.comments === 'off' ? undefined : (site.discussions.get(article.id) ?? noDiscussion)
  return jsonLdScript({
    '@context': 'https://schema.org',
    '@graph': [newsArticleJsonLd(site, url, article, discussion), breadcrumbs(site, article)],
  })
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
