import {
  LAST_SEEN_STEP,
  SIGN_IN_REPEAT_SPAN,
  endLine,
  publicId,
  toIsoTime,
  type ModeratorStore,
  type Session,
  type SessionRights,
} from '../../moderators-store.ts'
import { SWEEP_DELAY } from '../../store.ts'
import type { Run } from '../client/client.ts'
import { ADD_PERSON, ALIVE, RECORD_SEEN, ROLE_OF, SESSIONS_OF, readRole } from './account-steps.ts'
import { type Reply, listOf, textOf, textsOf } from '../client/reply.ts'
import { once, script } from '../client/script.ts'
import { BEGIN_SESSION, END, REFUSE, sessionGiven } from './session-steps.ts'

type Sessions = Pick<
  ModeratorStore,
  'addCode' | 'openSession' | 'findSession' | 'listSessions' | 'endSession'
>

export function sessions(run: Run): Sessions {
  return {
    addCode: async ({ hash, moderator, role, expires, at, by }) => {
      await run(ADD_CODE, { hash, moderator, role, expires, at, by })
    },
    openSession: async ({ code, now, ...opening }) => {
      const given = { code, now, at: toIsoTime(now), ...sessionGiven(opening) }
      const [moderator, stands, role] = textsOf(await run(OPEN_SESSION, given))
      return moderator === undefined || stands === undefined
        ? undefined
        : { moderator, role: readRole(role), session: stands }
    },
    findSession: async (session, now) => {
      const reply = listOf(await run(FIND_SESSION, { hash: session, now }))
      return reply.length === 0 ? undefined : readRights(reply)
    },
    listSessions: async (moderator, now) =>
      listOf(await run(LIST_SESSIONS, { moderator, now })).map(readSession),
    endSession: async (moderator, id, at, by) => {
      const line = endLine({ moderator, id, at, by })
      return textsOf(await run(END_SESSION, { moderator, id, line }))[0] === 'ended'
    },
  }
}

/** Codes say themselves when they end; a forgotten one is swept up after a week. */
const ADD_CODE = script('hash moderator role expires# at by')`${ADD_PERSON}
local code, codes = key('code', hash), key('codes', moderator)
call('HSET', code, 'moderator', moderator, 'expires', whole(expires))
call('EXPIRE', code, 7 * 24 * 60 * 60)
call('SADD', codes, hash)
call('EXPIRE', codes, 7 * 24 * 60 * 60)
local isNew = addPerson(moderator, role, at)
record(at, isNew and moderator .. '/' .. role or moderator, '-', 'invite', by)
return {}
`

const OPEN_SESSION = script(
  'code hash former now# at idle# life# device',
)`${ALIVE}${BEGIN_SESSION}${REFUSE}${ROLE_OF}
local link = key('code', code)
local moderator, expires, known, used = unpack(call('HMGET', link, 'moderator', 'expires', 'session', 'used'))

if not moderator or tonumber(expires) < now - ${SWEEP_DELAY} then return refuse('-', now, at) end
if known then
  local stands = known == former or known == hash and now < used + ${SIGN_IN_REPEAT_SPAN}
  if stands and alive(known, now) then return {moderator, known, roleOf(moderator)} end
  return refuse(moderator, now, at)
end
if tonumber(expires) <= now then
  call('DEL', link)
  return refuse(moderator, now, at)
end

call('HSET', link, 'session', hash, 'used', whole(now))
begin(moderator, hash, former, now, at, idle, life, device)
return {moderator, hash, roleOf(moderator)}
`

const FIND_SESSION = script('hash now#')`${ALIVE}${RECORD_SEEN}${ROLE_OF}
local moderator, opened, seen, idle = alive(hash, now)
if not moderator then return {} end
if now - seen > math.min(${LAST_SEEN_STEP}, idle / 60) then
  call('HSET', key('session', hash), 'seen', whole(now))
  recordSeen(moderator, now)
end
local hosts = call('HVALS', key('passkeys', moderator))
return {moderator, roleOf(moderator), opened, call('HGET', key('session', hash), 'confirmed') or '', hosts}
`

const LIST_SESSIONS = script('moderator now#')`${SESSIONS_OF}
return sessionsOf(moderator, now)
`

const END_SESSION = once(script('moderator id line')`${END}
local ended = false
for _, hash in ipairs(call('ZRANGE', key('sessions', moderator), '[' .. id, '+', 'BYLEX')) do
  if publicId(hash) ~= id then break end
  ended = finish(hash, '', line) or ended
end
return {ended and 'ended' or 'unknown'}
`)

function readRights([moderator, role, opened, confirmed, hosts]: readonly Reply[]): SessionRights {
  return {
    moderator: textOf(moderator),
    role: readRole(textOf(role)),
    opened: Number(opened),
    confirmed: textOf(confirmed) === '' ? null : Number(confirmed),
    hosts: [...new Set(textsOf(hosts))].toSorted(),
  }
}

export function readSession(reply: Reply): Session {
  const [hash = '', opened, seen, device = ''] = textsOf(reply)
  return {
    id: publicId(hash),
    opened: toIsoTime(Number(opened)),
    seen: toIsoTime(Number(seen)),
    device: device === '' ? null : device,
  }
}
