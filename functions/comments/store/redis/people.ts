import { toIsoTime, type ModeratorStore, type Person } from '../moderators-store.ts'
import type { Run } from './client/client.ts'
import { END_OF, SESSIONS_OF } from './last-seen.ts'
import { type Reply, listOf, textOf, textsOf } from './client/reply.ts'
import { once, script } from './client/script.ts'
import { readSession } from './sessions.ts'
import { readToken } from './tokens.ts'

export function people(run: Run): Pick<ModeratorStore, 'people' | 'removePeople'> {
  return {
    people: async (now) => listOf(await run(PEOPLE, { now })).map(readPerson),
    removePeople: async ({ name = '', at, by }) => textsOf(await run(REMOVE, { name, at, by })),
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

const PEOPLE = script('now#')`${NAMES}${SESSIONS_OF}${END_OF}
local reply = {}
local names, known, owned = everybody()
for _, name in ipairs(names) do
  local links, tokens = {}, {}
  for _, hash in ipairs(call('SMEMBERS', key('codes', name))) do
    local expires, session = unpack(call('HMGET', key('code', hash), 'expires', 'session'))
    if expires and not session and tonumber(expires) > now then table.insert(links, expires) end
  end
  for _, hash in ipairs(owned[name] or {}) do
    local id, at, used = unpack(call('HMGET', key('token', hash), 'id', 'at', 'used'))
    table.insert(tokens, {id, at, whole(endOf(hash, now)), used or ''})
  end
  local seen = call('HGET', key('looks'), name) or ''
  table.insert(reply, {name, known[name], seen, sessionsOf(name, now), links, tokens})
end
return reply
`

const REMOVE = once(script('name at by')`${NAMES}
local removed = {}
local names, known, owned = everybody()
for _, each in ipairs(names) do
  if known[each] == 'in' and (name == '' or name == each) then
    for _, hash in ipairs(call('SMEMBERS', key('codes', each))) do call('DEL', key('code', hash)) end
    for _, hash in ipairs(call('ZRANGE', key('sessions', each), 0, -1)) do call('DEL', key('session', hash)) end
    for _, hash in ipairs(owned[each] or {}) do
      call('HDEL', key('tokens'), call('HGET', key('token', hash), 'id'))
      call('DEL', key('token', hash))
    end
    call('DEL', key('codes', each), key('sessions', each))
    call('HSET', key('people'), each, 'out')
    record(at, each, '-', 'remove', by)
    table.insert(removed, each)
  end
end
return removed
`)

function readPerson(reply: Reply): Person {
  const [name, presence, seen, sessions, links, tokens] = listOf(reply)
  return {
    name: textOf(name),
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
