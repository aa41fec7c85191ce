import type { Comment } from '../../../domain/comment.ts'
import { cacheTags } from '../../../domain/cache-tags.ts'
import { summaryOf } from '../../cases/case-summary.ts'
import { tallyOf } from '../../cases/case-tally.ts'
import { monthsOf } from '../../monthly/months.ts'
import type { Database } from '../database/database.ts'
import { writeMonths } from './write-months.ts'
import { writeTally } from './write-tally.ts'

/** False where it stood there already. */
export function writeSummary(database: Database, comment: Comment): boolean {
  const { open, replied, link, text } = summaryOf(comment)
  const { id } = comment
  writeMonths(database, id, { months: monthsOf(comment), open })
  const isCounted = writeTally(database, id, tallyOf(text))
  if (text === '') return database.run('DELETE FROM cases WHERE comment = ?', id) > 0
  const values = [id, Number(open), replied, link, text] as const
  const sql = 'comment = ? AND open = ? AND replied = ? AND link = ? AND summary = ?'
  if (database.one(`SELECT 1 FROM cases WHERE ${sql}`, ...values)) return isCounted
  database.run(
    'INSERT OR REPLACE INTO cases (comment, open, replied, link, summary) VALUES (?, ?, ?, ?, ?)',
    ...values,
  )
  return true
}

export function hasSummary(database: Database, comment: string): boolean {
  return database.one('SELECT 1 FROM cases WHERE comment = ?', comment) !== undefined
}

export function isOwed(database: Database, comment: string): boolean {
  const sql = 'SELECT 1 FROM cases WHERE comment = ? AND open = 1'
  return database.one(sql, comment) !== undefined
}

export function relistAnswers(database: Database): void {
  database.run('UPDATE revision SET value = value + 1')
  database.run('INSERT OR REPLACE INTO outbox SELECT ?, value FROM revision', cacheTags.answers)
}
