import type { Json } from '../../html/json.ts'
import type { ListedComment } from '../../models/discussion.ts'
import { replyAnchor } from '../comments/comment-answer.ts'
import { anchorOf } from '../comments/comment-address.ts'
import type { Newsroom } from '../../models/newsroom.ts'

/** A byline may name one of the newsroom's own units. */
export function authorJsonLd({ name: newsroom, units }: Newsroom, name: string): Json {
  const isOurs = name === newsroom || units.some((unit) => unit.name === name)
  return { '@type': isOurs ? 'Organization' : 'Person', name }
}

/** Only what the page's own listing shows, so nothing undecided. */
export function commentJsonLd(page: string, comment: ListedComment): Json {
  const { id, body, at, name, reply } = comment
  // Only who is answered needs a name of its own.
  const own = reply && `${page}#${anchorOf(comment)}`
  return {
    '@type': 'Comment',
    '@id': own,
    text: body,
    dateCreated: at,
    author: { '@type': 'Person', name },
    comment: reply && {
      '@type': 'Comment',
      '@id': `${page}#${replyAnchor(id)}`,
      parentItem: { '@id': own },
      text: reply.body,
      dateCreated: reply.at,
      dateModified: reply.corrected,
      author: { '@type': 'GovernmentOrganization', name: reply.unit },
    },
  }
}
