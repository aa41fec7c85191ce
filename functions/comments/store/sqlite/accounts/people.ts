import type { Role } from '../../../../../_includes/models/roles.ts'
import {
  toIsoTime,
  type ModeratorStore,
  type Person,
  type Removal,
  type RoleChange,
} from '../../moderators-store.ts'
import { logLine } from '../../../domain/log-lines.ts'
import type { Database } from '../database/database.ts'
import { record } from '../comments/record.ts'
import { sessionsOf } from './sessions.ts'
import { tokensOf } from './tokens.ts'

export function people(
  database: Database,
): Pick<ModeratorStore, 'people' | 'changeRole' | 'removePeople'> {
  return {
    people: (now) =>
      database.read(() =>
        database
          .all<PersonRow>('SELECT name, role, since, seen, removed FROM people ORDER BY name')
          .map((row) => personOf(database, row, now)),
      ),
    changeRole: (order) => database.write(() => changeRole(database, order)),
    removePeople: (order) => database.write(() => remove(database, order)),
  }
}

interface PersonRow {
  readonly name: string
  readonly role: Role
  readonly since: string | null
  readonly seen: number | null
  readonly removed: number
}

function personOf(
  database: Database,
  { name, role, since, seen, removed }: PersonRow,
  now: number,
): Person {
  const links = database.all<{ expires: number }>(
    `SELECT expires FROM codes WHERE moderator = ? AND session IS NULL AND expires > ?
      ORDER BY expires`,
    name,
    now,
  )
  return {
    name,
    role,
    since,
    removed: removed === 1,
    seen: seen === null ? null : toIsoTime(seen),
    sessions: sessionsOf(database, name, now),
    links: links.map(({ expires }) => toIsoTime(expires)),
    tokens: tokensOf(database, name),
  }
}

function changeRole(
  database: Database,
  { name, role, at, by }: Parameters<ModeratorStore['changeRole']>[0],
): RoleChange {
  const sql = 'SELECT role FROM people WHERE name = ? AND removed = 0'
  const found = database.one<{ role: Role }>(sql, name)
  if (found === undefined) return { outcome: 'missing' }
  if (found.role === role) return { outcome: 'same' }
  if (isLastAdmin(database, name)) return { outcome: 'last-admin' }
  database.run('UPDATE people SET role = ? WHERE name = ?', role, name)
  record(database, logLine({ at, by, deed: 'role', subject: `${name}/${role}` }))
  return { outcome: 'done' }
}

function isLastAdmin(database: Database, name: string): boolean {
  const sql = "SELECT name FROM people WHERE role = 'admin' AND removed = 0 LIMIT 2"
  const [admin, another] = database.all<{ name: string }>(sql)
  return admin?.name === name && another === undefined
}

function remove(
  database: Database,
  { name, at, by }: Parameters<ModeratorStore['removePeople']>[0],
): Removal {
  if (name !== undefined && isLastAdmin(database, name)) return { outcome: 'last-admin' }
  const names = database
    .all<{ name: string }>('SELECT name FROM people WHERE removed = 0 ORDER BY name')
    .map((row) => row.name)
    .filter((each) => name === undefined || each === name)
  for (const each of names) {
    for (const table of ['codes', 'sessions', 'tokens', 'passkeys'])
      database.run(`DELETE FROM ${table} WHERE moderator = ?`, each)
    database.run('UPDATE people SET removed = 1 WHERE name = ?', each)
    record(database, logLine({ at, by, deed: 'remove', subject: each }))
  }
  return { outcome: 'done', removed: names }
}
