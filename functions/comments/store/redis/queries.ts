import { searchWords } from '../../domain/search-text.ts'
import type { Comment } from '../../domain/comment.ts'
import { type Tombstone, tombstoneKey } from '../../domain/tombstone.ts'
import { idAfter, idAt } from '../queue-bounds.ts'
import { pageOf } from '../page.ts'
import {
  reachOf,
  totalsOf,
  type QueuePage,
  type QueueQuery,
  type QueryStore,
} from '../query-store.ts'
import type { Run } from './client/client.ts'
import { idOf, readComment, readComments } from './client/fields.ts'
import { listOf, scoresOf, textOf, textOrNull } from './client/reply.ts'
import { script, scriptForEach } from './client/script.ts'

export function queries(run: Run): QueryStore {
  return {
    find: async (id) => (await findAll(run, [id]))[0],
    findAll: (ids) => findAll(run, ids),
    findByTracking: (hash) => findByTracking(run, hash),
    findByRequest: (request, after, limit) => findByRequest(run, request, after, limit),
    queue: (query) => queue(run, query),
  }
}

const FIND = scriptForEach('id')`
return comment(id)
`

export async function findAll(run: Run, ids: readonly string[]): Promise<readonly Comment[]> {
  const asked = ids.map((id) => ({ id }))
  return readComments(listOf(await run(FIND, asked)))
}

const FIND_BY_TRACKING = script('hash print')`
local id = call('GET', key('tracking', hash))
if id then return comment(id) end
return {'', call('GET', key('ended', print)) or ''}
`

async function findByTracking(run: Run, hash: string): Promise<Comment | Tombstone | undefined> {
  const reply = await run(FIND_BY_TRACKING, { hash, print: tombstoneKey(hash) })
  const [ended, until] = textOf(listOf(reply)[1]).split(' ')
  if (until === undefined) return readComment(reply)
  return { reason: ended as Tombstone['reason'], until: Number(until) }
}

const FIND_BY_REQUEST = script('request after count#')`
local reply = {}
for _, id in ipairs(page(key('requested', request), after, false, count)) do
  table.insert(reply, comment(id))
end
return reply
`

async function findByRequest(run: Run, request: string, after: string | null, limit: number) {
  const given = { request, after: after ?? '', count: limit + 1 }
  const { page, next } = pageOf(listOf(await run(FIND_BY_REQUEST, given)), limit, idOf)
  return { comments: readComments(page), next }
}

const QUEUE = script('state article after since until_ flag limit# reach# words[]')`
local function matches(id)
  local text = #words > 0 and call('GET', key('words', id)) or ''
  for _, word in ipairs(words) do
    if not string.find(text, word, 1, true) then return false end
  end
  return true
end

local function isFlagged(id)
  if flag == '' then return true end
  local held = string.match(call('HGET', key('comment', id), 'content') or '', '"held":%[([^%]]*)%]')
  return string.find(held or '', '"' .. flag .. '"', 1, true) ~= nil
end

local set = article == '' and key('in', state) or key('in', state, article)
local least, most = since == '' and '-' or '[' .. since, until_ == '' and '+' or '(' .. until_
local ids
if state == 'pending' then
  if after ~= '' and (since == '' or after >= since) then least = '(' .. after end
  ids = call('ZRANGE', set, least, most, 'BYLEX', 'LIMIT', 0, reach + 1)
else
  if after ~= '' and (until_ == '' or after < until_) then most = '(' .. after end
  ids = call('ZRANGE', set, most, least, 'BYLEX', 'REV', 'LIMIT', 0, reach + 1)
end
local found, examined = {}, 0
while examined < math.min(reach, #ids) and #found < limit do
  examined = examined + 1
  if isFlagged(ids[examined]) and matches(ids[examined]) then table.insert(found, comment(ids[examined])) end
end

local totals = {}
for _, each in ipairs(states) do
  table.insert(totals, each)
  table.insert(totals, tostring(call('ZCARD', key('in', each))))
end
return {examined < #ids and ids[examined] or '', tostring(examined), totals, found}
`

async function queue(run: Run, query: QueueQuery): Promise<QueuePage> {
  const { state, article = '', after = '', q = '', flag = '', limit } = query
  const [since, until] = [query.since, query.until]
  const words = searchWords(q)
  const bounds = {
    since: since === undefined ? '' : idAt(since),
    until_: until === undefined ? '' : idAfter(until),
  }
  const reach = reachOf(query, words)
  const reply = listOf(
    await run(QUEUE, { state, article, after, flag, ...bounds, limit, reach, words }),
  )
  const [next, scanned, counts, found] = reply
  const totals = totalsOf(scoresOf(counts))
  const comments = readComments(listOf(found))
  return { comments, next: textOrNull(next), scanned: Number(scanned), totals }
}
