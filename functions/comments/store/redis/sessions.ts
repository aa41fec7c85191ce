import {
  LOOK_STEP,
  PRESSED_AGAIN,
  REFUSAL_SPAN,
  publicId,
  timeOf,
  type ModeratorStore,
  type Session,
} from '../moderators-store.ts'
import { SWEEP_DELAY } from '../store.ts'
import { logLine, stranger } from '../../domain/transition.ts'
import type { Run } from './client/client.ts'
import { ADMIT_PERSON, ALIVE, NOTE_LOOK, SESSIONS_OF } from './looks.ts'
import { type Reply, listOf, textsOf } from './client/reply.ts'
import { script, scriptOnce } from './client/script.ts'

type Sessions = Pick<
  ModeratorStore,
  'addCode' | 'openSession' | 'findSession' | 'listSessions' | 'endSession'
>

export function sessions(run: Run): Sessions {
  return {
    addCode: async ({ hash, moderator, expires, at, by }) => {
      const line = logLine({ at, by, deed: 'invite', subject: moderator })
      await run(ADD_CODE, hash, moderator, expires, line)
    },
    openSession: async ({ code, session, present = '', now, idleSeconds, lifeSeconds }) => {
      const [idle, life] = [idleSeconds * 1000, lifeSeconds * 1000]
      const [moderator, stands] = textsOf(
        await run(OPEN_SESSION, code, session, present, now, timeOf(now), idle, now + life, life),
      )
      return moderator === undefined || stands === undefined
        ? undefined
        : { moderator, session: stands }
    },
    findSession: async (session, now) => {
      const [moderator] = textsOf(await run(FIND_SESSION, session, now))
      return moderator === undefined ? undefined : { moderator }
    },
    listSessions: async (moderator, now) =>
      listOf(await run(LIST_SESSIONS, moderator, now)).map(readSession),
    endSession: async (moderator, id, at) =>
      textsOf(await run(END_SESSION, moderator, id, `${id}\u{10FFFF}`, at))[0] === 'ended',
  }
}

/** Codes say themselves when they end; a forgotten one is swept up after a week. */
const ADD_CODE = script(`${ADMIT_PERSON}
local code, moderator = key('code', ARGV[2]), ARGV[3]
call('HSET', code, 'moderator', moderator, 'expires', ARGV[4])
call('EXPIRE', code, 7 * 24 * 60 * 60)
call('SADD', key('codes', moderator), ARGV[2])
call('EXPIRE', key('codes', moderator), 7 * 24 * 60 * 60)
admitPerson(moderator)
record(ARGV[5])
return {}
`)

const END = `
local function finish(hash, at)
  local moderator = call('HGET', key('session', hash), 'moderator')
  if not moderator then return false end
  call('DEL', key('session', hash))
  call('ZREM', key('sessions', moderator), hash)
  record(at, string.sub(hash, 1, ${publicId('x'.repeat(64)).length}), '-', 'sign-out', moderator)
  return true
end
`

const OPEN_SESSION = script(`${ALIVE}${END}${NOTE_LOOK}
local code, hash, present, now, at = key('code', ARGV[2]), ARGV[3], ARGV[4], tonumber(ARGV[5]), ARGV[6]
local moderator, expires, known, used = unpack(call('HMGET', code, 'moderator', 'expires', 'session', 'used'))

-- Whose link it was, or '-'.
local function refuse(subject)
  local last = call('GET', key('refused', subject))
  if last and tonumber(last) > now - ${REFUSAL_SPAN} then return {} end
  call('SET', key('refused', subject), now, 'PX', ${REFUSAL_SPAN + SWEEP_DELAY})
  record(at, subject, '-', 'refuse', '${stranger}')
  return {}
end

if not moderator or tonumber(expires) < now - ${SWEEP_DELAY} then return refuse('-') end
if known then
  local stands = known == present or known == hash and now < used + ${PRESSED_AGAIN}
  if stands and alive(known, now) then return {moderator, known} end
  return refuse(moderator)
end
if tonumber(expires) <= now then
  call('DEL', code)
  return refuse(moderator)
end

call('HSET', code, 'session', hash, 'used', ARGV[5])
if present ~= '' then finish(present, at) end
local session, kept = key('session', hash), tonumber(ARGV[9]) + ${SWEEP_DELAY}
call('HSET', session, 'moderator', moderator, 'opened', ARGV[5], 'seen', ARGV[5], 'idle', ARGV[7], 'until', ARGV[8])
call('PEXPIRE', session, kept)
call('ZADD', key('sessions', moderator), 0, hash)
noteLook(moderator, now)
record(at, string.sub(hash, 1, 12), '-', 'sign-in', moderator)
return {moderator, hash}
`)

const FIND_SESSION = script(`${ALIVE}${NOTE_LOOK}
local now = tonumber(ARGV[3])
local moderator, _, seen, idle = alive(ARGV[2], now)
if not moderator then return {} end
if now - seen > math.min(${LOOK_STEP}, idle / 60) then
  call('HSET', key('session', ARGV[2]), 'seen', ARGV[3])
  noteLook(moderator, now)
end
return {moderator}
`)

const LIST_SESSIONS = script(`${SESSIONS_OF}
return sessionsOf(ARGV[2], tonumber(ARGV[3]))
`)

const END_SESSION = scriptOnce(`${END}
local ended = false
for _, hash in ipairs(call('ZRANGE', key('sessions', ARGV[2]), '[' .. ARGV[3], '(' .. ARGV[4], 'BYLEX')) do
  if string.sub(hash, 1, 12) == ARGV[3] then ended = finish(hash, ARGV[5]) or ended end
end
return {ended and 'ended' or 'unknown'}
`)

export function readSession(reply: Reply): Session {
  const [hash = '', opened, seen] = textsOf(reply)
  return { id: publicId(hash), opened: timeOf(Number(opened)), seen: timeOf(Number(seen)) }
}
