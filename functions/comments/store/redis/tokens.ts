import { LOOK_STEP, timeOf, type ModeratorStore, type Token } from '../moderators-store.ts'
import { logLine } from '../../domain/transition.ts'
import type { Run } from './client/client.ts'
import { ADMIT_PERSON, END_OF, NOTE_LOOK } from './looks.ts'
import { type Reply, textsOf } from './client/reply.ts'
import { script, scriptOnce } from './client/script.ts'

export function tokens(run: Run): Pick<ModeratorStore, 'addToken' | 'findToken' | 'revokeToken'> {
  return {
    addToken: async ({ hash, id, moderator, at, expires, by }) => {
      const line = logLine({ at, by, deed: 'token', subject: `${moderator}/${id}` })
      await run(ADD, hash, id, moderator, at, expires, line)
    },
    findToken: async (hash, now) => {
      const [moderator] = textsOf(await run(FIND, hash, now))
      return moderator === undefined ? undefined : { moderator }
    },
    revokeToken: async (id, { at, by }) => textsOf(await run(REVOKE, id, at, by))[0] === 'revoked',
  }
}

const ADD = script(`${ADMIT_PERSON}
call('HSET', key('token', ARGV[2]), 'id', ARGV[3], 'moderator', ARGV[4], 'at', ARGV[5], 'expires', ARGV[6])
call('HSET', key('tokens'), ARGV[3], ARGV[2])
admitPerson(ARGV[4])
record(ARGV[7])
return {}
`)

const FIND = script(`${END_OF}${NOTE_LOOK}
local token, now = key('token', ARGV[2]), tonumber(ARGV[3])
local moderator, used = unpack(call('HMGET', token, 'moderator', 'used'))
if not moderator or endOf(ARGV[2], now) <= now then return {} end
if not used or now - used > ${LOOK_STEP} then
  call('HSET', token, 'used', ARGV[3])
  noteLook(moderator, now)
end
return {moderator}
`)

const REVOKE = scriptOnce(`
local id = ARGV[2]
local hash = call('HGET', key('tokens'), id)
if not hash then return {'unknown'} end
local moderator = call('HGET', key('token', hash), 'moderator')
call('DEL', key('token', hash))
call('HDEL', key('tokens'), id)
record(ARGV[3], moderator .. '/' .. id, '-', 'revoke', ARGV[4])
return {'revoked'}
`)

export function readToken(reply: Reply): Token {
  const [id = '', at = '', expires, used = ''] = textsOf(reply)
  return {
    id,
    at,
    expires: timeOf(Number(expires)),
    used: used === '' ? null : timeOf(Number(used)),
  }
}
