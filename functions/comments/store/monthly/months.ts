import type { Comment } from '../../domain/comment.ts'
import type { CommentRecord } from '../../domain/monthly/comment-record.ts'
import { boundsOf, monthAt, monthsBetween } from '../../domain/monthly/month.ts'
import { idAt } from '../queue/bounds.ts'

type Sent = Pick<Comment, 'id' | 'at'>

/** Besides the one of which its id is, which needs no index: the months, `YYYY-MM`, in which something may count of it. */
export function monthsOf({ history, ...sent }: Sent & Pick<Comment, 'history'>): readonly string[] {
  return otherMonths(sent, history)
}

export function monthsOfRecord(record: CommentRecord): readonly string[] {
  const { history, erasedAt, decidedAt, case: found } = record
  const times = [decidedAt, found?.answered, erasedAt].flatMap((at) => (at ? [{ at }] : []))
  const opening = found ? [{ at: found.opened, deed: 'case' }] : []
  return otherMonths(record, [...opening, ...(history ?? []), ...times])
}

/** Of what is done to it then; '' for none that needs an index. */
export function monthToIndex(id: string, at: string): string {
  const month = monthAt(at)
  return month !== '' && isOf(id, month) ? '' : month
}

/** From its opening on a case may be overdue at any month's end. */
function otherMonths(
  { id, at }: Sent,
  lines: readonly { readonly at: string; readonly deed?: string }[],
): readonly string[] {
  const opened = lines.find(({ deed }) => deed === 'case')?.at
  const last = lines
    .map((line) => line.at)
    .toSorted()
    .at(-1)
  const between = opened && last && monthAt(opened) ? monthsBetween(opened, last) : []
  const all = new Set([at, ...lines.map((line) => line.at)].map(monthAt).concat(between))
  return [...all].filter((month) => month !== '' && !isOf(id, month)).toSorted()
}

function isOf(id: string, name: string): boolean {
  const { since, end } = boundsOf(name)
  return idAt(since) <= id && id < idAt(end)
}
