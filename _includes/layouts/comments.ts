import { emptyForm, type Discussed, type Discussion, type FormState } from '../models/discussion.ts'
import { html, type Html } from '../html/html.ts'
import type { Site } from '../models/page.ts'
import { commentForm } from '../parts/comments/comment-form.ts'
import {
  latestComments,
  mostDiscussedArticles,
  type Latest,
} from '../parts/comments/comment-latest.ts'
import { commentList, commentsAddress } from '../parts/comments/comment-list.ts'
import { formScript } from '../parts/comments/comment-script.ts'
import { trackedComment, type TrackingView } from '../parts/comments/comment-tracked.ts'
import { commentStrings as words } from '../strings/comments.ts'
import { strings } from '../strings/site.ts'
import { base } from './base.ts'

export function commentsPage(
  site: Site,
  article: Discussed,
  discussion: Discussion,
  { newest }: { readonly newest: boolean },
): string {
  return plainPage(
    site,
    words.allOf(article.title),
    html`<p class="meta"><a href="${article.url}">${words.backTo}</a>${!newest && html` · <a href="${commentsAddress(article)}">${words.newest}</a>`}</p>
    <div class="discussion">
      ${article.comments !== 'off' && commentList(site, article, discussion)}
      ${commentForm(site, article, emptyForm)}
    </div>
    ${article.comments === 'open' && formScript(site)}`,
  )
}

export function formAgainPage(site: Site, article: Discussed, state: FormState): string {
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

export function latestPage(site: Site, { latest, mostDiscussed }: Latest): string {
  return base({
    site,
    url: '/y-kien/',
    title: words.latest,
    description: words.latestText,
    section: 'y-kien',
    feed: '/y-kien/feed.xml',
    main: html`<h1>${words.latest}</h1>
    <div class="spread">
      <section class="opinions" aria-labelledby="moi-nhat">
        <h2 id="moi-nhat" class="unseen">${strings.opinions}</h2>
        <p class="meta"><a href="/y-kien/feed.xml">${words.feed}</a></p>
        ${latestComments(site, latest)}
      </section>
      <section class="neighbours" aria-labelledby="ban-luan-nhieu">
        <h2 id="ban-luan-nhieu">${words.discussed}</h2>
        ${mostDiscussedArticles(mostDiscussed)}
      </section>
    </div>`,
  })
}

/** `request` lets the newsroom find it in its log. */
export function noticePage(site: Site, title: string, text: string, request?: string): string {
  return plainPage(
    site,
    title,
    html`<p>${text}</p>
    ${request !== undefined && html`<p class="meta">${words.request} ${request}</p>`}
    <p><a href="/">${words.goHome}</a></p>`,
  )
}

export function unreadPage(site: Site, code: keyof typeof words.unread, typed: string): string {
  const { title, text } = words.unread[code]
  return plainPage(
    site,
    title,
    html`<p>${text}</p>
    ${typed !== '' && html`<label class="field">${words.yourWords} <textarea readonly rows="12">${typed}</textarea></label>`}
    <p><a href="/">${words.goHome}</a></p>`,
  )
}

function plainPage(site: Site, title: string, rest: Html): string {
  return base({
    site,
    url: '',
    title,
    description: title,
    hidden: true,
    main: html`<h1>${title}</h1>
    ${rest}`,
  })
}
