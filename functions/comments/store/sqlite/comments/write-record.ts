import type { CommentRecord } from '../../../domain/monthly/comment-record.ts'
import { tallyOfRecord } from '../../cases/case-tally.ts'
import { monthsOfRecord } from '../../monthly/months.ts'
import type { Database } from '../database/database.ts'
import { writeMonths } from './write-months.ts'
import { writeTally } from './write-tally.ts'

/** Whether there is a case in it. */
export function writeRecord(database: Database, record: CommentRecord): boolean {
  database.run('INSERT INTO records VALUES (?, ?)', record.id, JSON.stringify(record))
  writeMonths(database, record.id, { months: monthsOfRecord(record), open: false })
  const tally = tallyOfRecord(record)
  writeTally(database, record.id, tally)
  return tally !== undefined
}
