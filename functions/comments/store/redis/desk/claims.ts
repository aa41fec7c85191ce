import { CLAIM_SPAN, type ClaimStore, type CommentClaim } from '../../queue/claim-store.ts'
import { SWEEP_DELAY } from '../../store.ts'
import type { Run } from '../client/client.ts'
import { type Reply, textsOf } from '../client/reply.ts'
import { script } from '../client/script.ts'

export function claims(run: Run): ClaimStore {
  return {
    claimComment: async ({ comment, by, now }) =>
      readClaim(await run(CLAIM, { id: comment, by, now })),
    freeComment: async ({ comment, by }) => {
      await run(FREE, { id: comment, by })
    },
  }
}

export function readClaim(reply: Reply | undefined): CommentClaim | undefined {
  const [by, until] = textsOf(reply)
  return by === undefined ? undefined : { by, until: new Date(Number(until)).toISOString() }
}

/** Redis sweeps up; whether a claim still holds is judged by `now`. */
export const CLAIM_OF = `
local function claimOf(id, now)
  local by, til = unpack(call('HMGET', key('claim', id), 'by', 'until'))
  if by and tonumber(til) > now then return {by, til} end
  return {}
end
`

const CLAIM = script('id by now#')`${CLAIM_OF}
if call('EXISTS', key('comment', id)) == 0 then return {} end
local present = claimOf(id, now)
if present[1] and present[1] ~= by then return present end
local til = whole(now + ${CLAIM_SPAN})
call('HSET', key('claim', id), 'by', by, 'until', til)
call('PEXPIRE', key('claim', id), ${CLAIM_SPAN + SWEEP_DELAY})
return {by, til}
`

const FREE = script('id by')`
if call('HGET', key('claim', id), 'by') == by then call('DEL', key('claim', id)) end
return {}
`
