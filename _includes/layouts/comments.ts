import type { DiscussedArticle, Discussion } from '../models/discussion.ts'
import { emptyForm, type FormState } from '../models/comment-form.ts'
import { html } from '../html/html.ts'
import type { Site } from '../models/page.ts'
import { commentForm } from '../parts/comments/comment-form.ts'
import { commentList } from '../parts/comments/comment-list.ts'
import { commentsAddress } from '../parts/comments/comment-address.ts'
import { formScript } from '../parts/comments/comment-script.ts'
import { trackedComment, type TrackingView } from '../parts/comments/comment-tracked.ts'
import { commentStrings as words } from '../strings/comments.ts'
import { plainPage } from './message-page.ts'

export function commentsPage(
  site: Site,
  article: DiscussedArticle,
  discussion: Discussion,
  { newest }: { readonly newest: boolean },
): string {
  return plainPage(
    site,
    words.allOf(article.title),
    html`<p class="meta"><a href="${article.url}">${words.backTo}</a>${!newest && html` · <a href="${commentsAddress(article)}">${words.newest}</a>`}</p>
    <div class="discussion">
      ${article.comments !== 'off' && commentList(article, discussion)}
      ${commentForm(site, article, emptyForm)}
    </div>
    ${article.comments === 'open' && formScript(site)}`,
  )
}

export function formAgainPage(site: Site, article: DiscussedArticle, state: FormState): string {
  return plainPage(
    site,
    article.title,
    html`<p class="meta"><a href="${article.url}">${words.backTo}</a></p>
    <div class="discussion">${commentForm(site, article, state)}</div>
    ${article.comments === 'open' && formScript(site)}`,
  )
}

/** The address is secret and must not leave with a click: no referrer. */
export function trackingPage(site: Site, view: TrackingView, code: string): string {
  const page = plainPage(site, words.tracking, trackedComment(view, code))
  // The first `<head>` is the frame's own: what a stranger typed is escaped and stands after it.
  return page.replace('<head>', '<head>\n<meta name="referrer" content="no-referrer">')
}
