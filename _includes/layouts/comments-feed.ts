import { html, type Html } from '../html/html.ts'
import type { Site } from '../models/page.ts'
import { commentBody } from '../parts/comments/comment-body.ts'
import type { Latest } from '../parts/comments/comment-latest.ts'
import { linkToComment } from '../parts/comments/comment-address.ts'
import { commentStrings as words } from '../strings/comments.ts'
import { strings } from '../strings/site.ts'

type Entry = Latest['latest'][number]

/** Atom (RFC 4287), last published first. */
export function commentsFeed(site: Site, entries: readonly Entry[]): string {
  const address = `${site.url}/y-kien/feed.xml`
  const updated = entries.map(updatedOf).sort().at(-1) ?? '1970-01-01T00:00:00Z'
  return html`<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
      <title>${strings.opinions} | ${site.newsroom.name}</title>
      <id>${address}</id>
      <link rel="self" type="application/atom+xml" href="${address}" />
      <link rel="alternate" type="text/html" href="${site.url}/y-kien/" />
      <updated>${updated}</updated>
      ${entries.map((each) => entry(site.url, each))}
    </feed>
  `.toString()
}

function entry(site: string, each: Entry): Html {
  const { comment, article, published } = each
  const { id, title, name, body, reply } = comment
  const content = html`${commentBody(body)}${reply && html`<blockquote><p>${words.replied(reply.unit)}</p>${commentBody(reply.body)}</blockquote>`}
    <p>${words.aboutArticle} <a href="${site}${article.url}">${article.title}</a></p>`
  return html`<entry>
      <title>${printable(title)}</title>
      <id>urn:uuid:${id}</id>
      <link rel="alternate" type="text/html" href="${site}${linkToComment(article, id)}" />
      <published>${published}</published>
      <updated>${updatedOf(each)}</updated>
      <author><name>${printable(name)}</name></author>
      <content type="html">${printable(content.toString())}</content>
    </entry>
  `
}

function updatedOf({ comment, published }: Entry): string {
  const answered = comment.reply?.at ?? ''
  return answered > published ? answered : published
}

/** XML knows fewer characters than HTML: one that it lacks would break the whole feed. */
function printable(text: string): string {
  return text.toWellFormed().replace(unknownToXml, '\uFFFD')
}

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const unknownToXml = /[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]/g
