import {
  LAST_SEEN_STEP,
  PUBLIC_ID,
  SIGN_IN_REPEAT_SPAN,
  REFUSAL_LOG_INTERVAL,
  publicId,
  toIsoTime,
  type ModeratorStore,
  type OpenedSession,
  type SessionOpening,
  type SessionRights,
  type Session,
} from '../../moderators-store.ts'
import { SWEEP_DELAY } from '../../store.ts'
import { logLine } from '../../../domain/log-lines.ts'
import type { Database } from '../database/database.ts'
import { record } from '../comments/record.ts'
import { addPerson, recordSeen, roleOf } from './account-steps.ts'
import { beginSession, end, findAlive, isRefusalDue, refuse } from './session-steps.ts'

type Sessions = Pick<
  ModeratorStore,
  'addCode' | 'openSession' | 'findSession' | 'listSessions' | 'endSession'
>
interface Moderator {
  readonly moderator: string
}
interface Code extends Moderator {
  readonly expires: number
  readonly session: string | null
  readonly used: number | null
}

export function sessions(database: Database): Sessions {
  return {
    addCode: (code) => database.write(() => addCode(database, code)),
    openSession: (opening) => openSession(database, opening),
    findSession: (session, now) => findSession(database, session, now),
    listSessions: (moderator, now) => database.read(() => sessionsOf(database, moderator, now)),
    endSession: (moderator, id, at, by) =>
      database.write(() => {
        const sql = `SELECT hash FROM sessions WHERE moderator = ? AND substr(hash, 1, ${PUBLIC_ID}) = ?`
        const found = database.one<{ hash: string }>(sql, moderator, id)
        return found !== undefined && end(database, found.hash, at, by)
      }),
  }
}

function addCode(database: Database, code: Parameters<Sessions['addCode']>[0]): void {
  const { hash, moderator, role, expires, at, by } = code
  const isNew = addPerson(database, { name: moderator, role, at })
  const subject = isNew ? `${moderator}/${role}` : moderator
  record(database, logLine({ at, by, deed: 'invite', subject }))
  database.run(
    'INSERT OR REPLACE INTO codes (hash, moderator, expires) VALUES (?, ?, ?)',
    hash,
    moderator,
    expires,
  )
}

/** By reading alone: no stranger with a made-up code waits for the lock, and one an hour takes it for a line. */
async function openSession(
  database: Database,
  opening: SessionOpening,
): Promise<OpenedSession | undefined> {
  const { code, now } = opening
  const { known: isValid, due } = await database.read(() => ({
    known: findCode(database, code, now) !== undefined,
    due: isRefusalDue(database, '-', now),
  }))
  if (isValid) return database.write(() => useCode(database, opening))
  if (due) void database.write(() => refuse(database, '-', now)).catch(() => undefined)
  return undefined
}

function useCode(database: Database, opening: SessionOpening): OpenedSession | undefined {
  const { code, session, former, now } = opening
  deleteExpired(database, now)
  const found = findCode(database, code, now)
  if (found === undefined) return refuse(database, '-', now)
  const { moderator, expires } = found
  if (found.session !== null) {
    const again = found.session === session && now < (found.used ?? 0) + SIGN_IN_REPEAT_SPAN
    const stands = again || found.session === former
    if (stands && findAlive(database, found.session, now))
      return { moderator, role: roleOf(database, moderator), session: found.session }
    return refuse(database, moderator, now)
  }
  if (expires <= now) {
    database.run('DELETE FROM codes WHERE hash = ?', code)
    return refuse(database, moderator, now)
  }

  database.run('UPDATE codes SET session = ?, used = ? WHERE hash = ?', session, now, code)
  beginSession(database, moderator, opening)
  return { moderator, role: roleOf(database, moderator), session }
}

function findCode(database: Database, hash: string, now: number): Code | undefined {
  return database.one<Code>(
    'SELECT moderator, expires, session, used FROM codes WHERE hash = ? AND expires >= ?',
    hash,
    now - SWEEP_DELAY,
  )
}

async function findSession(
  database: Database,
  session: string,
  now: number,
): Promise<SessionRights | undefined> {
  const found = await database.read(() => {
    const alive = findAlive(database, session, now)
    return alive && { ...alive, ...rightsOf(database, alive.moderator) }
  })
  if (found === undefined) return undefined
  const { moderator, role, opened, confirmed, hosts, seen, idle } = found
  // Not awaited: who looks must not wait for whoever writes.
  if (now - seen > Math.min(LAST_SEEN_STEP, idle / 60))
    void database
      .write(() => {
        database.run('UPDATE sessions SET seen = max(seen, ?) WHERE hash = ?', now, session)
        recordSeen(database, moderator, now)
      })
      .catch(() => undefined)
  return { moderator, role, opened, confirmed, hosts }
}

function rightsOf(database: Database, moderator: string): Pick<SessionRights, 'role' | 'hosts'> {
  const sql = 'SELECT DISTINCT host FROM passkeys WHERE moderator = ? ORDER BY host'
  const hosts = database.all<{ host: string }>(sql, moderator).map(({ host }) => host)
  return { role: roleOf(database, moderator), hosts }
}

export function sessionsOf(database: Database, moderator: string, now: number): readonly Session[] {
  return database
    .all<{ hash: string; opened: number; seen: number; device: string | null }>(
      `SELECT hash, opened, seen, device FROM sessions
        WHERE moderator = ? AND until > ? AND seen + idle > ? ORDER BY hash`,
      moderator,
      now,
      now,
    )
    .map(({ hash, opened, seen, device }) => ({
      id: publicId(hash),
      opened: toIsoTime(opened),
      seen: toIsoTime(seen),
      device,
    }))
}

function deleteExpired(database: Database, now: number): void {
  database.run('DELETE FROM codes WHERE expires < ?', now - SWEEP_DELAY)
  database.run('DELETE FROM sessions WHERE until < ?', now - SWEEP_DELAY)
  database.run('DELETE FROM refusals WHERE at < ?', now - REFUSAL_LOG_INTERVAL)
}
