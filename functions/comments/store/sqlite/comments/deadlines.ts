import type { Deadlines } from '../../../domain/retention.ts'
import type { Database } from '../database/database.ts'

const kinds = ['comment', 'phone', 'text', 'word'] as const

export function setDeadlines(database: Database, comment: string, deadlines: Deadlines): void {
  for (const kind of kinds) setDeadline(database, comment, kind, deadlines[kind])
}

function setDeadline(
  database: Database,
  comment: string,
  kind: keyof Deadlines,
  at: number | undefined,
): void {
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

export function changeDeadlines(
  database: Database,
  comment: string,
  { comment: at, phone }: Pick<Deadlines, 'comment' | 'phone'>,
): void {
  const stored = database.one<{ at: number }>(
    `SELECT at FROM dues WHERE comment = ? AND kind = 'phone'`,
    comment,
  )
  const phones = [stored?.at, phone].filter((time) => time !== undefined)
  setDeadline(database, comment, 'comment', at)
  setDeadline(database, comment, 'phone', stored && Math.min(...phones))
}

/** False where it was wrong, and now is right. */
export function repairDeadlines(
  database: Database,
  comment: string,
  deadlines: Deadlines,
): boolean {
  const found = database.all<{ kind: keyof Deadlines; at: number }>(
    'SELECT kind, at FROM dues WHERE comment = ?',
    comment,
  )
  const stored = new Map(found.map(({ kind, at }) => [kind, at]))
  if (kinds.every((kind) => stored.get(kind) === deadlines[kind])) return true
  setDeadlines(database, comment, deadlines)
  return false
}
