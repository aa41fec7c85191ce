import { SWEEP_DELAY } from '../../store.ts'
import { publicId, toIsoTime, type OpenedSession } from '../../moderators-store.ts'
import type { Ceremony, Passkey, PasskeyStore, PasskeyUse } from '../../passkey-store.ts'
import { logLine } from '../../../domain/log-lines.ts'
import { record } from '../comments/record.ts'
import type { Database } from '../database/database.ts'
import { roleOf } from './account-steps.ts'
import { beginSession, findAlive, isRefusalDue, refuse } from './session-steps.ts'

export function passkeys(database: Database): PasskeyStore {
  return {
    addPasskey: (order) => database.write(() => addPasskey(database, order)),
    findPasskey: (id) =>
      database.read(() => {
        const found = findPasskey(database, id)
        return found && { ...found, role: roleOf(database, found.moderator) }
      }),
    passkeysOf: (moderator) =>
      database.read(() =>
        database
          .all<Row>('SELECT * FROM passkeys WHERE moderator = ? ORDER BY at, id', moderator)
          .map(readRow),
      ),
    openSessionByPasskey: (opening) => database.write(() => openSession(database, opening)),
    confirmSession: (order) => database.write(() => confirmSession(database, order)),
    removePasskey: (order) => database.write(() => removePasskey(database, order)),
    // Strangers, who may come often, take no lock for what is not written.
    refuseSignIn: async (subject, now) => {
      if (await database.read(() => isRefusalDue(database, subject, now)))
        await database.write(() => refuse(database, subject, now))
    },
  }
}

type Row = Omit<Passkey, 'used'> & { readonly used: number | null }

function readRow({ used, ...row }: Row): Passkey {
  return { ...row, used: used === null ? null : toIsoTime(used) }
}

function findPasskey(database: Database, id: string): Passkey | undefined {
  const row = database.one<Row>('SELECT * FROM passkeys WHERE id = ?', id)
  return row && readRow(row)
}

function addPasskey(
  database: Database,
  { ceremony, session, ...passkey }: Parameters<PasskeyStore['addPasskey']>[0],
): boolean {
  const { id, credential, moderator, publicKey, counter, host, at } = passkey
  const now = Date.parse(at)
  if (findAlive(database, session, now)?.moderator !== moderator) return false
  if (findPasskey(database, id) !== undefined || !useUp(database, ceremony, now)) return false
  database.run(
    `INSERT INTO passkeys (id, credential, moderator, publicKey, counter, host, at)
      VALUES (?, ?, ?, ?, ?, ?, ?)`,
    id,
    credential,
    moderator,
    publicKey,
    counter,
    host,
    at,
  )
  database.run('UPDATE sessions SET confirmed = ? WHERE hash = ?', now, session)
  const subject = `${moderator}/${publicId(id)}`
  record(database, logLine({ at, by: moderator, deed: 'passkey', subject }))
  return true
}

function openSession(
  database: Database,
  opening: Parameters<PasskeyStore['openSessionByPasskey']>[0],
): OpenedSession | undefined {
  const owner = usePasskey(database, opening)
  if (owner === undefined) return undefined
  beginSession(database, owner, opening)
  const { session, now } = opening
  database.run('UPDATE sessions SET confirmed = ? WHERE hash = ?', now, session)
  return { moderator: owner, role: roleOf(database, owner), session }
}

function confirmSession(
  database: Database,
  { session, ...use }: Parameters<PasskeyStore['confirmSession']>[0],
): boolean {
  const owner = findAlive(database, session, use.now)?.moderator
  const passkey = findPasskey(database, use.passkey)
  if (owner === undefined || passkey?.moderator !== owner) return false
  if (usePasskey(database, use) === undefined) return false
  database.run('UPDATE sessions SET confirmed = ? WHERE hash = ?', use.now, session)
  return true
}

/** Whose it is. */
function usePasskey(
  database: Database,
  { ceremony, passkey, counter, now }: PasskeyUse,
): string | undefined {
  const found = findPasskey(database, passkey)
  if (found === undefined || !useUp(database, ceremony, now)) return undefined
  database.run('UPDATE passkeys SET counter = ?, used = ? WHERE id = ?', counter, now, passkey)
  return found.moderator
}

function useUp(database: Database, { hash, expires }: Ceremony, now: number): boolean {
  database.run('DELETE FROM ceremonies WHERE expires < ?', now - SWEEP_DELAY)
  if (expires <= now) return false
  return database.run('INSERT OR IGNORE INTO ceremonies VALUES (?, ?)', hash, expires) === 1
}

function removePasskey(
  database: Database,
  { moderator, id, at, by }: Parameters<PasskeyStore['removePasskey']>[0],
): boolean {
  const sql = 'DELETE FROM passkeys WHERE moderator = ? AND id = ?'
  if (database.run(sql, moderator, id) === 0) return false
  const subject = `${moderator}/${publicId(id)}`
  record(database, logLine({ at, by, deed: 'remove-passkey', subject }))
  return true
}
