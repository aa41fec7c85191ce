import type { CommentRecord } from '../../../domain/monthly/comment-record.ts'
import { tallyOfRecord } from '../../cases/case-tally.ts'
import type { Database } from '../database/database.ts'
import { writeTally } from './write-tally.ts'

/** Whether there is a case in it. */
export function writeRecord(database: Database, record: CommentRecord): boolean {
  database.run('INSERT INTO records VALUES (?, ?)', record.id, JSON.stringify(record))
  const tally = tallyOfRecord(record)
  writeTally(database, record.id, tally)
  return tally !== undefined
}
