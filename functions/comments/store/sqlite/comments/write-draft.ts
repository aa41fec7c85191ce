import { publicationTime } from '../../../domain/changes/publication.ts'
import type { Comment } from '../../../domain/comment.ts'
import type { Database } from '../database/database.ts'

/** False where it stood there already. */
export function writeDraft(database: Database, comment: Comment): boolean {
  const { id } = comment
  const until = publicationTime(comment)
  if (until === undefined) return database.run('DELETE FROM drafts WHERE comment = ?', id) > 0
  const stands = 'SELECT 1 FROM drafts WHERE comment = ? AND until = ?'
  if (database.one(stands, id, until)) return false
  database.run('INSERT OR REPLACE INTO drafts VALUES (?, ?)', id, until)
  return true
}
