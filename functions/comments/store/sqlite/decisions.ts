import { textDigest } from '../../domain/comment.ts'
import { deadlinesAfter } from '../../domain/retention.ts'
import type { CommentStore, DecisionRequest, ActionResult } from '../store.ts'
import { transitions } from '../../../../_includes/models/comment.ts'
import { logLine } from '../../domain/log-lines.ts'
import { monthToIndex } from '../monthly/months.ts'
import type { Database } from './database/database.ts'
import { answerReports } from './comments/close-reports.ts'
import { changeDeadlines } from './comments/deadlines.ts'
import { writeMonth } from './comments/write-months.ts'
import { record } from './comments/record.ts'
import { retract, show } from './comments/public-changes.ts'
import { readComment, writeLine } from './comments/comment-versions.ts'
import { hasSummary, isOwed, relistAnswers } from './comments/summaries.ts'
import { findForChange, refusalOf } from './comments/refusals.ts'

export function decisions(database: Database): Pick<CommentStore, 'decide'> {
  return {
    decide: (requests) => database.write(() => requests.map((order) => decideOne(database, order))),
  }
}

function decideOne(database: Database, order: DecisionRequest): ActionResult {
  const { request, comment, verdict, reason, note, by, at } = order
  const found = findForChange(database, comment, request, order.version)
  if ('refused' in found) return found.refused
  const { row } = found
  const { from, to } = transitions[verdict]
  if (!from.includes(row.state)) return refusalOf(row, 'conflict')

  const version = row.version + 1
  const digest = textDigest(readComment(database, row))
  const because = { ...(reason !== undefined && { reason }), ...(note !== undefined && { note }) }
  writeLine(database, comment, { request, by, at, deed: verdict, ...because, version, digest })
  const month = monthToIndex(comment, at)
  if (month !== '') writeMonth(database, comment, month)
  database.run('UPDATE comments SET state = ?, version = ? WHERE id = ?', to, version, comment)
  record(database, logLine({ at, by, deed: verdict, subject: comment, version }))
  const deadlines = deadlinesAfter(verdict, at)
  changeDeadlines(
    database,
    comment,
    isOwed(database, comment) ? { ...deadlines, comment: undefined } : deadlines,
  )
  if (row.state === 'approved') retract(database, row)
  if (to === 'rejected') answerReports(database, comment, at)
  database.run('DELETE FROM objections WHERE comment = ?', comment)
  if (to === 'approved') show(database, row, at)
  const listed = row.state === 'approved' || to === 'approved'
  const answers = hasSummary(database, comment)
  if (answers) relistAnswers(database)
  const done = { comment, outcome: 'done', state: to, version, article: row.article } as const
  return { ...done, listed, ...(answers && { answers }) }
}
