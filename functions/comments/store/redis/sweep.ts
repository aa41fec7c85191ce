import type { JobStore } from '../jobs-store.ts'
import { tombstoneUntil } from '../../domain/tombstone.ts'
import { bySweep } from '../../domain/log-lines.ts'
import type { Run } from './client/client.ts'
import { REMOVE_COMMENT } from './client/remove-comment.ts'
import { textsOf } from './client/reply.ts'
import { once, script } from './client/script.ts'

export function sweeping(run: Run): Pick<JobStore, 'sweep'> {
  return {
    sweep: async ({ now, limit }) => {
      const at = new Date(now).toISOString()
      const given = { now, limit, at, untilTime: tombstoneUntil(at) }
      const [phones, texts, rejected, expired, due] = textsOf(await run(SWEEP, given))
      return {
        phones: Number(phones),
        texts: Number(texts),
        rejected: Number(rejected),
        expired: Number(expired),
        more: Number(due) === limit,
      }
    },
  }
}

/** An approved comment is never removed, even if a due time is stored for it. */
const SWEEP = once(script('now# limit# at untilTime#')`${REMOVE_COMMENT}
-- What its sender wrote of the answer: base64url, so that no text beside it looks like it.
local function dropWord(id)
  local fields = call('HGETALL', key('comment', id))
  for i = 1, #fields, 2 do
    local shorter, count = string.gsub(fields[i + 1], ',"said":"[%w_-]*"', '')
    if count == 1 and string.match(fields[i], '^decision:') then
      call('HSET', key('comment', id), fields[i], shorter)
      return true
    end
  end
  return false
end

local function forgetNetworks(id, state)
  for _, set in ipairs(networkSets(id, state)) do call('ZREM', set, id) end
  return call('HDEL', key('comment', id), 'networks') == 1
end

local due = call('ZRANGE', key('due'), '-inf', whole(now), 'BYSCORE', 'LIMIT', 0, limit)
local phones, texts, went = 0, 0, {pending = 0, rejected = 0}
for _, member in ipairs(due) do
  local kind, id = string.match(member, '^(%a+):(.*)$')
  local state = call('HGET', key('comment', id), 'state')
  if kind == 'phone' and state then
    local hadPhone = call('DEL', key('phone', id)) == 1
    if forgetNetworks(id, state) or hadPhone then call('INCR', key('removals')) end
    if hadPhone then
      call('HSET', key('comment', id), 'phone', 'removed')
      record(at, id, call('HGET', key('comment', id), 'version'), 'expire-phone', '${bySweep}')
      phones = phones + 1
    end
  elseif kind == 'text' and call('HDEL', key('comment', id), 'earlier') == 1 then
    call('INCR', key('removals'))
    record(at, id, call('HGET', key('comment', id), 'version'), 'expire-text', '${bySweep}')
    texts = texts + 1
  elseif kind == 'word' and dropWord(id) then
    call('INCR', key('removals'))
    record(at, id, call('HGET', key('comment', id), 'version'), 'expire-word', '${bySweep}')
    texts = texts + 1
  elseif kind == 'comment' and went[state] then
    removeComment(id, '', 'expire', at, '${bySweep}', untilTime, '')
    went[state] = went[state] + 1
  end
  call('ZREM', key('due'), member)
end
return {tostring(phones), tostring(texts), tostring(went.rejected), tostring(went.pending), tostring(#due)}
`)
