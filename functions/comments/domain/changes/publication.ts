import type { SkipCause } from '../../../../_includes/models/case.ts'
import type { AnswerRecord } from '../cases/answer-record.ts'
import { type Comment, textDigest } from '../comment.ts'
import { recordOf, withAnswerLine } from './case.ts'
import type { Mark } from './mark.ts'

/** `draft`: there is none. */
export type PublicationHindrance = Extract<SkipCause, 'unapproved' | 'draft'>

/** Exactly the draft that stands, at once; or from `until` on. */
export function withPublication(
  comment: Comment,
  { until, ...mark }: Mark & { readonly until: string | undefined },
): Comment | 'repeated' | { readonly refused: PublicationHindrance } {
  const { draft } = recordOf(comment)
  if (draft === undefined) return { refused: 'draft' }
  if (comment.state !== 'approved') return { refused: 'unapproved' }
  if (until === undefined) return withPublished(comment, draft, mark)
  if (draft.hold?.until === until) return 'repeated'
  return withAnswerLine(comment, mark, { deed: 'hold-reply', until })
}

/** At its hour, in the name of whoever held it; undefined where nothing is due. Left out where it is another comment by now. */
export function withDueReply(comment: Comment, at: string): Comment | undefined {
  const { draft } = recordOf(comment)
  const { hold } = draft ?? {}
  if (draft === undefined || hold === undefined || at < hold.until) return undefined
  // No request of a client's has a dot: whoever comes second finds it done.
  const mark = { request: `hold.${hold.request}`, by: hold.by, at }
  if (comment.state !== 'approved')
    return withAnswerLine(comment, mark, { deed: 'skip-reply', cause: 'unapproved' })
  return textDigest(comment) === hold.digest
    ? withPublished(comment, draft, mark)
    : withAnswerLine(comment, mark, { deed: 'skip-reply', cause: 'text' })
}

/** Back among those that wait for an editor. */
export function withRelease(comment: Comment, mark: Mark): Comment | 'repeated' {
  const { draft } = recordOf(comment)
  if (draft?.hold === undefined) return 'repeated'
  const { unit, body } = draft
  return withAnswerLine(comment, mark, { deed: 'draft-reply', unit, body, sent: true })
}

function withPublished(
  comment: Comment,
  { unit, body }: NonNullable<AnswerRecord['draft']>,
  mark: Mark,
): Comment {
  return withAnswerLine(comment, mark, { deed: 'publish-reply', unit, body })
}

/** When its draft is to be published, in milliseconds since 1970; 0: when an editor says so; undefined: it has none that waits. */
export function publicationTime(comment: Comment): number | undefined {
  const { draft } = recordOf(comment)
  if (draft === undefined) return undefined
  if (draft.hold) return Date.parse(draft.hold.until)
  // What its unit still writes is nobody else's, unless an hour was missed for it.
  const isUnfinished = draft.state === 'open' && draft.by.startsWith('unit:')
  return isUnfinished && draft.missed === undefined ? undefined : 0
}
