import type { ActionResult } from '../../store.ts'
import type { Database } from '../database/database.ts'
import { type CommentRow, findRow } from './comment-versions.ts'

/** Why a request cannot be done on that version, or the comment that it is about. */
export function findForChange(
  database: Database,
  comment: string,
  request: string,
  version: number,
): { readonly row: CommentRow } | { readonly refused: ActionResult } {
  const row = findRow(database, comment)
  const unchanged = { comment, article: null, listed: false }
  if (!row) return { refused: { ...unchanged, outcome: 'missing', state: null, version: 0 } }
  if (isRepeated(database, comment, request)) return { refused: refusalOf(row, 'repeated') }
  return row.version === version ? { row } : { refused: refusalOf(row, 'conflict') }
}

export function refusalOf(row: CommentRow, outcome: 'repeated' | 'conflict'): ActionResult {
  const { id: comment, state, version } = row
  return { comment, outcome, state, version, article: null, listed: false }
}

function isRepeated(database: Database, comment: string, request: string): boolean {
  const sql = 'SELECT 1 FROM requests WHERE comment = ? AND request = ?'
  return database.one(sql, comment, request) !== undefined
}
