import type { ModeratorStore } from '../moderators-store.ts'
import type { Database } from './database.ts'

type Token = { readonly id: string; readonly moderator: string; readonly at: string }

export function tokens(
  database: Database,
): Pick<ModeratorStore, 'addToken' | 'findToken' | 'listTokens' | 'revokeToken'> {
  return {
    addToken: ({ hash, id, moderator, at }) =>
      database.write(() => {
        database.run('INSERT OR REPLACE INTO tokens VALUES (?, ?, ?, ?)', hash, id, moderator, at)
      }),
    findToken: (hash) => database.read(() => findToken(database, hash)),
    listTokens: () => database.read(() => listTokens(database)),
    revokeToken: (id) =>
      database.write(() => database.run('DELETE FROM tokens WHERE id = ?', id) > 0),
  }
}

function findToken(database: Database, hash: string): { readonly moderator: string } | undefined {
  const found = database.one<Token>('SELECT moderator FROM tokens WHERE hash = ?', hash)
  return found && { moderator: found.moderator }
}

function listTokens(database: Database): readonly Token[] {
  return database
    .all<Token>('SELECT id, moderator, at FROM tokens ORDER BY id')
    .map(({ id, moderator, at }) => ({ id, moderator, at }))
}
