import { toIsoTime, type ModeratorStore, type Person } from '../moderators-store.ts'
import { logLine } from '../../domain/log-lines.ts'
import type { Database } from './database/database.ts'
import { record } from './comments/record.ts'
import { sessionsOf } from './sessions.ts'
import { tokensOf } from './tokens.ts'

export function people(database: Database): Pick<ModeratorStore, 'people' | 'removePeople'> {
  return {
    people: (now) =>
      database.read(() =>
        database
          .all<PersonRow>('SELECT name, seen, removed FROM people ORDER BY name')
          .map((row) => personOf(database, row, now)),
      ),
    removePeople: (order) => database.write(() => remove(database, order)),
  }
}

interface PersonRow {
  readonly name: string
  readonly seen: number | null
  readonly removed: number
}

function personOf(database: Database, { name, seen, removed }: PersonRow, now: number): Person {
  const links = database.all<{ expires: number }>(
    `SELECT expires FROM codes WHERE moderator = ? AND session IS NULL AND expires > ?
      ORDER BY expires`,
    name,
    now,
  )
  return {
    name,
    removed: removed === 1,
    seen: seen === null ? null : toIsoTime(seen),
    sessions: sessionsOf(database, name, now),
    links: links.map(({ expires }) => toIsoTime(expires)),
    tokens: tokensOf(database, name),
  }
}

function remove(
  database: Database,
  { name, at, by }: Parameters<ModeratorStore['removePeople']>[0],
): readonly string[] {
  const names = database
    .all<{ name: string }>('SELECT name FROM people WHERE removed = 0 ORDER BY name')
    .map((row) => row.name)
    .filter((each) => name === undefined || each === name)
  for (const each of names) {
    for (const table of ['codes', 'sessions', 'tokens'])
      database.run(`DELETE FROM ${table} WHERE moderator = ?`, each)
    database.run('UPDATE people SET removed = 1 WHERE name = ?', each)
    record(database, logLine({ at, by, deed: 'remove', subject: each }))
  }
  return names
}
