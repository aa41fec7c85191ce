import type { DiscussedArticle, Discussion } from '../../models/discussion.ts'
import { emptyForm } from '../../models/comment-form.ts'
import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { commentForm } from './comment-form.ts'
import { commentList } from './comment-list.ts'
import { commentScript } from './comment-script.ts'

export function discussionSection(
  site: Site,
  article: DiscussedArticle,
  discussion: Discussion,
): Html | false {
  if (article.comments === 'off') return false
  return html`<div class="discussion">
    ${commentList(article, discussion)}
    ${commentForm(site, article, emptyForm)}
    ${commentScript(site)}
  </div>`
}
