import { formerRole, type Role } from '../../../../../_includes/models/roles.ts'
import type { Database } from '../database/database.ts'

/** True where the name was not in before that time. */
export function addPerson(
  database: Database,
  { name, role, at }: { readonly name: string; readonly role: Role; readonly at: string },
): boolean {
  database.run(
    `INSERT INTO people (name, role, since) VALUES (?, ?, ?) ON CONFLICT DO UPDATE
      SET removed = 0, role = excluded.role, since = excluded.since WHERE removed = 1`,
    name,
    role,
    at,
  )
  return database.one('SELECT 1 FROM people WHERE name = ? AND since = ?', name, at) !== undefined
}

export function isIn(database: Database, name: string): boolean {
  return database.one('SELECT 1 FROM people WHERE name = ? AND removed = 0', name) !== undefined
}

export function roleOf(database: Database, name: string): Role {
  const found = database.one<{ role: Role }>('SELECT role FROM people WHERE name = ?', name)
  return found?.role ?? formerRole
}

export function recordSeen(database: Database, name: string, now: number): void {
  database.run('UPDATE people SET seen = max(coalesce(seen, 0), ?) WHERE name = ?', now, name)
}
