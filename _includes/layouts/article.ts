import type { Article, Source, Tag } from '../models/article.ts'
import { noDiscussion } from '../models/discussion.ts'
import { html, type Html } from '../html/html.ts'
import type { ArticlePage } from '../models/page.ts'
import { breadcrumb } from '../parts/page/breadcrumb.ts'
import { draftBadge, line } from '../parts/article/card.ts'
import { discussionSection } from '../parts/comments/comment-section.ts'
import { attachments, corrections } from '../parts/article/enclosures.ts'
import { figure } from '../parts/article/figure.ts'
import { findAddress } from '../parts/page/find.ts'
import { linkedArticle } from '../parts/page/linked-article.ts'
import { lookUp } from '../parts/page/look-up.ts'
import { provenance, share } from '../parts/article/share.ts'
import { dateline, when } from '../parts/article/when.ts'
import { sectionName } from '../format/section-name.ts'
import { strings } from '../strings/site.ts'
import { base } from './base.ts'

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
          ${lookUp()}
        </div>
        ${comments(page)}
      </div>
      ${linkedArticle(page)}`,
  })
}

/** The function does not know drafts, so nobody may write under one. */
function comments({ site, article }: ArticlePage): Html | false {
  if (article.draft) return false
  const { id, path, title, comments } = article
  const discussed = { id, url: `/${path}/`, title, comments }
  return discussionSection(site, discussed, site.discussions.get(id) ?? noDiscussion)
}

function story({ site, url, article, related }: ArticlePage): Html {
  const { picture, body } = article
  const address = site.url + url
  return html`<article class="story">
    <header>${article.draft && draftNote}
      <h1>${article.title}</h1>
      <p class="meta">${dateline(article.at)}${article.updated && html` · ${strings.updated} ${when(article.updated)}`}</p>
    </header>
    ${picture && figure(picture, 'first')}<div class="prose">${body}</div>${byline(article.byline)}${origin(article.source)}${corrections(article.corrections)}${attachments(article.attachments)}${provenance(site, address, article)}${tags(article.tags)}${!article.draft && share(site, address)}${
      related.length > 0 && neighbours('tin-lien-quan', strings.related, related)
    }
  </article>`
}

function byline(names: readonly string[]): Html | false {
  if (names.length === 0) return false
  return html`
    <p class="byline">${names.map((name, index) => html`${index > 0 && ', '}<a href="${findAddress(name)}">${name}</a>`)}</p>`
}

const draftNote = html`
  <p class="meta">${draftBadge} ${strings.draftNote}</p>`

function origin({ name, origin }: Source): Html | false {
  if (origin === undefined) return false
  return html`
    <p class="aside">${strings.reprint(name)}. ${strings.reprintNote} ${when(origin.published)}. <a href="${origin.url}">${strings.original}</a></p>`
}

function tags(list: readonly Tag[]): Html | false {
  if (list.length === 0) return false
  return html`
    <nav class="tags" aria-label="${strings.tags}">
      <ul>${list.map(
        ({ slug, name }) => html`
          <li><a href="/the/${slug}/">${name}</a></li>`,
      )}
      </ul>
    </nav>`
}

function neighbours(id: string, heading: string, articles: readonly Article[], none = ''): Html {
  return html`
    <section class="neighbours" aria-labelledby="${id}">
    <h2 id="${id}">${heading}</h2>
    ${
      articles.length === 0
        ? html`<p class="none">${none}</p>`
        : html`<ul>${articles.map(line)}
          </ul>`
    }
  </section>`
}
