import {
  REFUSAL_LOG_INTERVAL,
  endLine,
  publicId,
  toIsoTime,
  type SessionOpening,
} from '../../moderators-store.ts'
import { logLine, byStranger } from '../../../domain/log-lines.ts'
import type { Database } from '../database/database.ts'
import { record } from '../comments/record.ts'
import { recordSeen } from './account-steps.ts'

/** Ends that which the browser came with. */
export function beginSession(
  database: Database,
  moderator: string,
  { session, former, now, idleSeconds, lifeSeconds, device }: Omit<SessionOpening, 'code'>,
): void {
  if (former !== undefined) end(database, former, toIsoTime(now))
  const [idle, until] = [idleSeconds * 1000, now + lifeSeconds * 1000]
  database.run(
    `INSERT OR REPLACE INTO sessions (hash, moderator, opened, seen, idle, until, device)
      VALUES (?, ?, ?, ?, ?, ?, ?)`,
    session,
    moderator,
    now,
    now,
    idle,
    until,
    device,
  )
  recordSeen(database, moderator, now)
  const subject = publicId(session)
  record(database, logLine({ at: toIsoTime(now), by: moderator, deed: 'sign-in', subject }))
}

export function end(database: Database, hash: string, at: string, by?: string): boolean {
  const found = database.one<{ readonly moderator: string }>(
    'SELECT moderator FROM sessions WHERE hash = ?',
    hash,
  )
  if (found === undefined) return false
  database.run('DELETE FROM sessions WHERE hash = ?', hash)
  record(database, endLine({ moderator: found.moderator, id: publicId(hash), at, by }))
  return true
}

/** `subject`: whose link it was, or '-'. */
export function refuse(database: Database, subject: string, now: number): undefined {
  if (!isRefusalDue(database, subject, now)) return
  database.run('INSERT OR REPLACE INTO refusals VALUES (?, ?)', subject, now)
  record(database, logLine({ at: toIsoTime(now), by: byStranger, deed: 'refuse', subject }))
}

export function isRefusalDue(database: Database, subject: string, now: number): boolean {
  const sql = 'SELECT 1 FROM refusals WHERE subject = ? AND at > ?'
  return database.one(sql, subject, now - REFUSAL_LOG_INTERVAL) === undefined
}

export function findAlive(database: Database, session: string, now: number) {
  return database.one<{
    moderator: string
    opened: number
    seen: number
    idle: number
    confirmed: number | null
  }>(
    'SELECT moderator, opened, seen, idle, confirmed FROM sessions WHERE hash = ? AND until > ? AND seen + idle > ?',
    session,
    now,
    now,
  )
}
