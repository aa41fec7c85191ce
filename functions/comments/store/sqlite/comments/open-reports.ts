import type { Report } from '../../../../../_includes/models/moderation/report.ts'
import type { Database } from '../database/database.ts'

export function openReports(database: Database, comment: string): readonly Report[] {
  return database
    .all<{ body: Uint8Array }>(
      'SELECT body FROM reports WHERE open = 1 AND comment = ? ORDER BY number',
      comment,
    )
    .map(({ body }) => JSON.parse(Buffer.from(body).toString()) as Report)
}

export function reportedIds(database: Database): ReadonlySet<string> {
  const found = database.all<{ comment: string }>('SELECT comment FROM reports WHERE open = 1')
  return new Set(found.map(({ comment }) => comment))
}
