import type { DutiesStore } from '../duties-store.ts'
import type { Run } from './client/client.ts'
import { textsOf } from './client/reply.ts'
import { once, script } from './client/script.ts'

type Duties = Pick<
  DutiesStore,
  'arrived' | 'claim' | 'fulfil' | 'release' | 'claimedAt' | 'removals'
>

export function duties(run: Run): Duties {
  return {
    arrived: async () => {
      const [kept, waiting] = textsOf(await run(ARRIVED, {}))
      return { kept: Number(kept), waiting: Number(waiting) }
    },
    claim: async ({ renew, ...claim }) =>
      textsOf(await run(CLAIM, { ...claim, renew: String(renew ?? '') }))[0] === 'claimed',
    fulfil: async (duty, mark) => {
      await run(FULFIL, { duty, mark })
    },
    release: async (duty) => {
      await run(RELEASE, { duty })
    },
    claimedAt: async (duty) => {
      const [at] = textsOf(await run(CLAIMED_AT, { duty }))
      return at === undefined ? undefined : Number(at)
    },
    removals: async () => {
      const [made, forgotten] = textsOf(await run(REMOVALS, {}))
      return { made: Number(made), forgotten: Number(forgotten) }
    },
  }
}

const ARRIVED = script()`
return {call('GET', key('kept')) or '0', tostring(call('ZCARD', key('in', 'pending')))}
`

const CLAIM = once(script('duty mark# now# lease# renew')`
local at, done = unpack(call('HMGET', key('duty', duty), 'at', 'done'))
at = tonumber(at)
if at and now < at + lease then return {'held'} end
local again = renew ~= '' and (not at or now >= at + renew)
if mark <= tonumber(done or 0) and not again then return {'done'} end
call('HSET', key('duty', duty), 'at', whole(now))
return {'claimed'}
`)

const FULFIL = script('duty mark#')`
local name = key('duty', duty)
if call('EXISTS', name) == 0 then return {} end
if mark > tonumber(call('HGET', name, 'done') or 0) then call('HSET', name, 'done', whole(mark)) end
return {}
`

/** The hash stays, even where it says no more than that it is there. */
const RELEASE = script('duty')`
local name = key('duty', duty)
if call('HEXISTS', name, 'done') == 0 and call('EXISTS', name) == 1 then call('HSET', name, 'done', 0) end
call('HDEL', name, 'at')
return {}
`

const CLAIMED_AT = script('duty')`
return {call('HGET', key('duty', duty), 'at') or nil}
`

const REMOVALS = script()`
return {call('GET', key('removals')) or '0', call('HGET', key('duty', 'forget'), 'done') or '0'}
`
