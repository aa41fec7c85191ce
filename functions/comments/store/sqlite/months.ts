import type { CommentRecord } from '../../domain/monthly/comment-record.ts'
import type { CountedPage, CountedQuery, MonthStore } from '../monthly/month-store.ts'
import { pageOf } from '../page.ts'
import { findRow, readComment } from './comments/comment-versions.ts'
import type { Database } from './database/database.ts'

export function months(database: Database): MonthStore {
  return { counted: (query) => database.read(() => counted(database, query)) }
}

/** Each part is in the order of ids, and none is read further than the page. */
function counted(database: Database, { months: names, ...query }: CountedQuery): CountedPage {
  const { since, until, limit } = query
  const after = query.after ?? ''
  const first = after > since ? after : since
  const parts = [
    ...['comments', 'records'].map((table) => ({
      sql: `SELECT id FROM ${table} WHERE id > ? AND id >= ? AND id < ?`,
      values: [after, first, until],
    })),
    ...['', ...names].map((month) => ({
      sql: 'SELECT comment AS id FROM months WHERE month = ? AND comment > ?',
      values: [month, after],
    })),
  ]
  const rows = database.all<{ id: string }>(
    `${parts.map(({ sql }) => `SELECT id FROM (${sql} ORDER BY 1 LIMIT ${limit + 1})`).join(' UNION ')} ORDER BY id LIMIT ?`,
    ...parts.flatMap(({ values }) => values),
    limit + 1,
  )
  const { page, next } = pageOf(rows, limit, ({ id }) => id)
  const found = page.map(({ id }) => findCounted(database, id))
  return {
    comments: found.flatMap(({ comment }) => comment ?? []),
    records: found.flatMap(({ record }) => record ?? []),
    next,
  }
}

function findCounted(database: Database, id: string) {
  const row = findRow(database, id)
  if (row) return { comment: readComment(database, row) }
  const kept = database.one<{ body: string }>('SELECT body FROM records WHERE id = ?', id)
  return { record: kept && (JSON.parse(kept.body) as CommentRecord) }
}
