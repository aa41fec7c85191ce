import type { Deadlines } from '../../../domain/retention.ts'
import type { Database } from '../database/database.ts'

export function setDeadlines(database: Database, comment: string, deadlines: Deadlines): void {
  for (const kind of ['comment', 'phone'] as const) {
    const at = deadlines[kind]
    if (at === undefined)
      database.run('DELETE FROM dues WHERE comment = ? AND kind = ?', comment, kind)
    else
      database.run(
        'INSERT OR REPLACE INTO dues (comment, kind, at) VALUES (?, ?, ?)',
        comment,
        kind,
        at,
      )
  }
}

export function changeDeadlines(
  database: Database,
  comment: string,
  { comment: at, phone }: Deadlines,
): void {
  const stored = database.one<{ at: number }>(
    `SELECT at FROM dues WHERE comment = ? AND kind = 'phone'`,
    comment,
  )
  const phones = [stored?.at, phone].filter((time) => time !== undefined)
  setDeadlines(database, comment, { comment: at, phone: stored && Math.min(...phones) })
}

/** False where it was wrong, and now is right. */
export function repairDeadlines(
  database: Database,
  comment: string,
  deadlines: Deadlines,
): boolean {
  const found = database.all<{ kind: 'comment' | 'phone'; at: number }>(
    'SELECT kind, at FROM dues WHERE comment = ?',
    comment,
  )
  const stored = Object.fromEntries(found.map(({ kind, at }) => [kind, at]))
  if (stored['comment'] === deadlines.comment && stored['phone'] === deadlines.phone) return true
  setDeadlines(database, comment, deadlines)
  return false
}
