import type { NetworkCounts } from '../../../../../_includes/models/desk/desk-edit.ts'
import type { Database } from '../database/database.ts'

/** Numbers of them. */
type Networks = Readonly<Record<keyof NetworkCounts, number>>

/** `marks`: 32 hex digits each, narrowest first. */
export function writeNetworks(
  database: Database,
  comment: string,
  [near, wide = near]: readonly string[],
): void {
  if (near === undefined || wide === undefined) return
  database.run(
    'UPDATE comments SET near = ?, wide = ? WHERE id = ?',
    numberOf(database, near),
    numberOf(database, wide),
    comment,
  )
}

function numberOf(database: Database, mark: string): number {
  const values = [Number.parseInt(mark.slice(0, 4), 16), Buffer.from(mark, 'hex')] as const
  const known = 'SELECT number FROM networks WHERE prefix = ? AND mark = ?'
  const added = 'INSERT INTO networks (prefix, mark) VALUES (?, ?) RETURNING number'
  const found =
    database.one<{ number: number }>(known, ...values) ??
    database.one<{ number: number }>(added, ...values)
  if (found === undefined) throw new Error('a network without a number')
  return found.number
}

/** Undefined where no marks are kept. */
export function networksOfComment(database: Database, comment: string): Networks | undefined {
  const sql = 'SELECT near, wide FROM comments WHERE id = ? AND near > 0'
  return database.one<Networks>(sql, comment)
}

/** Overwritten in place with the last comment that has it. False where there was none. */
export function deleteNetworks(database: Database, comment: string): boolean {
  const networks = networksOfComment(database, comment)
  if (networks === undefined) return false
  database.run('UPDATE comments SET near = 0, wide = 0 WHERE id = ?', comment)
  for (const column of ['near', 'wide'] as const)
    database.run(
      `UPDATE networks SET mark = zeroblob(length(mark)) WHERE number = ?1
        AND NOT EXISTS (SELECT 1 FROM comments WHERE ${column} = ?1 AND ${column} > 0)`,
      networks[column],
    )
  return true
}

export function countNetwork(database: Database, comment: string): NetworkCounts | undefined {
  const networks = networksOfComment(database, comment)
  const count = (column: keyof Networks, number: number): number => {
    const sql = `SELECT count(*) AS total FROM comments WHERE ${column} = ? AND ${column} > 0`
    return database.one<{ total: number }>(sql, number)?.total ?? 0
  }
  return networks && { near: count('near', networks.near), wide: count('wide', networks.wide) }
}
