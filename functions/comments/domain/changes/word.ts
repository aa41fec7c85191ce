import type { SenderWord } from '../../../../_includes/models/case.ts'
import type { WorkTime } from '../../../../_includes/models/work-time.ts'
import { dueTime } from '../cases/due-time.ts'
import type { Comment } from '../comment.ts'
import { recordOf, withAnswerLine } from './case.ts'
import type { Mark } from './mark.ts'

/** Milliseconds after an answer for which its sender is asked. */
const wordSpan = 30 * 24 * 60 * 60 * 1000

/** Whether whoever asked may still say something of the answer: once a case. */
export function isAskedForWord(comment: Comment, now: number): boolean {
  const { case: found, reply, word } = recordOf(comment)
  if (found?.state !== 'answered' || reply === undefined || word !== undefined) return false
  return now <= Date.parse(reply.corrected ?? reply.at) + wordSpan
}

/** `unclear` puts the case before its unit once more; what was published stays meanwhile. */
export function withWord(
  comment: Comment,
  { word, text, ...mark }: Mark & { readonly word: SenderWord; readonly text: string },
  time: WorkTime,
): Comment | 'repeated' | 'conflict' {
  const { case: found, word: before } = recordOf(comment)
  if (before?.word === word) return 'repeated'
  if (found === undefined || !isAskedForWord(comment, Date.parse(mark.at))) return 'conflict'
  return withAnswerLine(comment, mark, {
    deed: 'word',
    word,
    ...(text !== '' && { said: Buffer.from(text).toString('base64url') }),
    ...(word === 'unclear' && { due: dueTime(mark.at, time.levels[found.level], time) }),
  })
}
