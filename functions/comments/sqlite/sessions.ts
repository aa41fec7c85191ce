import type { ModeratorStore, Session } from '../moderators-store.ts'
import { SWEEP_DELAY } from '../store.ts'
import type { Database } from './database.ts'

type Sessions = Pick<
  ModeratorStore,
  'addCode' | 'openSession' | 'findSession' | 'listSessions' | 'endSession'
>
type Opening = Parameters<ModeratorStore['openSession']>[0]
type Moderator = { readonly moderator: string }

export function sessions(database: Database): Sessions {
  return {
    addCode: ({ hash, moderator, expires }) =>
      database.write(() => {
        database.run('INSERT OR REPLACE INTO codes VALUES (?, ?, ?)', hash, moderator, expires)
      }),
    openSession: (opening) => database.write(() => openSession(database, opening)),
    findSession: (session, now) => database.write(() => findSession(database, session, now)),
    listSessions: (moderator, now) => database.read(() => listSessions(database, moderator, now)),
    endSession: (moderator, id) => database.write(() => endSession(database, moderator, id)),
  }
}

function openSession(database: Database, opening: Opening): Moderator | undefined {
  const { code, session, now, idleSeconds, lifeSeconds } = opening
  sweep(database, now)
  const found = database.one<Moderator & { expires: number }>(
    'SELECT moderator, expires FROM codes WHERE hash = ?',
    code,
  )
  database.run('DELETE FROM codes WHERE hash = ?', code)
  if (!found || found.expires <= now) return undefined

  const { moderator } = found
  const [idle, until] = [idleSeconds * 1000, now + lifeSeconds * 1000]
  database.run(
    'INSERT OR REPLACE INTO sessions VALUES (?, ?, ?, ?, ?, ?)',
    session,
    moderator,
    now,
    now,
    idle,
    until,
  )
  return { moderator }
}

function findSession(database: Database, session: string, now: number): Moderator | undefined {
  const found = database.one<Moderator>(
    'SELECT moderator FROM sessions WHERE hash = ? AND until > ? AND seen + idle > ?',
    session,
    now,
    now,
  )
  if (!found) return undefined
  database.run('UPDATE sessions SET seen = ? WHERE hash = ?', now, session)
  return { moderator: found.moderator }
}

function listSessions(database: Database, moderator: string, now: number): readonly Session[] {
  return database
    .all<{ hash: string; opened: number; seen: number }>(
      `SELECT hash, opened, seen FROM sessions
        WHERE moderator = ? AND until > ? AND seen + idle > ? ORDER BY hash`,
      moderator,
      now,
      now,
    )
    .map(({ hash, opened, seen }) => ({
      id: hash.slice(0, 12),
      opened: new Date(opened).toISOString(),
      seen: new Date(seen).toISOString(),
    }))
}

function endSession(database: Database, moderator: string, id: string): boolean {
  const sql = 'DELETE FROM sessions WHERE moderator = ? AND substr(hash, 1, 12) = ?'
  return database.run(sql, moderator, id) > 0
}

function sweep(database: Database, now: number): void {
  database.run('DELETE FROM codes WHERE expires < ?', now - SWEEP_DELAY)
  database.run('DELETE FROM sessions WHERE until < ?', now - SWEEP_DELAY)
}
