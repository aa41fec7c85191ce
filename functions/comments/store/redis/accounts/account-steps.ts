import { formerRole, isRole, type Role } from '../../../../../_includes/models/roles.ts'
import { TOKEN_LIFE } from '../../moderators-store.ts'

/** `addPerson(name, role, at)`: true where the name was not in before that time. */
export const ADD_PERSON = `
local function addPerson(name, role, at)
  if call('HGET', key('people'), name) == 'in' then return call('HGET', key('since'), name) == at end
  call('HSET', key('people'), name, 'in')
  call('HSET', key('roles'), name, role)
  call('HSET', key('since'), name, at)
  return true
end
`

/** `roleOf(name)`. */
export const ROLE_OF = `
local function roleOf(name) return call('HGET', key('roles'), name) or '${formerRole}' end
`

export const RECORD_SEEN = `
local function recordSeen(name, now)
  local last = tonumber(call('HGET', key('looks'), name) or 0)
  if now > last then call('HSET', key('looks'), name, whole(now)) end
end
`

/** `alive(hash, now)`: a session's moderator, opening, last look and idle time, while it lasts. */
export const ALIVE = `
local function alive(hash, now)
  local moderator, opened, seen, idle, last =
    unpack(call('HMGET', key('session', hash), 'moderator', 'opened', 'seen', 'idle', 'until'))
  if not moderator or tonumber(last) <= now or seen + idle <= now then return nil end
  return moderator, opened, tonumber(seen), tonumber(idle)
end
`

/** `sessionsOf(moderator, now)`; crosses off what has gone. */
export const SESSIONS_OF = `${ALIVE}
local function sessionsOf(moderator, now)
  local all, reply = key('sessions', moderator), {}
  for _, hash in ipairs(call('ZRANGE', all, 0, -1)) do
    local known, opened, seen = alive(hash, now)
    local device = call('HGET', key('session', hash), 'device') or ''
    if known then table.insert(reply, {hash, opened, whole(seen), device}) end
    if call('EXISTS', key('session', hash)) == 0 then call('ZREM', all, hash) end
  end
  return reply
end
`

/** `endOf(hash, now)`: a token from before they had an end gets one here. */
export const END_OF = `
local function endOf(hash, now)
  local expires = call('HGET', key('token', hash), 'expires')
  if expires then return tonumber(expires) end
  call('HSET', key('token', hash), 'expires', whole(now + ${TOKEN_LIFE}))
  return now + ${TOKEN_LIFE}
end
`

export function readRole(text: string | undefined): Role {
  return isRole(text) ? text : formerRole
}
