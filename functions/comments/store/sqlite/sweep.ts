import type { JobStore, SweepOptions, SweepResult } from '../jobs-store.ts'
import { logLine, bySweep } from '../../domain/log-lines.ts'
import type { Database } from './database/database.ts'
import { countRemoval } from './comments/count-removal.ts'
import { removeComment } from './erasures.ts'
import { record } from './comments/record.ts'
import { findRow, deletePhone } from './comments/comment-versions.ts'

export function sweeping(database: Database): Pick<JobStore, 'sweep'> {
  return {
    sweep: (order) => database.write(() => sweep(database, order)),
  }
}

function sweep(database: Database, { now, limit }: SweepOptions): SweepResult {
  const due = database.all<{ kind: 'comment' | 'phone'; comment: string }>(
    'SELECT kind, comment FROM dues WHERE at <= ? ORDER BY at, kind, comment LIMIT ?',
    now,
    limit,
  )
  const swept = { phones: 0, rejected: 0, expired: 0 }
  for (const { kind, comment } of due) {
    const remove = kind === 'phone' ? removePhone : expire
    const went = remove(database, comment, new Date(now).toISOString())
    if (went !== undefined) swept[went] += 1
    database.run('DELETE FROM dues WHERE comment = ? AND kind = ?', comment, kind)
  }
  return { ...swept, more: due.length === limit }
}

function removePhone(database: Database, comment: string, at: string): 'phones' | undefined {
  const row = findRow(database, comment)
  if (row === undefined || !deletePhone(database, comment)) return undefined
  countRemoval(database)
  const { version } = row
  record(database, logLine({ at, by: bySweep, deed: 'expire-phone', subject: comment, version }))
  return 'phones'
}

/** An approved comment is never removed, even if a due time is stored for it. */
function expire(
  database: Database,
  comment: string,
  at: string,
): 'rejected' | 'expired' | undefined {
  const row = findRow(database, comment)
  if (row === undefined || row.state === 'approved') return undefined
  removeComment(database, row, { request: '', action: 'expire', by: bySweep, at })
  return row.state === 'rejected' ? 'rejected' : 'expired'
}
