import {
  toIsoTime,
  type ModeratorStore,
  type Person,
  type RoleChange,
} from '../../moderators-store.ts'
import type { Run } from '../client/client.ts'
import { END_OF, ROLE_OF, SESSIONS_OF, readRole } from './account-steps.ts'
import { type Reply, listOf, textOf, textOrNull, textsOf } from '../client/reply.ts'
import { once, script } from '../client/script.ts'
import { readSession } from './sessions.ts'
import { readToken } from './tokens.ts'

export function people(run: Run): Pick<ModeratorStore, 'people' | 'changeRole' | 'removePeople'> {
  return {
    people: async (now) => listOf(await run(PEOPLE, { now })).map(readPerson),
    changeRole: async (order) => ({ outcome: readChange(await run(CHANGE_ROLE, order)) }),
    removePeople: async ({ name, at, by }) => {
      const names = name === undefined ? [] : [name]
      const [outcome, ...removed] = textsOf(await run(REMOVE, { names, at, by }))
      return outcome === 'last-admin' ? { outcome } : { outcome: 'done', removed }
    },
  }
}

/** Tokens from before people were counted name people too. */
const NAMES = `
local function everybody()
  local owned, known, names = {}, {}, {}
  for _, hash in ipairs(call('HVALS', key('tokens'))) do
    local owner = call('HGET', key('token', hash), 'moderator')
    owned[owner] = owned[owner] or {}
    table.insert(owned[owner], hash)
    if call('HSETNX', key('people'), owner, 'in') == 1 then known[owner] = true end
  end
  local all = call('HGETALL', key('people'))
  for i = 1, #all, 2 do
    known[all[i]] = all[i + 1]
    table.insert(names, all[i])
  end
  table.sort(names)
  return names, known, owned
end
`

const LAST_ADMIN = `${ROLE_OF}
local function isLastAdmin(name)
  local all, admins = call('HGETALL', key('people')), {}
  for i = 1, #all, 2 do
    if all[i + 1] == 'in' and roleOf(all[i]) == 'admin' then table.insert(admins, all[i]) end
  end
  return #admins == 1 and admins[1] == name
end
`

const CHANGE_ROLE = once(script('name role at by')`${NAMES}${LAST_ADMIN}
everybody()
if call('HGET', key('people'), name) ~= 'in' then return 'missing' end
if roleOf(name) == role then return 'same' end
if isLastAdmin(name) then return 'last-admin' end
call('HSET', key('roles'), name, role)
record(at, name .. '/' .. role, '-', 'role', by)
return 'done'
`)

function readChange(reply: Reply): RoleChange['outcome'] {
  const outcome = textOf(reply)
  return outcome === 'missing' || outcome === 'same' || outcome === 'last-admin' ? outcome : 'done'
}

const PEOPLE = script('now#')`${NAMES}${SESSIONS_OF}${END_OF}${ROLE_OF}
local reply = {}
local names, known, owned = everybody()
for _, name in ipairs(names) do
  local links, tokens = {}, {}
  for _, hash in ipairs(call('SMEMBERS', key('codes', name))) do
    local expires, session = unpack(call('HMGET', key('code', hash), 'expires', 'session'))
    if expires and not session and tonumber(expires) > now then table.insert(links, expires) end
  end
  for _, hash in ipairs(owned[name] or {}) do
    local id, at, used, role, title = unpack(call('HMGET', key('token', hash), 'id', 'at', 'used', 'role', 'name'))
    table.insert(tokens, {id, at, whole(endOf(hash, now)), used or '', role or '', title or ''})
  end
  local seen, since = call('HGET', key('looks'), name) or '', call('HGET', key('since'), name) or ''
  table.insert(reply, {name, known[name], seen, sessionsOf(name, now), links, tokens, roleOf(name), since})
end
return reply
`

/** `names`: one alone; none for everybody. */
const REMOVE = once(script('names[] at by')`${NAMES}${LAST_ADMIN}
local removed, name = {'done'}, names[1]
local all, known, owned = everybody()
if name and isLastAdmin(name) then return {'last-admin'} end
for _, each in ipairs(all) do
  if known[each] == 'in' and (not name or name == each) then
    for _, hash in ipairs(call('SMEMBERS', key('codes', each))) do call('DEL', key('code', hash)) end
    for _, hash in ipairs(call('ZRANGE', key('sessions', each), 0, -1)) do call('DEL', key('session', hash)) end
    for _, hash in ipairs(owned[each] or {}) do
      call('HDEL', key('tokens'), call('HGET', key('token', hash), 'id'))
      call('DEL', key('token', hash))
    end
    for _, id in ipairs(call('HKEYS', key('passkeys', each))) do call('DEL', key('passkey', id)) end
    call('DEL', key('codes', each), key('sessions', each), key('passkeys', each))
    call('HSET', key('people'), each, 'out')
    record(at, each, '-', 'remove', by)
    table.insert(removed, each)
  end
end
return removed
`)

function readPerson(reply: Reply): Person {
  const [name, presence, seen, sessions, links, tokens, role, since] = listOf(reply)
  return {
    name: textOf(name),
    role: readRole(textOf(role)),
    since: textOrNull(since),
    removed: textOf(presence) === 'out',
    seen: textOf(seen) === '' ? null : toIsoTime(Number(seen)),
    sessions: listOf(sessions).map(readSession),
    links: textsOf(links)
      .toSorted()
      .map((expires) => toIsoTime(Number(expires))),
    tokens: listOf(tokens)
      .map(readToken)
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
  }
}
