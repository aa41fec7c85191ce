import type { JobStore, SweepOptions, SweepResult } from '../jobs-store.ts'
import { logLine, bySweep } from '../../domain/log-lines.ts'
import type { Database } from './database/database.ts'
import { dropAnswered } from './comments/close-reports.ts'
import { countRemoval } from './comments/count-removal.ts'
import { removeComment } from './erasures.ts'
import { record } from './comments/record.ts'
import { findRow } from './comments/comment-versions.ts'
import { deleteNetworks } from './comments/networks.ts'
import { deleteEarlierTexts, deletePhone, deleteWord } from './comments/removals.ts'

export function sweeping(database: Database): Pick<JobStore, 'sweep'> {
  return {
    sweep: (order) => database.write(() => sweep(database, order)),
  }
}

function sweep(database: Database, { now, limit }: SweepOptions): SweepResult {
  const due = database.all<{ kind: keyof typeof removals; comment: string }>(
    'SELECT kind, comment FROM dues WHERE at <= ? ORDER BY at, kind, comment LIMIT ?',
    now,
    limit,
  )
  const swept = { phones: 0, texts: 0, rejected: 0, expired: 0 }
  for (const { kind, comment } of due) {
    const went = removals[kind](database, comment, new Date(now).toISOString())
    if (went !== undefined) swept[went] += 1
    database.run('DELETE FROM dues WHERE comment = ? AND kind = ?', comment, kind)
  }
  return { ...swept, more: due.length === limit }
}

const removals = {
  comment: expire,
  phone: (database: Database, comment: string, at: string) => {
    const hadMark = deleteNetworks(database, comment)
    if (shorten(database, comment, at, 'expire-phone', deletePhone)) return 'phones'
    if (hadMark) countRemoval(database)
    return undefined
  },
  text: (database: Database, comment: string, at: string) => {
    if (!shorten(database, comment, at, 'expire-text', deleteEarlierTexts)) return undefined
    return 'texts'
  },
  word: (database: Database, comment: string, at: string) => {
    if (!shorten(database, comment, at, 'expire-word', deleteWord)) return undefined
    return 'texts'
  },
  reports: (database: Database, comment: string) => {
    dropAnswered(database, comment)
    return undefined
  },
} as const

function shorten(
  database: Database,
  comment: string,
  at: string,
  deed: 'expire-phone' | 'expire-text' | 'expire-word',
  remove: (database: Database, comment: string) => boolean,
): boolean {
  const row = findRow(database, comment)
  if (row === undefined || !remove(database, comment)) return false
  countRemoval(database)
  record(database, logLine({ at, by: bySweep, deed, subject: comment, version: row.version }))
  return true
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
