import { isObjectionOpen } from '../../../domain/objection.ts'
import type { Comment } from '../../../domain/comment.ts'
import type { Database } from '../database/database.ts'

/** False where it stood there already. */
export function writeObjection(database: Database, comment: Comment): boolean {
  const sql = isObjectionOpen(comment)
    ? 'INSERT OR IGNORE INTO objections VALUES (?)'
    : 'DELETE FROM objections WHERE comment = ?'
  return database.run(sql, comment.id) > 0
}
