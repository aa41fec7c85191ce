import type { Report } from '../../../../_includes/models/moderation/report.ts'
import { logLine } from '../../domain/log-lines.ts'
import {
  REPORTS_CAP,
  type KeepReported,
  type ReportedPage,
  type ReportRequest,
  type ReportResult,
  type ReportStore,
} from '../report-store.ts'
import { pageOf } from '../page.ts'
import { type CommentRow, findRow, readComment } from './comments/comment-versions.ts'
import { closeReports } from './comments/close-reports.ts'
import { openReports } from './comments/open-reports.ts'
import { record } from './comments/record.ts'
import type { Database } from './database/database.ts'
import { stateTotals } from './desk/queue.ts'
import { arrive, isSpent, limited, spend } from './submissions.ts'

export function reports(database: Database): ReportStore {
  return {
    report: (order) => database.write(() => report(database, order)),
    reported: (after, limit) => database.read(() => reported(database, after ?? '', limit)),
    keepReported: (order) => database.write(() => keepReported(database, order)),
  }
}

function report(database: Database, order: ReportRequest): ReportResult {
  const { comment, captcha, code, text, at, now, limit } = order
  if (findRow(database, comment)?.state !== 'approved') return { outcome: 'missing' }
  if (isSpent(database, captcha.id, now)) return { outcome: 'spent' }
  const sender = { addresses: order.addresses.map((address) => `report ${address}`), limit, now }
  const wait = limited(database, sender)
  if (wait) return wait
  arrive(database, sender, '')
  spend(database, captcha)
  if (openReports(database, comment).length < REPORTS_CAP) {
    const kept: Report = { code, ...(text !== undefined && { text }), at }
    const body = Buffer.from(JSON.stringify(kept))
    database.run('INSERT INTO reports (comment, body) VALUES (?, ?)', comment, body)
  }
  return { outcome: 'kept' }
}

function reported(database: Database, after: string, limit: number): ReportedPage {
  const rows = database.all<CommentRow>(
    `SELECT id, version, state, article FROM comments
      WHERE id IN (SELECT comment FROM reports WHERE open = 1 AND comment > ?) ORDER BY id LIMIT ?`,
    after,
    limit + 1,
  )
  const { page, next } = pageOf(rows, limit, ({ id }) => id)
  return {
    comments: page.map((row) => readComment(database, row)),
    next,
    totals: stateTotals(database),
    reports: new Map(page.map(({ id }) => [id, openReports(database, id)])),
  }
}

function keepReported(
  database: Database,
  { comment, by, at, seen }: KeepReported,
): 'done' | 'repeated' | 'conflict' | 'missing' {
  if (!findRow(database, comment)) return 'missing'
  if (seen !== undefined && openReports(database, comment).length > seen) return 'conflict'
  if (!closeReports(database, comment)) return 'repeated'
  record(database, logLine({ at, by, deed: 'keep-reported', subject: comment }))
  return 'done'
}
