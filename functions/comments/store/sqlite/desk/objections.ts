import { pageOf } from '../../page.ts'
import type { ObjectionStore } from '../../queue/objection-store.ts'
import { type CommentRow, readComment } from '../comments/comment-versions.ts'
import type { Database } from '../database/database.ts'

export function objections(database: Database): ObjectionStore {
  return {
    objections: (after, limit) => database.read(() => objectionPage(database, after ?? '', limit)),
  }
}

function objectionPage(database: Database, after: string, limit: number) {
  const rows = database.all<CommentRow>(
    `SELECT id, version, state, article FROM objections JOIN comments ON id = comment
      WHERE comment > ? ORDER BY comment LIMIT ?`,
    after,
    limit + 1,
  )
  const { page, next } = pageOf(rows, limit, ({ id }) => id)
  return { comments: page.map((row) => readComment(database, row)), next }
}
