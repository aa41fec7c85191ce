import { TOMBSTONE_LIFE, tombstoneUntil, tombstoneKey } from '../../domain/tombstone.ts'
import type { CommentStore, ErasureRequest } from '../store.ts'
import { byReader } from '../../domain/log-lines.ts'
import { monthAt } from '../../domain/monthly/month.ts'
import { monthToIndex } from '../monthly/months.ts'
import type { Run } from './client/client.ts'
import { readActionResult } from './client/action-result.ts'
import { REMOVE_COMMENT } from './client/remove-comment.ts'
import { listOf, textOf, textsOf } from './client/reply.ts'
import { script, scriptForEach } from './client/script.ts'

export function erasures(
  run: Run,
): Pick<CommentStore, 'withdraw' | 'erase' | 'sealedPhone' | 'revealPhone'> {
  return {
    withdraw: async ({ tracking, at }) => {
      const times = { at, untilTime: tombstoneUntil(at), month: monthAt(at) }
      const given = { tracking, print: tombstoneKey(tracking), ...times }
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

/** What an earlier version kept has no print of its tracking hash yet. */
const WITHDRAW = script('tracking print at untilTime# month')`${REMOVE_COMMENT}
local id = call('GET', key('tracking', tracking))
if id then
  call('HSET', key('comment', id), 'print', print)
  return {id, removeComment(id, '', 'withdraw', at, '${byReader}', untilTime, month)}
end
local ended = string.match(call('GET', key('ended', print)) or '', ' (%d+)$')
local again = ended and tonumber(ended) + ${TOMBSTONE_LIFE} > untilTime
return {'', {again and 'repeated' or 'missing', '', '0', '', ''}}
`

const ERASE = scriptForEach('id request seen action at by untilTime# month')`${REMOVE_COMMENT}
local state, present = unpack(call('HMGET', key('comment', id), 'state', 'version'))
if state and seen ~= '' and seen ~= present then return {'conflict', state, present, '', ''} end
if state then return removeComment(id, request, action, at, by, untilTime, month) end
local version, before = string.match(call('HGET', key('gone'), id) or '', '^(%d+) (.*)$')
if before == request then return {'repeated', '', version, '', ''} end
return {'missing', '', '0', '', ''}
`

const SEALED_PHONE = script('id')`
return {call('GET', key('phone', id)) or nil}
`

function valuesOf({ comment, request, version, reason, at, by }: ErasureRequest) {
  const action = reason ? `erase:${reason}` : 'erase'
  const seen = String(version ?? '')
  const times = { at, untilTime: tombstoneUntil(at), month: monthToIndex(comment, at) }
  return { id: comment, request, seen, action, by, ...times }
}

const REVEAL = script('id at by')`
local sealed = call('GET', key('phone', id))
if not sealed then return {} end
local version = call('HGET', key('comment', id), 'version')
call('HSET', key('comment', id), 'reveal:' .. table.concat({at, version, by}, ' '), '')
record(at, id, version, 'reveal', by)
return {sealed}
`
