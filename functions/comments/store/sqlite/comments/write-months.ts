import type { Database } from '../database/database.ts'

/** `open`: somebody owes it an answer, so that it may be overdue in any month. */
export function writeMonths(
  database: Database,
  comment: string,
  { months, open }: { readonly months: readonly string[]; readonly open: boolean },
): void {
  for (const month of open ? ['', ...months] : months) writeMonth(database, comment, month)
  if (!open) database.run("DELETE FROM months WHERE month = '' AND comment = ?", comment)
}

export function writeMonth(database: Database, comment: string, month: string): void {
  database.run('INSERT OR IGNORE INTO months VALUES (?, ?)', month, comment)
}
