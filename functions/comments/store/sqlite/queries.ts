import { searchText, searchWords } from '../../domain/search-text.ts'
import { type Tombstone, tombstoneKey } from '../../domain/tombstone.ts'
import { idAfter, idAt } from '../queue-bounds.ts'
import { pageOf } from '../page.ts'
import {
  reachOf,
  totalsOf,
  type QueuePage,
  type QueueQuery,
  type QueryStore,
} from '../query-store.ts'
import type { Comment } from '../../domain/comment.ts'
import type { Database } from './database/database.ts'
import { type CommentRow, findComment, readComment } from './comments/comment-versions.ts'

export function queries(database: Database): QueryStore {
  return {
    find: (id) => database.read(() => findComment(database, id)),
    findAll: (ids) =>
      database.read(() =>
        ids.map((id) => findComment(database, id)).filter((comment) => comment !== undefined),
      ),
    findByTracking: (hash) => database.read(() => findByTracking(database, hash)),
    findByRequest: (request, after, limit) =>
      database.read(() => findByRequest(database, request, after, limit)),
    queue: (query) => database.read(() => queue(database, query)),
  }
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

function findByRequest(database: Database, request: string, after: string | null, limit: number) {
  const rows = database.all<CommentRow>(
    `SELECT id, version, state, article FROM requests JOIN comments ON id = comment
      WHERE request = ? AND comment > ? ORDER BY comment LIMIT ?`,
    request,
    after ?? '',
    limit + 1,
  )
  const { page, next } = pageOf(rows, limit, ({ id }) => id)
  return { comments: page.map((row) => readComment(database, row)), next }
}

function queue(database: Database, query: QueueQuery): QueuePage {
  const words = searchWords(query.q ?? '')
  const reach = reachOf(query, words)
  const rows = queueRows(database, query, reach + 1)

  const comments: Comment[] = []
  let examined = 0
  for (const row of rows.slice(0, reach)) {
    if (comments.length === query.limit) break
    examined += 1
    if (query.flag !== undefined && !row.flags.split(' ').includes(query.flag)) continue
    const comment = readComment(database, row)
    const text = words.length > 0 ? searchText(comment) : ''
    if (words.every((word) => text.includes(word))) comments.push(comment)
  }

  const next = examined < rows.length ? (rows[examined - 1]?.id ?? null) : null
  return { comments, next, scanned: examined, totals: stateTotals(database) }
}

/** Pending: oldest first; settled: newest first. */
function queueRows(database: Database, query: QueueQuery, limit: number) {
  const { state, article, after, since, until } = query
  const oldestFirst = state === 'pending'
  const beyond = after === undefined ? '' : `AND id ${oldestFirst ? '>' : '<'} ?`
  const from = since === undefined ? '' : 'AND id >= ?'
  const to = until === undefined ? '' : 'AND id < ?'
  const within = article === undefined ? '' : 'AND article = ?'
  return database.all<CommentRow & { readonly flags: string }>(
    `SELECT id, version, state, article, flags FROM comments WHERE state = ? ${within} ${beyond} ${from} ${to}
      ORDER BY id ${oldestFirst ? 'ASC' : 'DESC'} LIMIT ?`,
    state,
    ...[article, after, since && idAt(since), until && idAfter(until)].filter(
      (value) => value !== undefined,
    ),
    limit,
  )
}

export function stateTotals(database: Database): QueuePage['totals'] {
  const rows = database.all<{ state: string; total: number }>(
    `SELECT state, total FROM totals WHERE article = ''`,
  )
  return totalsOf(rows.map(({ state, total }) => [state, total]))
}
