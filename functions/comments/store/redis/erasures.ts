import { TOMBSTONE_LIFE, tombstoneUntil, tombstoneKey } from '../../domain/tombstone.ts'
import { type CommentStore, type ErasureRequest, SWEEP_DELAY } from '../store.ts'
import { byReader } from '../../domain/log-lines.ts'
import type { Run } from './client/client.ts'
import { readActionResult } from './decisions.ts'
import { listOf, textOf, textsOf } from './client/reply.ts'
import { script, scriptForEach } from './client/script.ts'

export function erasures(
  run: Run,
): Pick<CommentStore, 'withdraw' | 'erase' | 'sealedPhone' | 'revealPhone'> {
  return {
    withdraw: async ({ tracking, at }) => {
      const given = { tracking, print: tombstoneKey(tracking), at, untilTime: tombstoneUntil(at) }
      const [comment, result] = listOf(await run(WITHDRAW, given))
      return readActionResult(textOf(comment), result)
    },
    erase: async (requests) => {
      const results = listOf(await run(ERASE, requests.map(valuesOf)))
      return requests.map(({ comment }, index) => readActionResult(comment, results[index]))
    },
    sealedPhone: async (comment) => textsOf(await run(SEALED_PHONE, { id: comment }))[0],
    revealPhone: async ({ comment, by, at }) =>
      textsOf(await run(REVEAL, { id: comment, at, by }))[0],
  }
}

export const REMOVE_COMMENT = `
local function removeComment(id, request, action, at, by, untilTime)
  local known = call('HMGET', key('comment', id), 'state', 'version', 'article', 'tracking', 'key', 'listed', 'published', 'print')
  local state, present, article, tracking, keyId, listed, published, print = unpack(known)
  local version = string.format('%d', present + 1)
  call('DEL', key('comment', id), key('words', id), key('phone', id), key('tracking', tracking))
  if keyId ~= '' and call('HGET', key('key', keyId), 'comment') == id then call('DEL', key('key', keyId)) end
  if print then
    call('SET', key('ended', print), string.match(action, '^%a+') .. ' ' .. whole(untilTime), 'PX', ${TOMBSTONE_LIFE + SWEEP_DELAY})
  end
  displace(id, state, article)
  call('HSET', key('gone'), id, version .. ' ' .. request)
  record(at, id, version, action, by)
  call('INCR', key('removals'))
  call('ZREM', key('due'), 'comment:' .. id, 'phone:' .. id)
  if state == 'approved' then retract(id, article, listed, published) end
  return {'done', '', version, article, state == 'approved' and 'listed' or ''}
end
`

/** What an earlier version kept has no print of its tracking hash yet. */
const WITHDRAW = script('tracking print at untilTime#')`${REMOVE_COMMENT}
local id = call('GET', key('tracking', tracking))
if id then
  call('HSET', key('comment', id), 'print', print)
  return {id, removeComment(id, '', 'withdraw', at, '${byReader}', untilTime)}
end
local ended = string.match(call('GET', key('ended', print)) or '', ' (%d+)$')
local again = ended and tonumber(ended) + ${TOMBSTONE_LIFE} > untilTime
return {'', {again and 'repeated' or 'missing', '', '0', '', ''}}
`

const ERASE = scriptForEach('id request action at by untilTime#')`${REMOVE_COMMENT}
if call('EXISTS', key('comment', id)) == 1 then return removeComment(id, request, action, at, by, untilTime) end
local version, before = string.match(call('HGET', key('gone'), id) or '', '^(%d+) (.*)$')
if before == request then return {'repeated', '', version, '', ''} end
return {'missing', '', '0', '', ''}
`

const SEALED_PHONE = script('id')`
return {call('GET', key('phone', id)) or nil}
`

function valuesOf({ comment, request, reason, at, by }: ErasureRequest) {
  const action = reason ? `erase:${reason}` : 'erase'
  return { id: comment, request, action, at, by, untilTime: tombstoneUntil(at) }
}

const REVEAL = script('id at by')`
local sealed = call('GET', key('phone', id))
if not sealed then return {} end
local version = call('HGET', key('comment', id), 'version')
call('HSET', key('comment', id), 'reveal:' .. table.concat({at, version, by}, ' '), '')
record(at, id, version, 'reveal', by)
return {sealed}
`
