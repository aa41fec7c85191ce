import type { JobStore, RetractedComments } from '../jobs-store.ts'
import type { Run } from './client/client.ts'
import { type Reply, listOf, scoresOf, textOf } from './client/reply.ts'
import { script } from './client/script.ts'

export function retractions(run: Run): Pick<JobStore, 'retracted' | 'clearRetracted'> {
  return {
    retracted: async (since, limit) => readRetracted(await run(RETRACTED, { since, limit })),
    clearRetracted: async (until) => {
      await run(CLEAR_RETRACTED, { upTo: until })
    },
  }
}

/** Members of `taken`: id, revision at which it was shown, and `edited` where it was replaced; the score is when it was taken back. */
export const RETRACTED = script('since# limit#')`
local unknown = since > tonumber(call('GET', key('revision')) or 0)
local least = unknown and '-inf' or '(' .. whole(since)
local found = call('ZRANGE', key('taken'), '+inf', least, 'BYSCORE', 'REV', 'WITHSCORES')
local seen, total, reply = {}, 0, {}
for i = 1, #found, 2 do
  local id, listed, edited = string.match(found[i], '^(%S+) (%d+)(.*)$')
  local shown = unknown or tonumber(listed) <= since
  if shown and not seen[id] and (edited ~= '' or call('HGET', key('comment', id), 'state') ~= 'approved') then
    seen[id], total = true, total + 1
    if total <= limit then
      table.insert(reply, id)
      table.insert(reply, found[i + 1])
    end
  end
end
return {tostring(total), reply}
`

const CLEAR_RETRACTED = script('upTo#')`
if upTo <= tonumber(call('GET', key('revision')) or 0) then
  call('ZREMRANGEBYSCORE', key('taken'), '-inf', upTo)
end
return {}
`

export function readRetracted(reply: Reply | undefined): RetractedComments {
  const [total, comments] = listOf(reply)
  return {
    total: Number(textOf(total)),
    comments: scoresOf(comments).map(([comment, revision]) => ({ comment, revision })),
  }
}
