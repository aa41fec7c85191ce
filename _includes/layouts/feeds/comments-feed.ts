import { html, type Html } from '../../html/html.ts'
import { xmlText } from '../../html/xml-text.ts'
import type { Site } from '../../models/page.ts'
import { commentBody } from '../../parts/comments/comment-body.ts'
import type { Latest } from '../../parts/comments/comment-latest.ts'
import { linkToReply } from '../../parts/comments/comment-answer.ts'
import { linkToComment } from '../../parts/comments/comment-address.ts'
import { commentStrings as words } from '../../strings/comments.ts'
import { strings } from '../../strings/site.ts'

type Entry = Latest['latest'][number]
type AnsweredEntry = Pick<Entry, 'comment' | 'article'>

/** Atom (RFC 4287), last published first; official replies are entries of their own. */
export function commentsFeed(
  site: Site,
  comments: readonly Entry[],
  answered: readonly AnsweredEntry[] = [],
): string {
  const address = `${site.url}/y-kien/feed.xml`
  const entries = [
    ...comments.map((each) => ({ at: each.published, drawn: entry(site.url, each) })),
    ...answered.flatMap((each) => replyEntry(site.url, each)),
  ].toSorted((one, other) => Number(one.at < other.at) - Number(one.at > other.at))
  const updated = entries[0]?.at ?? '1970-01-01T00:00:00Z'
  return html`<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
      <title>${strings.opinions} | ${site.newsroom.name}</title>
      <id>${address}</id>
      <link rel="self" type="application/atom+xml" href="${address}" />
      <link rel="alternate" type="text/html" href="${site.url}/y-kien/" />
      <updated>${updated}</updated>
      ${entries.map(({ drawn }) => drawn)}
    </feed>
  `.toString()
}

function entry(site: string, { comment, article, published }: Entry): Html {
  const { id, title, name, body } = comment
  const content = html`${commentBody(body)}
    <p>${words.aboutArticle} <a href="${site}${article.url}">${article.title}</a></p>`
  return html`<entry>
      <title>${xmlText(title)}</title>
      <id>urn:uuid:${id}</id>
      <link rel="alternate" type="text/html" href="${site}${linkToComment(article, id)}" />
      <published>${published}</published>
      <updated>${published}</updated>
      <author><name>${xmlText(name)}</name></author>
      <content type="html">${xmlText(content.toString())}</content>
    </entry>
  `
}

/** Atom asks of every id that it is an IRI and never another's: its place among the article's comments. */
function replyEntry(site: string, { comment, article }: AnsweredEntry) {
  const { id, title, reply } = comment
  if (reply === undefined) return []
  const { unit, body, at, corrected = at } = reply
  const place = `${site}${linkToReply(article, id)}`
  const content = html`${commentBody(body)}
    <p>${words.aboutArticle} <a href="${site}${article.url}">${article.title}</a></p>`
  const drawn = html`<entry>
      <title>${xmlText(`${words.replied(unit)}: ${title}`)}</title>
      <id>${place}</id>
      <link rel="alternate" type="text/html" href="${place}" />
      <published>${at}</published>
      <updated>${corrected}</updated>
      <author><name>${xmlText(unit)}</name></author>
      <content type="html">${xmlText(content.toString())}</content>
    </entry>
  `
  return [{ at: corrected, drawn }]
}
