import type { ModeratorStore } from '../moderators-store.ts'
import type { Run } from './client.ts'
import { listOf, textsOf } from './reply.ts'
import { script } from './script.ts'

export function tokens(
  run: Run,
): Pick<ModeratorStore, 'addToken' | 'findToken' | 'listTokens' | 'revokeToken'> {
  return {
    addToken: async ({ hash, id, moderator, at }) => {
      await run(ADD, hash, id, moderator, at)
    },
    findToken: async (hash) => {
      const [moderator] = textsOf(await run(FIND, hash))
      return moderator === undefined ? undefined : { moderator }
    },
    listTokens: async () =>
      listOf(await run(LIST))
        .map((reply) => {
          const [id = '', moderator = '', at = ''] = textsOf(reply)
          return { id, moderator, at }
        })
        .sort((one, other) => (one.id < other.id ? -1 : 1)),
    revokeToken: async (id) => textsOf(await run(REVOKE, id))[0] === 'revoked',
  }
}

const ADD = script(`
call('HSET', key('token', ARGV[2]), 'id', ARGV[3], 'moderator', ARGV[4], 'at', ARGV[5])
call('HSET', key('tokens'), ARGV[3], ARGV[2])
return {}
`)

const FIND = script(`
return {call('HGET', key('token', ARGV[2]), 'moderator') or nil}
`)

const LIST = script(`
local reply = {}
for _, hash in ipairs(call('HVALS', key('tokens'))) do
  table.insert(reply, call('HMGET', key('token', hash), 'id', 'moderator', 'at'))
end
return reply
`)

const REVOKE = script(`
local hash = call('HGET', key('tokens'), ARGV[2])
if not hash then return {'unknown'} end
call('DEL', key('token', hash))
call('HDEL', key('tokens'), ARGV[2])
return {'revoked'}
`)
