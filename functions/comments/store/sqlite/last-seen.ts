import type { Database } from './database/database.ts'

export function addPerson(database: Database, name: string): void {
  database.run('INSERT INTO people (name) VALUES (?) ON CONFLICT DO UPDATE SET removed = 0', name)
}

export function recordSeen(database: Database, name: string, now: number): void {
  database.run('UPDATE people SET seen = max(coalesce(seen, 0), ?) WHERE name = ?', now, name)
}
