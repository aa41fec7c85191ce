import {
  type Comment,
  type Decision,
  type Sealed,
  type State,
  contentOf,
  type Content,
} from '../../domain/comment.ts'
import { trackingPrint } from '../../domain/ended.ts'
import { dueOf } from '../../domain/retention.ts'
import { linesOf } from '../../domain/transition.ts'
import type { Dossier } from '../store.ts'
import type { Database } from './database/database.ts'
import { setDue } from './dues.ts'
import { record } from './journal.ts'

/** Everything personal is on the comment's papers. */
export interface Row {
  readonly id: string
  readonly version: number
  readonly state: State
  readonly article: string
}

/** The first paper. Each later one is a `Decision`. */
export interface Submitted {
  readonly content: Content
  readonly tracking: string
  readonly phone?: Sealed
  readonly key?: { readonly id: string; readonly digest: string }
}

export function findComment(database: Database, id: string): Comment | undefined {
  const row = findRow(database, id)
  return row && readComment(database, row)
}

export function findRow(database: Database, id: string): Row | undefined {
  return database.one<Row>('SELECT id, version, state, article FROM comments WHERE id = ?', id)
}

/** An erased comment stays known: no late repeat and no old backup may bring it back. */
export function isKnown(database: Database, id: string): boolean {
  if (findRow(database, id)) return true
  return database.one('SELECT 1 FROM gone WHERE comment = ?', id) !== undefined
}

export function readComment(database: Database, { id, version, state, article }: Row): Comment {
  const { content, tracking } = readSubmitted(database, id)
  const decisions = database
    .all<Paper>('SELECT body FROM papers WHERE comment = ? AND version > 1 ORDER BY version', id)
    .map((paper) => readPaper(paper) as Decision)
  return { id, version, state, article, ...content, tracking, decisions }
}

export function readSubmitted(database: Database, id: string): Submitted {
  const paper = database.one<Paper>('SELECT body FROM papers WHERE comment = ? AND version = 1', id)
  if (!paper) throw new Error('a comment without its paper')
  return readPaper(paper) as Submitted
}

export function writeComment(
  database: Database,
  { comment, phone, reveals }: Dossier,
  key?: Submitted['key'],
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
  const submitted: Submitted = { content, tracking, ...sealed, ...(key && { key }) }
  writePaper(database, id, 1, submitted)
  for (const decision of decisions) writeDecision(database, id, decision)
  // By the hash's own hash: index entries move, and would leave copies behind.
  database.run('INSERT OR REPLACE INTO trackings VALUES (?, ?)', trackingPrint(tracking), id)
  setDue(database, id, dueOf(comment, phone !== undefined))
  for (const { at, by, version } of reveals)
    database.run('INSERT OR IGNORE INTO reveals VALUES (?, ?, ?, ?)', id, at, by, version)
  for (const line of linesOf(comment, reveals)) record(database, line)
}

export function writeDecision(database: Database, comment: string, decision: Decision): void {
  writePaper(database, comment, decision.version, decision)
  database.run('INSERT INTO requests VALUES (?, ?)', comment, decision.request)
}

/** The paper keeps its length, so that no old copy is left beside it. */
export function forgetPhone(database: Database, id: string): boolean {
  const first = 'WHERE comment = ? AND version = 1'
  const paper = database.one<Paper>(`SELECT body FROM papers ${first}`, id)
  if (!paper) return false
  const { phone, content, ...rest } = readPaper(paper) as Submitted
  if (phone === undefined) return false
  const shorter = JSON.stringify({ content: { ...content, phone: false }, ...rest })
  // JSON may end in blanks.
  const body = Buffer.alloc(paper.body.length, ' ')
  body.write(shorter)
  database.run(`UPDATE papers SET body = ? ${first}`, body, id)
  return true
}

interface Paper {
  readonly body: Uint8Array
}

function readPaper(paper: Paper): unknown {
  return JSON.parse(Buffer.from(paper.body).toString())
}

function writePaper(database: Database, comment: string, version: number, body: object): void {
  database.run(
    'INSERT INTO papers (comment, version, body) VALUES (?, ?, ?)',
    comment,
    version,
    Buffer.from(JSON.stringify(body)),
  )
}
