import { ANSWERED_LIFE } from '../../report-store.ts'
import type { Database } from '../database/database.ts'
import { countRemoval } from './count-removal.ts'

/** Overwritten in place, as every reader's words are; false where none was open. */
export function closeReports(database: Database, comment: string): boolean {
  dropAnswered(database, comment)
  return drop(database, comment, 'open = 1')
}

/** A rejection answers them; what it was is kept for as long as it can be undone. */
export function answerReports(database: Database, comment: string, at: string): void {
  const isReported = 'SELECT 1 FROM reports WHERE open = 1 AND comment = ?'
  if (database.one(isReported, comment) === undefined) return
  dropAnswered(database, comment)
  database.run('UPDATE reports SET open = 2 WHERE open = 1 AND comment = ?', comment)
  const due = Date.parse(at) + ANSWERED_LIFE
  database.run(`INSERT OR REPLACE INTO dues VALUES (?, 'reports', ?)`, comment, due)
}

export function reopenReports(database: Database, comment: string): void {
  database.run('UPDATE reports SET open = 1 WHERE open = 2 AND comment = ?', comment)
  database.run(`DELETE FROM dues WHERE kind = 'reports' AND comment = ?`, comment)
}

export function dropAnswered(database: Database, comment: string): void {
  drop(database, comment, 'open = 2')
}

function drop(database: Database, comment: string, which: 'open = 1' | 'open = 2'): boolean {
  const closed = database.run(
    `UPDATE reports SET open = 0, body = zeroblob(length(body)) WHERE ${which} AND comment = ?`,
    comment,
  )
  if (closed > 0) countRemoval(database)
  return closed > 0
}
