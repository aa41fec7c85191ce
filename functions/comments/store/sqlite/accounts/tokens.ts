import type { Role } from '../../../../../_includes/models/roles.ts'
import {
  LAST_SEEN_STEP,
  toIsoTime,
  type ModeratorStore,
  type Token,
} from '../../moderators-store.ts'
import { logLine } from '../../../domain/log-lines.ts'
import type { Database } from '../database/database.ts'
import { record } from '../comments/record.ts'
import { addPerson, isIn, recordSeen } from './account-steps.ts'

type Tokens = Pick<ModeratorStore, 'addToken' | 'findToken' | 'revokeToken'>

export function tokens(database: Database): Tokens {
  return {
    addToken: (token) => database.write(() => addToken(database, token)),
    findToken: (hash, now) => findToken(database, hash, now),
    revokeToken: (id, order) => database.write(() => revokeToken(database, id, order)),
  }
}

function addToken(database: Database, token: Parameters<Tokens['addToken']>[0]): boolean {
  const { hash, id, moderator, name, role, at, expires, by, newcomer } = token
  if (!newcomer && !isIn(database, moderator)) return false
  addPerson(database, { name: moderator, role, at })
  database.run(
    'INSERT OR REPLACE INTO tokens (hash, id, moderator, at, expires, role, name) VALUES (?, ?, ?, ?, ?, ?, ?)',
    hash,
    id,
    moderator,
    at,
    expires,
    role,
    name,
  )
  record(database, logLine({ at, by, deed: 'token', subject: `${moderator}/${id}` }))
  return true
}

async function findToken(
  database: Database,
  hash: string,
  now: number,
): ReturnType<Tokens['findToken']> {
  const found = await database.read(() =>
    database.one<{ moderator: string; role: Role; used: number | null; personRole: Role }>(
      `SELECT moderator, tokens.role, used, people.role AS personRole
        FROM tokens JOIN people ON people.name = moderator WHERE hash = ? AND expires > ?`,
      hash,
      now,
    ),
  )
  if (found === undefined) return undefined
  const { moderator, role, used, personRole } = found
  if (used === null || now - used > LAST_SEEN_STEP)
    void database
      .write(() => {
        database.run('UPDATE tokens SET used = ? WHERE hash = ?', now, hash)
        recordSeen(database, moderator, now)
      })
      .catch(() => undefined)
  return { moderator, role, personRole }
}

export function tokensOf(database: Database, moderator: string): readonly Token[] {
  return database
    .all<Pick<Token, 'id' | 'name' | 'role' | 'at'> & { expires: number; used: number | null }>(
      'SELECT id, name, role, at, expires, used FROM tokens WHERE moderator = ? ORDER BY id',
      moderator,
    )
    .map(({ expires, used, ...token }) => ({
      ...token,
      expires: toIsoTime(expires),
      used: used === null ? null : toIsoTime(used),
    }))
}

function revokeToken(
  database: Database,
  id: string,
  { at, by }: Parameters<Tokens['revokeToken']>[1],
): boolean {
  const found = database.one<{ moderator: string }>('SELECT moderator FROM tokens WHERE id = ?', id)
  if (found === undefined) return false
  database.run('DELETE FROM tokens WHERE id = ?', id)
  record(database, logLine({ at, by, deed: 'revoke', subject: `${found.moderator}/${id}` }))
  return true
}
