import type { CaseTally } from '../../cases/case-tally.ts'
import type { Database } from '../database/database.ts'

/** False where it stood there already. */
export function writeTally(
  database: Database,
  comment: string,
  tally: CaseTally | undefined,
): boolean {
  if (tally === undefined) return database.run('DELETE FROM tallies WHERE comment = ?', comment) > 0
  const { unit, name, code, due } = tally
  const values = [unit, name, code, due, comment] as const
  const sql = 'unit = ? AND name = ? AND code = ? AND due = ? AND comment = ?'
  if (database.one(`SELECT 1 FROM tallies WHERE ${sql}`, ...values)) return false
  database.run(
    'INSERT OR REPLACE INTO tallies (unit, name, code, due, comment) VALUES (?, ?, ?, ?, ?)',
    ...values,
  )
  return true
}
