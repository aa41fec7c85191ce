import type { SealedPhone } from '../../domain/comment.ts'
import { tombstoneUntil, tombstoneKey } from '../../domain/tombstone.ts'
import type { CommentStore, ErasureRequest, ActionResult } from '../store.ts'
import { type CommentAction, logLine, byReader } from '../../domain/log-lines.ts'
import type { Database } from './database/database.ts'
import { retract } from './comments/public-changes.ts'
import { hasSummary, relistAnswers } from './comments/summaries.ts'
import { blankVersions } from './comments/blanks.ts'
import { closeReports } from './comments/close-reports.ts'
import { countRemoval } from './comments/count-removal.ts'
import { record } from './comments/record.ts'
import {
  type CommentRow,
  findRow,
  readComment,
  readSubmissionRecord,
} from './comments/comment-versions.ts'
import { deleteNetworks } from './comments/networks.ts'
import { writeRecord } from './comments/write-record.ts'
import { commentRecordOf } from '../cases/record-store.ts'
import { refusalOf } from './comments/refusals.ts'
import { findTombstone } from './queries.ts'

interface Removal {
  readonly request: string
  readonly action: CommentAction
  readonly by: string
  readonly at: string
}

export function erasures(
  database: Database,
): Pick<CommentStore, 'withdraw' | 'erase' | 'sealedPhone' | 'revealPhone'> {
  return {
    withdraw: ({ tracking, at }) => database.write(() => withdraw(database, tracking, at)),
    erase: (requests) => database.write(() => requests.map((order) => eraseOne(database, order))),
    sealedPhone: (comment) => database.read(() => sealedPhone(database, comment)),
    revealPhone: (order) => database.write(() => revealPhone(database, order)),
  }
}

function withdraw(database: Database, tracking: string, at: string): ActionResult {
  const found = database.one<{ comment: string }>(
    'SELECT comment FROM trackings WHERE print = ?',
    tombstoneKey(tracking),
  )
  if (found) {
    const order = { request: '', action: 'withdraw', by: byReader, at } as const
    return erase(database, found.comment, order)
  }
  const ended = findTombstone(database, tracking)
  const still = ended !== undefined && ended.until > Date.parse(at)
  return { ...missing(''), ...(still && { outcome: 'repeated' as const }) }
}

function eraseOne(
  database: Database,
  { comment, version, reason, ...order }: ErasureRequest,
): ActionResult {
  const row = findRow(database, comment)
  if (row && version !== undefined && version !== row.version) return refusalOf(row, 'conflict')
  return erase(database, comment, { ...order, action: reason ? `erase:${reason}` : 'erase' })
}

function erase(database: Database, comment: string, order: Removal): ActionResult {
  const row = findRow(database, comment)
  return row ? removeComment(database, row, order) : erasedBefore(database, comment, order.request)
}

/** Leaves only the id in the log, once the write-ahead log was emptied. */
export function removeComment(database: Database, row: CommentRow, erasure: Removal): ActionResult {
  const { id: comment } = row
  const { request, action, by, at } = erasure
  const version = row.version + 1
  const listed = row.state === 'approved'
  if (listed) retract(database, row)
  const answers = hasSummary(database, comment)
  const erasedAt = action === 'expire' ? undefined : at
  writeRecord(database, commentRecordOf(readComment(database, row), erasedAt))
  database.run(
    'INSERT OR REPLACE INTO ended VALUES (?, ?, ?)',
    tombstoneKey(readSubmissionRecord(database, comment).tracking),
    action.split(':')[0] ?? action,
    tombstoneUntil(at),
  )
  blankVersions(database, comment)
  for (const table of [
    'trackings',
    'requests',
    'reveals',
    'submission_keys',
    'dues',
    'cases',
    'objections',
    'drafts',
  ]) {
    database.run(`DELETE FROM ${table} WHERE comment = ?`, comment)
  }
  closeReports(database, comment)
  deleteNetworks(database, comment)
  database.run('DELETE FROM comments WHERE id = ?', comment)
  database.run('INSERT INTO gone VALUES (?, ?, ?)', comment, version, request)
  record(database, logLine({ at, by, deed: action, subject: comment, version }))
  countRemoval(database)
  if (answers) relistAnswers(database)
  const done = { comment, outcome: 'done', state: null, version, article: row.article } as const
  return { ...done, listed, ...(answers && { answers }) }
}

function erasedBefore(database: Database, comment: string, request: string): ActionResult {
  const gone = database.one<{ version: number; request: string }>(
    'SELECT version, request FROM gone WHERE comment = ?',
    comment,
  )
  if (gone?.request !== request) return missing(comment)
  return { ...missing(comment), outcome: 'repeated', version: gone.version }
}

function missing(comment: string): ActionResult {
  return { comment, outcome: 'missing', state: null, version: 0, article: null, listed: false }
}

function sealedPhone(database: Database, comment: string): SealedPhone | undefined {
  return findRow(database, comment) && readSubmissionRecord(database, comment).phone
}

function revealPhone(
  database: Database,
  { comment, by, at }: { comment: string; by: string; at: string },
): SealedPhone | undefined {
  const row = findRow(database, comment)
  const phone = sealedPhone(database, comment)
  if (!row || phone === undefined) return undefined
  record(database, logLine({ at, by, deed: 'reveal', subject: comment, version: row.version }))
  database.run('INSERT OR IGNORE INTO reveals VALUES (?, ?, ?, ?)', comment, at, by, row.version)
  return phone
}
