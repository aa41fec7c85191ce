import type { PublicationStore } from '../../cases/publication-store.ts'
import { type CommentRow, readComment } from '../comments/comment-versions.ts'
import type { Database } from '../database/database.ts'

export function publications(database: Database): PublicationStore {
  return {
    repliesDue: (now, limit) => database.read(() => repliesDue(database, now, limit)),
    repliesWaiting: (limit) => database.read(() => repliesWaiting(database, limit)),
  }
}

const drafts = 'SELECT id, version, state, article FROM drafts JOIN comments ON id = comment'
const inOrder = 'ORDER BY until, comment LIMIT ?'

function repliesDue(database: Database, now: number, limit: number) {
  const sql = `${drafts} WHERE until > 0 AND until <= ? ${inOrder}`
  const rows = database.all<CommentRow>(sql, now, limit)
  const { next = null } =
    database.one<{ next: number | null }>(
      'SELECT min(until) AS next FROM drafts WHERE until > ?',
      now,
    ) ?? {}
  return { comments: rows.map((row) => readComment(database, row)), next }
}

function repliesWaiting(database: Database, limit: number) {
  const rows = database.all<CommentRow>(`${drafts} ${inOrder}`, limit)
  const { total = 0 } =
    database.one<{ total: number }>('SELECT count(*) AS total FROM drafts') ?? {}
  return { comments: rows.map((row) => readComment(database, row)), total }
}
