import { type CommentRecord, outcomeOf } from '../../domain/monthly/comment-record.ts'
import type { Comment } from '../../domain/comment.ts'
import { topicOf } from '../../domain/history.ts'
import { recordedLines } from '../../domain/monthly/recorded-line.ts'
import { readSummary, summaryOf } from './case-summary.ts'

/** Written in the step that removes the comment. */
export interface RecordStore {
  /** Oldest first. */
  records(
    after: string | null,
    limit: number,
  ): Promise<{ readonly records: readonly CommentRecord[]; readonly next: string | null }>
  /** Its comment can never come back. False where that was known already. */
  importRecord(record: CommentRecord): Promise<boolean>
}

/** `erasedAt`: undefined where its time was over. */
export function commentRecordOf(comment: Comment, erasedAt: string | undefined): CommentRecord {
  const { id, article, at, history } = comment
  const { text } = summaryOf(comment)
  return {
    id,
    article,
    at,
    ...outcomeOf(history),
    topic: topicOf(history),
    ...recordedCase(id, text),
    ...(erasedAt !== undefined && { erasedAt }),
    history: recordedLines(history),
  }
}

/** `text`: a kept summary, '' for none. */
export function recordedCase(id: string, text: string): Pick<CommentRecord, 'case'> {
  const { case: found, unit } = text === '' ? {} : readSummary(id, text)
  if (found === undefined) return {}
  const { level, opened, due, answered = null } = found
  return { case: { unit: unit?.key ?? null, level, opened, due, answered } }
}
