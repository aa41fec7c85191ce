import { type Tombstone, tombstoneKey } from '../../domain/tombstone.ts'
import { pageOf } from '../page.ts'
import { isRecent, type QueryStore, type RequestQuery } from '../query-store.ts'
import type { Comment } from '../../domain/comment.ts'
import type { Database } from './database/database.ts'
import { queue } from './desk/queue.ts'
import { type CommentRow, findComment, readComment } from './comments/comment-versions.ts'

export function queries(database: Database): QueryStore {
  return {
    find: (id) => database.read(() => findComment(database, id)),
    findAll: (ids) => database.read(() => findAll(database, ids)),
    findByTracking: (hash) => database.read(() => findByTracking(database, hash)),
    findByRequest: (query) => database.read(() => findByRequest(database, query)),
    queue: (query) => database.read(() => queue(database, query)),
  }
}

export function findAll(database: Database, ids: readonly string[]): readonly Comment[] {
  return ids.map((id) => findComment(database, id)).filter((comment) => comment !== undefined)
}

function findByTracking(database: Database, hash: string): Comment | Tombstone | undefined {
  const found = database.one<{ comment: string }>(
    'SELECT comment FROM trackings WHERE print = ?',
    tombstoneKey(hash),
  )
  return found ? findComment(database, found.comment) : findTombstone(database, hash)
}

export function findTombstone(database: Database, hash: string): Tombstone | undefined {
  const found = database.one<Tombstone>(
    'SELECT deed AS reason, until FROM ended WHERE print = ?',
    tombstoneKey(hash),
  )
  return found && { reason: found.reason, until: found.until }
}

function findByRequest(database: Database, query: RequestQuery) {
  const { request, after, limit } = query
  const rows = database.all<CommentRow>(
    `SELECT id, version, state, article FROM requests JOIN comments ON id = comment
      WHERE request = ? AND comment > ? ORDER BY comment LIMIT ?`,
    request,
    after ?? '',
    limit + 1,
  )
  const { page, next } = pageOf(rows, limit, ({ id }) => id)
  const comments = page.map((row) => readComment(database, row))
  return { comments: comments.filter((each) => isRecent(each, query)), next }
}
