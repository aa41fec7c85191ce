import type { ModeratorStore, Session } from '../moderators-store.ts'
import { SWEEP_DELAY } from '../store.ts'
import type { Run } from './client.ts'
import { type Reply, listOf, textsOf } from './reply.ts'
import { script } from './script.ts'

type Sessions = Pick<
  ModeratorStore,
  'addCode' | 'openSession' | 'findSession' | 'listSessions' | 'endSession'
>

export function sessions(run: Run): Sessions {
  return {
    addCode: async ({ hash, moderator, expires }) => {
      await run(ADD_CODE, hash, moderator, expires)
    },
    openSession: async ({ code, session, now, idleSeconds, lifeSeconds }) => {
      const [idle, life] = [idleSeconds * 1000, lifeSeconds * 1000]
      return moderatorOf(await run(OPEN_SESSION, code, session, now, idle, now + life, life))
    },
    findSession: async (session, now) => moderatorOf(await run(FIND_SESSION, session, now)),
    listSessions: async (moderator, now) =>
      listOf(await run(LIST_SESSIONS, moderator, now)).map(readSession),
    endSession: async (moderator, id) =>
      textsOf(await run(END_SESSION, moderator, id, `${id}\u{10FFFF}`))[0] === 'ended',
  }
}

/** Codes say themselves when they end; a forgotten one is swept up after a week. */
const ADD_CODE = script(`
local code = key('code', ARGV[2])
call('HSET', code, 'moderator', ARGV[3], 'expires', ARGV[4])
call('EXPIRE', code, 7 * 24 * 60 * 60)
return {}
`)

const OPEN_SESSION = script(`
local code, hash, now = key('code', ARGV[2]), ARGV[3], ARGV[4]
local moderator, expires = unpack(call('HMGET', code, 'moderator', 'expires'))
call('DEL', code)
if not moderator or tonumber(expires) <= tonumber(now) then return {} end

local session, kept = key('session', hash), tonumber(ARGV[7]) + ${SWEEP_DELAY}
call('HSET', session, 'moderator', moderator, 'opened', now, 'seen', now, 'idle', ARGV[5], 'until', ARGV[6])
call('PEXPIRE', session, kept)
call('ZADD', key('sessions', moderator), 0, hash)
return {moderator}
`)

const ALIVE = `
local function alive(hash, now)
  local moderator, opened, seen, idle, last =
    unpack(call('HMGET', key('session', hash), 'moderator', 'opened', 'seen', 'idle', 'until'))
  if not moderator or tonumber(last) <= now or seen + idle <= now then return nil end
  return moderator, opened, seen
end
`

const FIND_SESSION = script(`${ALIVE}
local moderator = alive(ARGV[2], tonumber(ARGV[3]))
if not moderator then return {} end
call('HSET', key('session', ARGV[2]), 'seen', ARGV[3])
return {moderator}
`)

const LIST_SESSIONS = script(`${ALIVE}
local all, reply = key('sessions', ARGV[2]), {}
for _, hash in ipairs(call('ZRANGE', all, 0, -1)) do
  local moderator, opened, seen = alive(hash, tonumber(ARGV[3]))
  if moderator then table.insert(reply, {hash, opened, seen}) end
  if call('EXISTS', key('session', hash)) == 0 then call('ZREM', all, hash) end
end
return reply
`)

const END_SESSION = script(`
local all = key('sessions', ARGV[2])
local ended = 0
for _, hash in ipairs(call('ZRANGE', all, '[' .. ARGV[3], '(' .. ARGV[4], 'BYLEX')) do
  if string.sub(hash, 1, 12) == ARGV[3] then
    call('ZREM', all, hash)
    ended = ended + call('DEL', key('session', hash))
  end
end
return {ended > 0 and 'ended' or 'unknown'}
`)

function moderatorOf(reply: Reply): { readonly moderator: string } | undefined {
  const [moderator] = textsOf(reply)
  return moderator === undefined ? undefined : { moderator }
}

function readSession(reply: Reply): Session {
  const [hash = '', opened, seen] = textsOf(reply)
  return {
    id: hash.slice(0, 12),
    opened: new Date(Number(opened)).toISOString(),
    seen: new Date(Number(seen)).toISOString(),
  }
}
