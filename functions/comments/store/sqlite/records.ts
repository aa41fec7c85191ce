import type { CommentRecord } from '../../domain/monthly/comment-record.ts'
import { pageOf } from '../page.ts'
import type { RecordStore } from '../cases/record-store.ts'
import { hasEverExisted } from './comments/comment-versions.ts'
import { relistAnswers } from './comments/summaries.ts'
import { writeRecord } from './comments/write-record.ts'
import type { Database } from './database/database.ts'
import { inOneStep } from './database/in-one-step.ts'

export function records(database: Database): RecordStore {
  return {
    records: (after, limit) => database.read(() => recordPage(database, after ?? '', limit)),
    importRecord: inOneStep(database, importRecord),
  }
}

function recordPage(database: Database, after: string, limit: number) {
  const rows = database.all<{ id: string; body: string }>(
    'SELECT id, body FROM records WHERE id > ? ORDER BY id LIMIT ?',
    after,
    limit + 1,
  )
  const { page, next } = pageOf(rows, limit, ({ id }) => id)
  return { records: page.map(({ body }) => JSON.parse(body) as CommentRecord), next }
}

/** The log here has no lines of it. */
function importRecord(database: Database, record: CommentRecord): boolean {
  if (hasEverExisted(database, record.id)) return false
  database.run("INSERT INTO gone VALUES (?, 0, '')", record.id)
  if (writeRecord(database, record)) relistAnswers(database)
  return true
}
