import type { CommentStore } from '../store.ts'
import type { WaitingListing } from '../listing-store.ts'
import type { LogHead } from '../log-chain.ts'
import { logLine, byOperator, readLogLine } from '../../domain/log-lines.ts'
import { pageOf } from '../page.ts'
import type { Database } from './database/database.ts'
import { record } from './comments/record.ts'

type Journal = Pick<CommentStore, 'log' | 'appendLog' | 'keyFingerprint' | 'outbox' | 'refreshed'>

export function journal(database: Database): Journal {
  return {
    log: (after, limit) => database.read(() => log(database, after, limit)),
    appendLog: (line) => database.write(() => void record(database, logLine(line))),
    keyFingerprint: (bind) =>
      bind === undefined
        ? database.read(() => keyFingerprint(database))
        : database.write(() => bindKey(database, bind)),
    outbox: (limit) => database.read(() => outbox(database, limit)),
    refreshed: (listings) => database.write(() => refreshed(database, listings)),
  }
}

function log(database: Database, after: string | null, limit: number) {
  const rows = database.all<LogHead & { line: string }>(
    'SELECT seq, line, mac FROM log WHERE seq < ? ORDER BY seq DESC LIMIT ?',
    Number(after ?? Number.MAX_SAFE_INTEGER),
    limit + 1,
  )
  const { page, next } = pageOf(rows, limit, ({ seq }) => String(seq))
  return { entries: page.map(({ seq, line, mac }) => ({ seq, ...readLogLine(line), mac })), next }
}

function keyFingerprint(database: Database): string | undefined {
  return database.one<{ print: string }>('SELECT print FROM secret')?.print
}

function bindKey(
  database: Database,
  { fingerprint, at }: { readonly fingerprint: string; readonly at: string },
): string {
  const stored = keyFingerprint(database)
  if (stored !== undefined) return stored
  database.run('INSERT INTO secret VALUES (?)', fingerprint)
  record(database, logLine({ at, by: byOperator, deed: 'key', subject: fingerprint }))
  return fingerprint
}

export function outbox(database: Database, limit: number): readonly WaitingListing[] {
  return database
    .all<{ article: string; revision: number }>(
      'SELECT article, revision FROM outbox ORDER BY revision LIMIT ?',
      limit,
    )
    .map(({ article, revision }) => ({ article, revision }))
}

function refreshed(database: Database, listings: readonly WaitingListing[]): void {
  for (const { article, revision } of listings) {
    database.run('DELETE FROM outbox WHERE article = ? AND revision <= ?', article, revision)
  }
}
