import type { Database } from '../database/database.ts'
import type { CommentRow } from './comment-versions.ts'

export function show(database: Database, { id, article }: CommentRow, at: string): void {
  relist(database, article)
  publish(database, id, at)
}

function publish(database: Database, id: string, at: string): void {
  database.run(
    'UPDATE comments SET listed = (SELECT value FROM revision), published = ? WHERE id = ?',
    at,
    id,
  )
}

/** An edition drawn since it was shown has it still. Must come before the comment goes. */
export function retract(database: Database, { id, article }: CommentRow): void {
  relist(database, article)
  database.run(
    'INSERT INTO taken (revision, comment, listed) SELECT value, id, listed FROM revision, comments WHERE id = ?',
    id,
  )
}

/** Readers see another text; an edition drawn since it was shown has the old one still. */
export function replace(database: Database, { id, article }: CommentRow, at: string): void {
  relist(database, article)
  database.run(
    'INSERT INTO taken (revision, comment, listed, edited) SELECT value, id, listed, 1 FROM revision, comments WHERE id = ?',
    id,
  )
  publish(database, id, at)
}

export function relist(database: Database, article: string): void {
  database.run('UPDATE revision SET value = value + 1')
  for (const table of ['changed', 'outbox']) {
    database.run(
      `INSERT OR REPLACE INTO ${table} (article, revision) SELECT ?, value FROM revision`,
      article,
    )
  }
}
