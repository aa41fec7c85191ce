import { isOpen } from '../../../../_includes/models/case.ts'
import type { ReplyText } from '../cases/answer-record.ts'
import type { Comment } from '../comment.ts'
import { recordOf, withAnswerLine } from './case.ts'
import type { Mark } from './mark.ts'

export interface ReplyChange extends Mark, ReplyText {
  readonly publish: boolean
}

/** A draft never touches what is published. */
export function withReply(comment: Comment, change: ReplyChange): Comment | 'repeated' {
  const { publish, unit, body, ...mark } = change
  const { case: found, draft, reply } = recordOf(comment)
  const isSame = (text: ReplyText | undefined): boolean =>
    text?.body === body && text.unit.key === unit.key
  // A case that was taken up again is answered also by the same words.
  const isOwed = found !== undefined && isOpen(found)
  if (!publish) return withDraft(comment, { ...change, sent: false })
  if (isSame(reply) && !draft && !isOwed) return 'repeated'
  return withAnswerLine(comment, mark, { deed: 'publish-reply', unit, body })
}

/** Its unit's own: kept, or sent to whoever publishes. */
export function withDraft(
  comment: Comment,
  { unit, body, sent, ...mark }: Mark & ReplyText & { readonly sent: boolean },
): Comment | 'repeated' {
  const { draft } = recordOf(comment)
  const state = sent ? 'sent' : 'open'
  const isSame = draft?.body === body && draft.unit.key === unit.key
  if (isSame && draft.state === state) return 'repeated'
  return withAnswerLine(comment, mark, {
    deed: 'draft-reply',
    unit,
    body,
    ...(sent && { sent }),
  })
}

export function withoutReply(comment: Comment, mark: Mark): Comment | 'repeated' {
  if (recordOf(comment).reply === undefined) return 'repeated'
  return withAnswerLine(comment, mark, { deed: 'remove-reply' })
}
