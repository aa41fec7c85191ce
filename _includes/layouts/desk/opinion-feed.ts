import { html, type Html } from '../../html/html.ts'
import { xmlText } from '../../html/xml-text.ts'
import type { Opinion } from '../../models/moderation/opinion-feed.ts'
import type { Site } from '../../models/page.ts'
import { linkToComment } from '../../parts/comments/comment-address.ts'
import { commentBody } from '../../parts/comments/comment-body.ts'
import { formatCommentDay } from '../../parts/comments/comment-time.ts'
import { opinionFeedStrings as words } from '../../strings/moderation/opinion-feed.ts'

/** Atom (RFC 4287), last published first; its own address is a secret, so it does not say it. Names nobody who wrote. */
export function opinionFeed({ url, newsroom }: Site, opinions: readonly Opinion[]): string {
  return html`<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
      <title>${words.feedTitle(newsroom.name)}</title>
      <id>${url}/kiem-duyet/du-luan/</id>
      <author><name>${newsroom.name}</name></author>
      <updated>${opinions.map(updatedOf).sort().at(-1) ?? '1970-01-01T00:00:00Z'}</updated>
      ${opinions.map((opinion) => entry(url, opinion))}
    </feed>
  `.toString()
}

function entry(site: string, opinion: Opinion): Html {
  const { comment, article, topic, published } = opinion
  const { id, title, body, case: found, reply } = comment
  const place = `${site}${linkToComment(article, id)}`
  const content = html`${commentBody(body)}
    ${topic !== null && html`<p>${words.topic}: ${topic}</p>`}
    ${found?.unit && html`<p>${words.case(found.unit, formatCommentDay(found.due))}</p>`}
    ${reply && html`<p>${words.answered(reply.unit)}</p><blockquote>${commentBody(reply.body)}</blockquote>`}
    <p><a href="${place}">${article.title}</a></p>`
  return html`<entry>
      <title>${xmlText(title)}</title>
      <id>urn:uuid:${id}</id>
      <link rel="alternate" type="text/html" href="${place}" />
      <published>${published}</published>
      <updated>${updatedOf(opinion)}</updated>
      ${topic !== null && html`<category term="${topic}" />`}
      <content type="html">${xmlText(content.toString())}</content>
    </entry>
  `
}

function updatedOf({ comment: { reply }, published }: Opinion): string {
  const answered = reply?.corrected ?? reply?.at ?? ''
  return answered > published ? answered : published
}
