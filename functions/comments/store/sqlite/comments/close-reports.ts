import type { Database } from '../database/database.ts'
import { countRemoval } from './count-removal.ts'

/** Overwritten in place, as every reader's words are; false where none was open. */
export function closeReports(database: Database, comment: string): boolean {
  const closed = database.run(
    'UPDATE reports SET open = 0, body = zeroblob(length(body)) WHERE open = 1 AND comment = ?',
    comment,
  )
  if (closed > 0) countRemoval(database)
  return closed > 0
}
