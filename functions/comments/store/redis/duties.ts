import type { DutiesStore } from '../duties-store.ts'
import type { Run } from './client/client.ts'
import { textsOf } from './client/reply.ts'
import { script, scriptOnce } from './client/script.ts'

type Duties = Pick<
  DutiesStore,
  'arrived' | 'claim' | 'fulfil' | 'release' | 'claimedAt' | 'removals'
>

export function duties(run: Run): Duties {
  return {
    arrived: async () => {
      const [kept, waiting] = textsOf(await run(ARRIVED))
      return { kept: Number(kept), waiting: Number(waiting) }
    },
    claim: async ({ duty, mark, now, lease, renew = '' }) =>
      textsOf(await run(CLAIM, duty, mark, now, lease, renew))[0] === 'claimed',
    fulfil: async (duty, mark) => {
      await run(FULFIL, duty, mark)
    },
    release: async (duty) => {
      await run(RELEASE, duty)
    },
    claimedAt: async (duty) => {
      const [at] = textsOf(await run(CLAIMED_AT, duty))
      return at === undefined ? undefined : Number(at)
    },
    removals: async () => {
      const [made, forgotten] = textsOf(await run(REMOVALS))
      return { made: Number(made), forgotten: Number(forgotten) }
    },
  }
}

const ARRIVED = script(`
return {call('GET', key('kept')) or '0', tostring(call('ZCARD', key('in', 'pending')))}
`)

const CLAIM = scriptOnce(`
local duty, now, lease, renew = key('duty', ARGV[2]), tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])
local at, done = unpack(call('HMGET', duty, 'at', 'done'))
at = tonumber(at)
if at and now < at + lease then return {'held'} end
local again = renew and (not at or now >= at + renew)
if tonumber(ARGV[3]) <= tonumber(done or 0) and not again then return {'done'} end
call('HSET', duty, 'at', ARGV[4])
return {'claimed'}
`)

const FULFIL = script(`
local duty = key('duty', ARGV[2])
if call('EXISTS', duty) == 0 then return {} end
if tonumber(ARGV[3]) > tonumber(call('HGET', duty, 'done') or 0) then call('HSET', duty, 'done', ARGV[3]) end
return {}
`)

/** What was done is still known, so the hash must stay even where it says no more than that it is there. */
const RELEASE = script(`
local duty = key('duty', ARGV[2])
if call('HEXISTS', duty, 'done') == 0 and call('EXISTS', duty) == 1 then call('HSET', duty, 'done', 0) end
call('HDEL', duty, 'at')
return {}
`)

const CLAIMED_AT = script(`
return {call('HGET', key('duty', ARGV[2]), 'at') or nil}
`)

const REMOVALS = script(`
return {call('GET', key('removals')) or '0', call('HGET', key('duty', 'forget'), 'done') or '0'}
`)
