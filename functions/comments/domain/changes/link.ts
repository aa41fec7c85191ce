import type { AnswerRecord, Case, UnitLink } from '../cases/answer-record.ts'
import type { Comment } from '../comment.ts'
import { recordOf, withAnswerLine } from './case.ts'
import type { Mark } from './mark.ts'

/** Milliseconds for which a link opens beyond the day that was due. */
const linkSpan = 30 * 24 * 60 * 60 * 1000

/** The former one ends. A conflict where no unit has the case. */
export function withLink(
  comment: Comment,
  { link, remark, ...mark }: Mark & { readonly link: string; readonly remark?: string },
): Comment | 'conflict' {
  if (recordOf(comment).case?.state !== 'passed') return 'conflict'
  return withAnswerLine(comment, mark, {
    deed: 'link',
    link,
    ...(remark !== undefined && { remark }),
  })
}

/** What opens by this hash; undefined where it has ended. */
export function openedBy(
  comment: Comment,
  hash: string,
  now: number,
): (AnswerRecord & { readonly case: Case; readonly link: UnitLink }) | undefined {
  const { case: found, link, ...record } = recordOf(comment)
  if (found?.state !== 'passed' || link?.hash !== hash) return undefined
  return now > Date.parse(found.due) + linkSpan ? undefined : { ...record, case: found, link }
}
