import type { CommentStore } from '../store.ts'
import { reader } from '../transition.ts'
import type { Run } from './client.ts'
import { readSettled } from './decisions.ts'
import { listOf, textOf, textsOf } from './reply.ts'
import { script } from './script.ts'

export function erasures(
  run: Run,
): Pick<CommentStore, 'withdraw' | 'erase' | 'sealedPhone' | 'revealPhone'> {
  return {
    withdraw: async ({ tracking, at }) => {
      const [comment, settled] = listOf(await run(WITHDRAW, tracking, at, reader))
      return readSettled(textOf(comment), settled)
    },
    erase: async ({ comment, request, by, at }) =>
      readSettled(comment, await run(ERASE, comment, request, at, by)),
    sealedPhone: async (comment) => textsOf(await run(SEALED, comment))[0],
    revealPhone: async ({ comment, by, at }) => textsOf(await run(REVEAL, comment, at, by))[0],
  }
}

/** `forget(id, …)`, for a comment that is there. */
export const FORGET = `
local function forget(id, request, deed, at, by)
  local known = call('HMGET', key('comment', id), 'state', 'version', 'article', 'tracking', 'key', 'listed', 'published')
  local state, present, article, tracking, keyId, listed, published = unpack(known)
  local version = string.format('%d', present + 1)
  call('DEL', key('comment', id), key('words', id), key('phone', id), key('tracking', tracking))
  if keyId ~= '' and call('HGET', key('key', keyId), 'comment') == id then call('DEL', key('key', keyId)) end
  displace(id, state, article)
  call('HSET', key('gone'), id, version .. ' ' .. request)
  record(at, id, version, deed, by)
  call('INCR', key('removals'))
  call('ZREM', key('due'), 'comment:' .. id, 'phone:' .. id)
  if state == 'approved' then takeBack(id, article, listed, published) end
  return {'done', '', version, article, state == 'approved' and 'listed' or ''}
end
`

const WITHDRAW = script(`${FORGET}
local id = call('GET', key('tracking', ARGV[2]))
if not id then return {'', {'missing', '', '0', '', ''}} end
return {id, forget(id, '', 'withdraw', ARGV[3], ARGV[4])}
`)

const ERASE = script(`${FORGET}
local id, request = ARGV[2], ARGV[3]
if call('EXISTS', key('comment', id)) == 1 then return forget(id, request, 'erase', ARGV[4], ARGV[5]) end
local version, before = string.match(call('HGET', key('gone'), id) or '', '^(%d+) (.*)$')
if before == request then return {'repeated', '', version, '', ''} end
return {'missing', '', '0', '', ''}
`)

const SEALED = script(`
return {call('GET', key('phone', ARGV[2])) or nil}
`)

const REVEAL = script(`
local id, at, by = ARGV[2], ARGV[3], ARGV[4]
local sealed = call('GET', key('phone', id))
if not sealed then return {} end
local version = call('HGET', key('comment', id), 'version')
call('HSET', key('comment', id), 'reveal:' .. table.concat({at, version, by}, ' '), '')
record(at, id, version, 'reveal', by)
return {sealed}
`)
