import type { Json } from '../../html/json.ts'
import type { ListedComment } from '../../models/discussion.ts'
import type { Newsroom } from '../../models/newsroom.ts'

/** A byline may name one of the newsroom's own units. */
export function authorJsonLd({ name: newsroom, units }: Newsroom, name: string): Json {
  const isOurs = name === newsroom || units.some((unit) => unit.name === name)
  return { '@type': isOurs ? 'Organization' : 'Person', name }
}

/** Only what the page's own listing shows, so nothing undecided. */
export function commentJsonLd({ body, at, name, reply }: ListedComment): Json {
  return {
    '@type': 'Comment',
    text: body,
    dateCreated: at,
    author: { '@type': 'Person', name },
    comment: reply && {
      '@type': 'Comment',
      text: reply.body,
      dateCreated: reply.at,
      author: { '@type': 'Organization', name: reply.unit },
    },
  }
}
