import {
  type Comment,
  type Decision,
  type SealedPhone,
  type CommentState,
  contentOf,
  type KeptContent,
  readContent,
} from '../../../domain/comment.ts'
import { tombstoneKey } from '../../../domain/tombstone.ts'
import { deadlinesOf } from '../../../domain/retention.ts'
import { linesOf } from '../../../domain/log-lines.ts'
import type { ExportedComment } from '../../store.ts'
import type { Database } from '../database/database.ts'
import { setDeadlines } from './deadlines.ts'
import { record } from './record.ts'

/** Everything personal is in the comment's versions. */
export interface CommentRow {
  readonly id: string
  readonly version: number
  readonly state: CommentState
  readonly article: string
}

/** The first version. Each later one is a `Decision`. */
export interface SubmissionRecord {
  readonly content: KeptContent
  readonly tracking: string
  readonly phone?: SealedPhone
  readonly key?: { readonly id: string; readonly digest: string }
}

export function findComment(database: Database, id: string): Comment | undefined {
  const row = findRow(database, id)
  return row && readComment(database, row)
}

export function findRow(database: Database, id: string): CommentRow | undefined {
  return database.one<CommentRow>(
    'SELECT id, version, state, article FROM comments WHERE id = ?',
    id,
  )
}

/** An erased comment stays known: no late repeat and no old backup may bring it back. */
export function hasEverExisted(database: Database, id: string): boolean {
  if (findRow(database, id)) return true
  return database.one('SELECT 1 FROM gone WHERE comment = ?', id) !== undefined
}

export function readComment(
  database: Database,
  { id, version, state, article }: CommentRow,
): Comment {
  const { content, tracking } = readSubmissionRecord(database, id)
  const decisions = database
    .all<VersionRow>(
      'SELECT body FROM papers WHERE comment = ? AND version > 1 ORDER BY version',
      id,
    )
    .map((row) => readVersion(row) as Decision)
  return { id, version, state, article, ...readContent(content), tracking, decisions }
}

export function readSubmissionRecord(database: Database, id: string): SubmissionRecord {
  const row = database.one<VersionRow>(
    'SELECT body FROM papers WHERE comment = ? AND version = 1',
    id,
  )
  if (!row) throw new Error('a comment without its paper')
  return readVersion(row) as SubmissionRecord
}

export function writeComment(
  database: Database,
  { comment, phone, reveals }: ExportedComment,
  key?: SubmissionRecord['key'],
): void {
  const { id, version, state, article, tracking, decisions } = comment
  database.run(
    'INSERT INTO comments (id, version, state, article) VALUES (?, ?, ?, ?)',
    id,
    version,
    state,
    article,
  )
  const content = contentOf(comment)
  const sealed = phone === undefined ? {} : { phone }
  const submitted: SubmissionRecord = { content, tracking, ...sealed, ...(key && { key }) }
  writeVersion(database, id, 1, submitted)
  for (const decision of decisions) writeDecision(database, id, decision)
  // By the hash's own hash: index entries move, and would leave copies behind.
  database.run('INSERT OR REPLACE INTO trackings VALUES (?, ?)', tombstoneKey(tracking), id)
  setDeadlines(database, id, deadlinesOf(comment, phone !== undefined))
  for (const { at, by, version } of reveals)
    database.run('INSERT OR IGNORE INTO reveals VALUES (?, ?, ?, ?)', id, at, by, version)
  for (const line of linesOf(comment, reveals)) record(database, line)
}

export function writeDecision(database: Database, comment: string, decision: Decision): void {
  writeVersion(database, comment, decision.version, decision)
  database.run('INSERT INTO requests VALUES (?, ?)', comment, decision.request)
}

/** The row keeps its length, so that no old copy is left beside it. */
export function deletePhone(database: Database, id: string): boolean {
  const first = 'WHERE comment = ? AND version = 1'
  const row = database.one<VersionRow>(`SELECT body FROM papers ${first}`, id)
  if (!row) return false
  const { phone, content, ...rest } = readVersion(row) as SubmissionRecord
  if (phone === undefined) return false
  const shorter = JSON.stringify({ content: { ...content, phone: false }, ...rest })
  // JSON may end in blanks.
  const body = Buffer.alloc(row.body.length, ' ')
  body.write(shorter)
  database.run(`UPDATE papers SET body = ? ${first}`, body, id)
  return true
}

interface VersionRow {
  readonly body: Uint8Array
}

function readVersion(row: VersionRow): unknown {
  return JSON.parse(Buffer.from(row.body).toString())
}

function writeVersion(database: Database, comment: string, version: number, body: object): void {
  database.run(
    'INSERT INTO papers (comment, version, body) VALUES (?, ?, ?)',
    comment,
    version,
    Buffer.from(JSON.stringify(body)),
  )
}
