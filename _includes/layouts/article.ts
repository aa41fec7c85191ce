import { noDiscussion } from '../models/discussion.ts'
import { html, type Html } from '../html/html.ts'
import type { ArticlePage } from '../models/page.ts'
import { breadcrumb } from '../parts/page/breadcrumb.ts'
import { discussionSection } from '../parts/comments/comment-section.ts'
import { articleJsonLd } from '../parts/page/article-json-ld.ts'
import { dateLookupForm } from '../parts/page/date-lookup.ts'
import { sectionName } from '../format/section-name.ts'
import { strings } from '../strings/site.ts'
import { base } from './base.ts'
import { neighbours } from '../parts/article/neighbours.ts'
import { story } from '../parts/article/story.ts'

export function articlePage(page: ArticlePage): string {
  const { site, article } = page
  const section = { url: `/${article.section}/`, name: sectionName(site.newsroom, article.section) }
  return base({
    site,
    url: page.url,
    title: article.title,
    description: article.summary,
    section: article.section,
    hidden: article.source.origin !== undefined || article.draft,
    canonical: article.source.origin?.url,
    article,
    feed: `/${article.section}/feed.xml`,
    main: html`${breadcrumb([section])}
      <div class="spread">
        ${story(page)}
        <div class="beside">
          ${neighbours('cac-bai-moi-dang', strings.newerHeading, page.newer, strings.noneNewer)}
          ${neighbours('cac-bai-da-dang', strings.olderHeading, page.older, strings.noneOlder)}
          ${dateLookupForm()}
        </div>
        ${comments(page)}
      </div>
      ${articleJsonLd(page)}`,
  })
}

/** The function does not know drafts, so nobody may write under one. */
function comments({ site, article }: ArticlePage): Html | false {
  if (article.draft) return false
  const { id, path, title, comments } = article
  const discussed = { id, url: `/${path}/`, title, comments }
  return discussionSection(site, discussed, site.discussions.get(id) ?? noDiscussion)
}
