import {
  LAST_SEEN_STEP,
  toIsoTime,
  type ModeratorStore,
  type Token,
} from '../../moderators-store.ts'
import { logLine } from '../../../domain/log-lines.ts'
import type { Run } from '../client/client.ts'
import { ADD_PERSON, END_OF, RECORD_SEEN, ROLE_OF, readRole } from './account-steps.ts'
import { type Reply, textsOf } from '../client/reply.ts'
import { once, script } from '../client/script.ts'

export function tokens(run: Run): Pick<ModeratorStore, 'addToken' | 'findToken' | 'revokeToken'> {
  return {
    addToken: async ({ by, newcomer, ...token }) => {
      const { id, moderator, at } = token
      const line = logLine({ at, by, deed: 'token', subject: `${moderator}/${id}` })
      const given = { ...token, line, must: newcomer ? '' : 'be in' }
      return textsOf(await run(ADD, given))[0] === 'added'
    },
    findToken: async (hash, now) => {
      const [moderator, role, personRole] = textsOf(await run(FIND, { hash, now }))
      return moderator === undefined
        ? undefined
        : { moderator, role: readRole(role), personRole: readRole(personRole) }
    },
    revokeToken: async (id, { at, by }) =>
      textsOf(await run(REVOKE, { id, at, by }))[0] === 'revoked',
  }
}

const ADD = script('hash id moderator name role at expires# line must')`${ADD_PERSON}
if must ~= '' and call('HGET', key('people'), moderator) ~= 'in' then return {} end
call('HSET', key('token', hash), 'id', id, 'moderator', moderator, 'at', at, 'expires', whole(expires),
  'role', role, 'name', name)
call('HSET', key('tokens'), id, hash)
addPerson(moderator, role, at)
record(line)
return {'added'}
`

const FIND = script('hash now#')`${END_OF}${RECORD_SEEN}${ROLE_OF}
local token = key('token', hash)
local moderator, used, role = unpack(call('HMGET', token, 'moderator', 'used', 'role'))
if not moderator or endOf(hash, now) <= now then return {} end
if not used or now - used > ${LAST_SEEN_STEP} then
  call('HSET', token, 'used', whole(now))
  recordSeen(moderator, now)
end
return {moderator, role or '', roleOf(moderator)}
`

const REVOKE = once(script('id at by')`
local hash = call('HGET', key('tokens'), id)
if not hash then return {'unknown'} end
local moderator = call('HGET', key('token', hash), 'moderator')
call('DEL', key('token', hash))
call('HDEL', key('tokens'), id)
record(at, moderator .. '/' .. id, '-', 'revoke', by)
return {'revoked'}
`)

export function readToken(reply: Reply): Token {
  const [id = '', at = '', expires, used = '', role, name = ''] = textsOf(reply)
  return {
    id,
    name,
    role: readRole(role),
    at,
    expires: toIsoTime(Number(expires)),
    used: used === '' ? null : toIsoTime(Number(used)),
  }
}
