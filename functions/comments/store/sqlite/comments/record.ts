import { macOf, type LogHead } from '../../log-chain.ts'
import type { Database } from '../database/database.ts'

/** Within the step under way; false where the line is there already. */
export function record(database: Database, line: string): boolean {
  if (database.one('SELECT 1 FROM log WHERE line = ?', line) !== undefined) return false
  const last = database.one<LogHead>('SELECT seq, mac FROM head')
  const seq = (last?.seq ?? 0) + 1
  const mac = macOf(database.chain, last?.mac ?? '', seq, line)
  database.run('INSERT INTO log VALUES (?, ?, ?)', seq, line, mac)
  database.run('UPDATE head SET seq = ?, mac = ?', seq, mac)
  return true
}
