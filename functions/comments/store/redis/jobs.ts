import type { JobStore } from '../jobs-store.ts'
import type { Run } from './client/client.ts'
import { type Reply, textsOf } from './client/reply.ts'
import { once, script } from './client/script.ts'

type Jobs = Pick<
  JobStore,
  'submissionCounts' | 'claim' | 'complete' | 'release' | 'claimedAt' | 'removals'
>

export function jobs(run: Run): Jobs {
  return {
    submissionCounts: async () => {
      const [kept, waiting] = textsOf(await run(SUBMISSION_COUNTS, {}))
      return { kept: Number(kept), waiting: Number(waiting) }
    },
    claim: async ({ renew, ...claim }) =>
      textsOf(await run(CLAIM, { ...claim, renew: String(renew ?? '') }))[0] === 'claimed',
    complete: async (job, mark) => {
      await run(COMPLETE, { job, mark })
    },
    release: async (job) => {
      await run(RELEASE, { job })
    },
    claimedAt: async (job) => readClaimedAt(await run(CLAIMED_AT, { job })),
    removals: async () => {
      const [made, scrubbed] = textsOf(await run(REMOVALS, {}))
      return { made: Number(made), scrubbed: Number(scrubbed) }
    },
  }
}

const SUBMISSION_COUNTS = script()`
return {call('GET', key('kept')) or '0', tostring(call('ZCARD', key('in', 'pending')))}
`

const CLAIM = once(script('job mark# now# lease# renew')`
local at, done = unpack(call('HMGET', key('duty', job), 'at', 'done'))
at = tonumber(at)
if at and now < at + lease then return {'held'} end
local again = renew ~= '' and (not at or now >= at + renew)
if mark <= tonumber(done or 0) and not again then return {'done'} end
call('HSET', key('duty', job), 'at', whole(now))
return {'claimed'}
`)

const COMPLETE = script('job mark#')`
local name = key('duty', job)
if call('EXISTS', name) == 0 then return {} end
if mark > tonumber(call('HGET', name, 'done') or 0) then call('HSET', name, 'done', whole(mark)) end
return {}
`

/** The hash stays, even where it says no more than that it is there. */
const RELEASE = script('job')`
local name = key('duty', job)
if call('HEXISTS', name, 'done') == 0 and call('EXISTS', name) == 1 then call('HSET', name, 'done', 0) end
call('HDEL', name, 'at')
return {}
`

export const CLAIMED_AT = script('job')`
return {call('HGET', key('duty', job), 'at') or nil}
`

export function readClaimedAt(reply: Reply | undefined): number | undefined {
  const [at] = textsOf(reply)
  return at === undefined ? undefined : Number(at)
}

const REMOVALS = script()`
return {call('GET', key('removals')) or '0', call('HGET', key('duty', 'forget'), 'done') or '0'}
`
