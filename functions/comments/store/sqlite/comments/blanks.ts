import type { Database } from '../database/database.ts'

/** SQLite writes a record over another only where both have one size: a version of one byte stands in for one of one byte. */
const mostVersions = 127

/** Bytes: a text that is a little longer than an erased one still fits into its place. */
export const LENGTH_STEP = 64

/** Nothing can be read of them any more, and what is written next takes their place: the file does not grow by what was erased. */
export function blankVersions(database: Database, comment: string): void {
  database.run('UPDATE papers SET body = zeroblob(length(body)) WHERE comment = ?', comment)
  database.run(
    'INSERT INTO blanks SELECT version > 1, length(body), number FROM papers WHERE comment = ? AND version <= ?',
    comment,
    mostVersions,
  )
}

/** False where none is long enough. */
export function writeInBlank(
  database: Database,
  comment: string,
  version: number,
  body: Buffer,
): boolean {
  if (version > mostVersions) return false
  const later = version > 1 ? 1 : 0
  const blank = database.one<{ length: number; number: number }>(
    'SELECT length, number FROM blanks WHERE later = ? AND length >= ? ORDER BY length, number LIMIT 1',
    later,
    body.length,
  )
  if (blank === undefined) return false
  const { length, number } = blank
  database.run(
    'DELETE FROM blanks WHERE later = ? AND length = ? AND number = ?',
    later,
    length,
    number,
  )
  database.run(
    'UPDATE papers SET comment = ?, version = ?, body = ? WHERE number = ?',
    comment,
    version,
    padTo(length, body),
    number,
  )
  return true
}

/** JSON may end in blanks. */
export function padTo(length: number, json: Buffer): Buffer {
  const body = Buffer.alloc(length, ' ')
  json.copy(body)
  return body
}
