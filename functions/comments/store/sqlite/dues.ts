import type { Due } from '../../domain/retention.ts'
import type { Database } from './database/database.ts'

export function setDue(database: Database, comment: string, due: Due): void {
  for (const kind of ['comment', 'phone'] as const) {
    const at = due[kind]
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

export function changeDue(database: Database, comment: string, { comment: at, phone }: Due): void {
  const kept = database.one<{ at: number }>(
    `SELECT at FROM dues WHERE comment = ? AND kind = 'phone'`,
    comment,
  )
  const phones = [kept?.at, phone].filter((time) => time !== undefined)
  setDue(database, comment, { comment: at, phone: kept && Math.min(...phones) })
}

/** False where it was wrong, and now is right. */
export function mendDue(database: Database, comment: string, due: Due): boolean {
  const found = database.all<{ kind: 'comment' | 'phone'; at: number }>(
    'SELECT kind, at FROM dues WHERE comment = ?',
    comment,
  )
  const kept = Object.fromEntries(found.map(({ kind, at }) => [kind, at]))
  if (kept['comment'] === due.comment && kept['phone'] === due.phone) return true
  setDue(database, comment, due)
  return false
}
