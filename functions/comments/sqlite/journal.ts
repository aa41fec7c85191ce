import type { CommentStore } from '../store.ts'
import { readLogLine } from '../transition.ts'
import type { Database } from './database.ts'

export function journal(database: Database): Pick<CommentStore, 'log' | 'outbox' | 'refreshed'> {
  return {
    log: (after, limit) => database.read(() => log(database, after, limit)),
    outbox: (limit) => database.read(() => outbox(database, limit)),
    refreshed: (articles) => database.write(() => refreshed(database, articles)),
  }
}

/** Appends a line, in whatever step is under way; false where it stands there already. */
export function record(database: Database, line: string): boolean {
  return database.run('INSERT OR IGNORE INTO log VALUES (?)', line) > 0
}

function log(database: Database, after: string | null, limit: number) {
  const older = after === null ? '' : 'WHERE line < ?'
  const lines = database.all<{ line: string }>(
    `SELECT line FROM log ${older} ORDER BY line DESC LIMIT ?`,
    ...(after === null ? [] : [after]),
    limit + 1,
  )
  const entries = lines.slice(0, limit).map(({ line }) => readLogLine(line))
  return { entries, next: lines.length > limit ? (entries.at(-1)?.id ?? null) : null }
}

function outbox(database: Database, limit: number) {
  return database
    .all<{ article: string; revision: number }>(
      'SELECT article, revision FROM outbox ORDER BY revision LIMIT ?',
      limit,
    )
    .map(({ article, revision }) => ({ article, revision }))
}

function refreshed(
  database: Database,
  articles: readonly { readonly article: string; readonly revision: number }[],
): void {
  for (const { article, revision } of articles) {
    database.run('DELETE FROM outbox WHERE article = ? AND revision <= ?', article, revision)
  }
}
