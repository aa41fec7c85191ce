import { SWEEP_DELAY } from '../../store.ts'
import { toIsoTime } from '../../moderators-store.ts'
import type { Passkey, PasskeyStore, PasskeyUse } from '../../passkey-store.ts'
import type { Run } from '../client/client.ts'
import { type Reply, listOf, textsOf } from '../client/reply.ts'
import { once, script } from '../client/script.ts'
import { ALIVE, ROLE_OF, readRole } from './account-steps.ts'
import { BEGIN_SESSION, PUBLIC_ID_OF, REFUSE, sessionGiven } from './session-steps.ts'

export function passkeys(run: Run): PasskeyStore {
  return {
    addPasskey: async ({ ceremony, ...passkey }) => {
      const now = Date.parse(passkey.at)
      const [outcome] = textsOf(await run(ADD, { ...passkey, ...ceremony, now }))
      return outcome === 'done'
    },
    findPasskey: async (id) => {
      const [passkey, role] = listOf(await run(FIND, { id }))
      const found = readPasskey(passkey)
      return found && { ...found, role: readRole(typeof role === 'string' ? role : undefined) }
    },
    passkeysOf: async (moderator) =>
      listOf(await run(LIST, { moderator }))
        .map(readPasskey)
        .filter((each) => each !== undefined)
        .sort((one, other) => (one.at + one.id < other.at + other.id ? -1 : 1)),
    openSessionByPasskey: async (opening) => {
      const { session, now } = opening
      const given = { ...givenOf(opening), at: toIsoTime(now), ...sessionGiven(opening) }
      const [moderator, role] = textsOf(await run(OPEN, given))
      return moderator === undefined ? undefined : { moderator, role: readRole(role), session }
    },
    confirmSession: async ({ session, ...use }) =>
      textsOf(await run(CONFIRM, { ...givenOf(use), session }))[0] === 'done',
    removePasskey: async (order) => textsOf(await run(REMOVE, order))[0] === 'done',
    refuseSignIn: async (subject, now) => {
      await run(REFUSE_SIGN_IN, { subject, now, at: toIsoTime(now) })
    },
  }
}

function givenOf({ ceremony, passkey, counter, now }: PasskeyUse) {
  return { ceremony: ceremony.hash, expires: ceremony.expires, passkey, counter, now }
}

const fields = [
  'id',
  'credential',
  'moderator',
  'publicKey',
  'counter',
  'host',
  'at',
  'used',
] as const

const USE_UP = `
local function useUp(ceremony, expires, now)
  if expires <= now then return false end
  if call('EXISTS', key('ceremony', ceremony)) == 1 then return false end
  call('SET', key('ceremony', ceremony), '1', 'PX', whole(expires - now + ${SWEEP_DELAY}))
  return true
end
`

const READ = `
local function passkeyOf(id)
  local found = call('HMGET', key('passkey', id), ${fields.map((field) => `'${field}'`).join(', ')})
  if not found[1] then return nil end
  for i = 1, ${fields.length} do found[i] = found[i] or '' end
  return found
end
`

const ADD = once(script(
  'id credential moderator publicKey counter# host at session hash expires# now#',
)`${ALIVE}${USE_UP}${PUBLIC_ID_OF}
if alive(session, now) ~= moderator then return {'no'} end
if call('EXISTS', key('passkey', id)) == 1 or not useUp(hash, expires, now) then return {'no'} end
call('HSET', key('passkey', id), 'id', id, 'credential', credential, 'moderator', moderator,
  'publicKey', publicKey, 'counter', whole(counter), 'host', host, 'at', at)
call('HSET', key('passkeys', moderator), id, host)
call('HSET', key('session', session), 'confirmed', whole(now))
record(at, moderator .. '/' .. publicId(id), '-', 'passkey', moderator)
return {'done'}
`)

const FIND = script('id')`${READ}${ROLE_OF}
local found = passkeyOf(id)
if not found then return {} end
return {found, roleOf(found[3])}
`

const LIST = script('moderator')`${READ}
local reply = {}
for _, id in ipairs(call('HKEYS', key('passkeys', moderator))) do table.insert(reply, passkeyOf(id)) end
return reply
`

/** `usePasskey(id, ceremony, expires, counter, now)`: whose it is. */
const USE = `${USE_UP}
local function usePasskey(id, ceremony, expires, counter, now)
  local owner = call('HGET', key('passkey', id), 'moderator')
  if not owner or not useUp(ceremony, expires, now) then return nil end
  call('HSET', key('passkey', id), 'counter', whole(counter), 'used', whole(now))
  return owner
end
`

const OPEN = once(script(
  'passkey ceremony expires# counter# now# hash former at idle# life# device',
)`${USE}${ROLE_OF}${BEGIN_SESSION}
local owner = usePasskey(passkey, ceremony, expires, counter, now)
if not owner then return {} end
begin(owner, hash, former, now, at, idle, life, device)
call('HSET', key('session', hash), 'confirmed', whole(now))
return {owner, roleOf(owner)}
`)

const CONFIRM = once(script('passkey ceremony expires# counter# now# session')`${USE}${ALIVE}
local owner = alive(session, now)
if not owner or call('HGET', key('passkey', passkey), 'moderator') ~= owner then return {'no'} end
if not usePasskey(passkey, ceremony, expires, counter, now) then return {'no'} end
call('HSET', key('session', session), 'confirmed', whole(now))
return {'done'}
`)

const REMOVE = once(script('moderator id at by')`${PUBLIC_ID_OF}
if call('HGET', key('passkey', id), 'moderator') ~= moderator then return {'no'} end
call('DEL', key('passkey', id))
call('HDEL', key('passkeys', moderator), id)
record(at, moderator .. '/' .. publicId(id), '-', 'remove-passkey', by)
return {'done'}
`)

const REFUSE_SIGN_IN = script('subject now# at')`${REFUSE}
refuse(subject, now, at)
return {}
`

function readPasskey(reply: Reply | undefined): Passkey | undefined {
  const [
    id = '',
    credential = '',
    moderator = '',
    publicKey = '',
    counter,
    host = '',
    at = '',
    used = '',
  ] = textsOf(reply)
  if (id === '') return undefined
  const passkey = { id, credential, moderator, publicKey, counter: Number(counter), host, at }
  return { ...passkey, used: used === '' ? null : toIsoTime(Number(used)) }
}
