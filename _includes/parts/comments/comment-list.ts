import type { Discussed, Discussion, ListedComment } from '../../models/discussion.ts'
import { count } from '../../format/format.ts'
import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { commentStrings as words } from '../../strings/comments.ts'
import { strings } from '../../strings/site.ts'
import { commentBody } from './comment-body.ts'
import { commentTime } from './comment-time.ts'

/** The page script may replace it, so nothing that a reader fills in stands inside. */
export function commentList(site: Site, article: Discussed, discussion: Discussion): Html {
  const { total, version, comments, next } = discussion
  return html`<section id="binh-luan" class="opinions" data-article="${article.id}" data-version="${version}" aria-labelledby="binh-luan-ten">
    <h2 id="binh-luan-ten">${total === 0 ? strings.opinions : words.counted(count(total))}</h2>
    ${
      total === 0
        ? html`<p class="none">${words.none}</p>`
        : html`<ol>${comments.map((comment) => html`<li>${commentCard(site, comment, article)}</li>`)}</ol>`
    }
    <p class="opinions-more">
      ${next !== null && html`<a rel="next" href="${commentsAddress(article, next)}">${strings.more}</a>`}
      <a href="${commentsAddress(article)}">${words.all}</a>
    </p>
  </section>`
}

export function commentsAddress(
  { id }: Pick<Discussed, 'id'>,
  after: string | null = null,
): string {
  const page = `/binh-luan/${id}/`
  return after === null ? page : `${page}?after=${encodeURIComponent(after)}#binh-luan`
}

export function placeOf(article: Pick<Discussed, 'id'>, comment: string): string {
  return `${pageWith(article, comment)}#${anchorOf({ id: comment })}`
}

/** The comment stands first there, so no anchor is needed: each card has the address twice. */
function pageWith(article: Pick<Discussed, 'id'>, comment: string): string {
  return `${commentsAddress(article)}?y-kien=${comment}`
}

/** `about`: the article, where comments of several stand together. */
export function commentCard(
  site: Site,
  comment: ListedComment,
  article: Pick<Discussed, 'id'>,
  about?: Html,
): Html {
  const { id, title, name, at, body, reply } = comment
  const place = pageWith(article, id)
  return html`<article id="${anchorOf(comment)}" class="opinion" aria-labelledby="y-${id}">
    <h3 id="y-${id}" dir="auto">${title}</h3>
    <p class="meta"><bdi>${name}</bdi> · <a href="${place}" title="${words.permalink}">${commentTime(at)}</a>${about}</p>
    <div class="opinion-body">${commentBody(body)}</div>
    ${
      reply !== undefined &&
      html`<div class="reply">
      <p class="meta"><strong>${words.replied(reply.unit)}</strong> · ${commentTime(reply.at)}</p>
      <div class="opinion-body">${commentBody(reply.body)}</div>
    </div>`
    }
    <p class="meta"><a class="quiet" href="${reportAddress(site, place)}" rel="nofollow">${words.report}</a></p>
  </article>`
}

function anchorOf({ id }: Pick<ListedComment, 'id'>): string {
  return `y-kien-${id}`
}

/** Names the comment, but quotes nothing that a stranger wrote. */
function reportAddress({ url, newsroom }: Site, place: string): string {
  const subject = encodeURIComponent(words.reportSubject)
  const body = encodeURIComponent(words.reportText(url + place).replaceAll('\n', '\r\n'))
  return `mailto:${newsroom.email}?subject=${subject}&body=${body}`
}
