import {
  type Comment,
  type SealedPhone,
  type CommentState,
  contentOf,
  type KeptContent,
  readContent,
  type EditableText,
  type FlaggedText,
} from '../../../domain/comment.ts'
import type { HistoryLine } from '../../../domain/history.ts'
import { tombstoneKey } from '../../../domain/tombstone.ts'
import { deadlinesOf } from '../../../domain/retention.ts'
import { linesOf } from '../../../domain/log-lines.ts'
import type { ExportedComment, KeepRequest } from '../../store.ts'
import { readStoredLine } from '../../stored-line.ts'
import type { Database } from '../database/database.ts'
import { LENGTH_STEP, padTo, writeInBlank } from './blanks.ts'
import { setDeadlines } from './deadlines.ts'
import { networksOfComment, writeNetworks } from './networks.ts'
import { record } from './record.ts'
import { writeDraft } from './write-draft.ts'
import { writeObjection } from './write-objection.ts'
import { writeSummary } from './summaries.ts'
import { readTexts, textRows } from './texts.ts'

/** Everything personal is in the comment's versions. */
export interface CommentRow {
  readonly id: string
  readonly version: number
  readonly state: CommentState
  readonly article: string
}

/** The first version; its text goes before its comment does once it was replaced. */
export interface SubmissionRecord {
  readonly content: Omit<KeptContent, keyof EditableText> & Partial<EditableText>
  readonly tracking: string
  readonly phone?: SealedPhone
  readonly key?: { readonly id: string; readonly digest: string }
}

/** A later one: a line of the history, with the text where that was replaced. */
export type LaterRecord = HistoryLine & {
  readonly edited?: FlaggedText
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
  const { submitted, later } = readRecords(database, id)
  const { content, tracking } = submitted
  const history = later.map((each) => {
    const { edited: _, ...line } = each
    return line
  })
  const text = readTexts(submitted, later)
  return { id, version, state, article, ...readContent(content), ...text, tracking, history }
}

export function readRecords(database: Database, id: string) {
  const [first, ...others] = database.all<VersionRow>(
    'SELECT body FROM papers WHERE comment = ? ORDER BY version',
    id,
  )
  if (!first) throw new Error('a comment without its paper')
  return {
    submitted: readVersion(first) as SubmissionRecord,
    later: others.map((row): LaterRecord => readStoredLine(readVersion(row) as object)),
  }
}

export function readSubmissionRecord(database: Database, id: string): SubmissionRecord {
  const row = database.one<VersionRow>(
    'SELECT body FROM papers WHERE comment = ? AND version = 1',
    id,
  )
  if (!row) throw new Error('a comment without its paper')
  return readVersion(row) as SubmissionRecord
}

/** Its phone is kept, or the mark of its network. */
export function isTraced(database: Database, id: string): boolean {
  const { phone } = readSubmissionRecord(database, id)
  return phone !== undefined || networksOfComment(database, id) !== undefined
}

export function writeComment(
  database: Database,
  { comment, phone, reveals }: ExportedComment,
  { key, networks = [] }: Partial<Pick<KeepRequest, 'key' | 'networks'>> = {},
): void {
  const { id, version, state, article, tracking, history } = comment
  database.run(
    'INSERT INTO comments (id, version, state, article, flags) VALUES (?, ?, ?, ?, ?)',
    id,
    version,
    state,
    article,
    comment.held.join(' '),
  )
  writeNetworks(database, id, networks)
  const { first, edits } = textRows(comment)
  const content = { ...contentOf(comment), ...first }
  const sealed = phone === undefined ? {} : { phone }
  const submitted: SubmissionRecord = { content, tracking, ...sealed, ...(key && { key }) }
  writeVersion(database, id, 1, submitted)
  for (const line of history) {
    const edited = edits.get(line.version)
    writeLine(database, id, { ...line, ...(edited && { edited }) })
  }
  // By the hash's own hash: index entries move, and would leave copies behind.
  database.run('INSERT OR REPLACE INTO trackings VALUES (?, ?)', tombstoneKey(tracking), id)
  writeSummary(database, comment)
  writeObjection(database, comment)
  writeDraft(database, comment)
  setDeadlines(database, id, deadlinesOf(comment, isTraced(database, id)))
  for (const { at, by, version } of reveals)
    database.run('INSERT OR IGNORE INTO reveals VALUES (?, ?, ?, ?)', id, at, by, version)
  for (const line of linesOf(comment, reveals)) record(database, line)
}

export function writeLine(database: Database, comment: string, line: LaterRecord): void {
  writeVersion(database, comment, line.version, line)
  database.run('INSERT INTO requests VALUES (?, ?)', comment, line.request)
}

/** The row keeps its length, so that no old copy is left behind. */
export function shortenVersion(
  database: Database,
  comment: string,
  version: number,
  shorten: (stored: object) => object | undefined,
): boolean {
  const which = 'WHERE comment = ? AND version = ?'
  const row = database.one<VersionRow>(`SELECT body FROM papers ${which}`, comment, version)
  const shorter = row && shorten(readVersion(row) as object)
  if (row === undefined || shorter === undefined) return false
  const body = padTo(row.body.length, Buffer.from(JSON.stringify(shorter)))
  database.run(`UPDATE papers SET body = ? ${which}`, body, comment, version)
  return true
}

interface VersionRow {
  readonly body: Uint8Array
}

function readVersion(row: VersionRow): unknown {
  return JSON.parse(Buffer.from(row.body).toString())
}

function writeVersion(database: Database, comment: string, version: number, stored: object): void {
  const body = Buffer.from(JSON.stringify(stored))
  if (writeInBlank(database, comment, version, body)) return
  database.run(
    'INSERT INTO papers (comment, version, body) VALUES (?, ?, ?)',
    comment,
    version,
    padTo(Math.ceil(body.length / LENGTH_STEP) * LENGTH_STEP, body),
  )
}
