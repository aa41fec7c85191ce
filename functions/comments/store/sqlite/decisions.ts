import { textDigest } from '../../domain/comment.ts'
import { deadlinesAfter } from '../../domain/retention.ts'
import type { CommentStore, DecisionRequest, ActionResult } from '../store.ts'
import { transitions } from '../../../../_includes/models/comment.ts'
import { logLine } from '../../domain/log-lines.ts'
import type { Database } from './database/database.ts'
import { changeDeadlines } from './comments/deadlines.ts'
import { record } from './comments/record.ts'
import { retract, show } from './comments/public-changes.ts'
import { findRow, readSubmissionRecord, writeDecision } from './comments/comment-versions.ts'

export function decisions(database: Database): Pick<CommentStore, 'decide'> {
  return {
    decide: (requests) => database.write(() => requests.map((order) => decideOne(database, order))),
  }
}

function decideOne(database: Database, order: DecisionRequest): ActionResult {
  const { request, comment, verdict, reason, by, at } = order
  const row = findRow(database, comment)
  const unchanged = { comment, article: null, listed: false }
  if (!row) return { ...unchanged, outcome: 'missing', state: null, version: 0 }
  const present = { ...unchanged, state: row.state, version: row.version }
  if (isRepeated(database, comment, request)) return { ...present, outcome: 'repeated' }
  const { from, to } = transitions[verdict]
  if (row.version !== order.version || !from.includes(row.state)) {
    return { ...present, outcome: 'conflict' }
  }

  const version = row.version + 1
  const digest = textDigest(readSubmissionRecord(database, comment).content)
  const because = reason === undefined ? {} : { reason }
  writeDecision(database, comment, { request, by, at, verdict, ...because, version, digest })
  database.run('UPDATE comments SET state = ?, version = ? WHERE id = ?', to, version, comment)
  record(database, logLine({ at, by, deed: verdict, subject: comment, version }))
  changeDeadlines(database, comment, deadlinesAfter(verdict, at))
  if (row.state === 'approved') retract(database, row)
  if (to === 'approved') show(database, row, at)
  const listed = row.state === 'approved' || to === 'approved'
  return { comment, outcome: 'done', state: to, version, article: row.article, listed }
}

function isRepeated(database: Database, comment: string, request: string): boolean {
  const sql = 'SELECT 1 FROM requests WHERE comment = ? AND request = ?'
  return database.one(sql, comment, request) !== undefined
}
