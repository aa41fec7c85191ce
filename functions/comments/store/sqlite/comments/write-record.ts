import type { CommentRecord } from '../../../domain/monthly/comment-record.ts'
import type { Database } from '../database/database.ts'

export function writeRecord(database: Database, record: CommentRecord): void {
  database.run('INSERT INTO records VALUES (?, ?)', record.id, JSON.stringify(record))
}
