import type { Comment } from '../../domain/comment.ts'
import { type Tombstone, tombstoneKey } from '../../domain/tombstone.ts'
import { pageOf } from '../page.ts'
import type { NetworkCounts } from '../../../../_includes/models/desk/desk-edit.ts'
import { isRecent, type QueryStore, type RequestQuery } from '../query-store.ts'
import type { Run } from './client/client.ts'
import { idOf, readComment, readComments } from './client/fields.ts'
import { listOf, textOf, textsOf } from './client/reply.ts'
import { script, scriptForEach } from './client/script.ts'
import { queue } from './desk/queue.ts'

export function queries(run: Run): QueryStore {
  return {
    find: async (id) => (await findAll(run, [id]))[0],
    findAll: (ids) => findAll(run, ids),
    findByTracking: (hash) => findByTracking(run, hash),
    findByRequest: (query) => findByRequest(run, query),
    queue: (query) => queue(run, query),
    countNetwork: (id) => countNetwork(run, id),
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

async function findByRequest(run: Run, query: RequestQuery) {
  const { request, after, limit } = query
  const given = { request, after: after ?? '', count: limit + 1 }
  const { page, next } = pageOf(listOf(await run(FIND_BY_REQUEST, given)), limit, idOf)
  return { comments: readComments(page).filter((each) => isRecent(each, query)), next }
}

const COUNT_NETWORK = script('id')`
local near, wide, isKept = 0, 0, ''
for _, state in ipairs(states) do
  local sets = networkSets(id, state)
  for number, set in ipairs(sets) do
    local size = call('ZCARD', set)
    if number == 1 then near = near + size end
    if number == #sets then wide = wide + size end
    isKept = 'yes'
  end
end
return {isKept, whole(near), whole(wide)}
`

async function countNetwork(run: Run, id: string): Promise<NetworkCounts | undefined> {
  const [isKept, near, wide] = textsOf(await run(COUNT_NETWORK, { id }))
  return isKept === 'yes' ? { near: Number(near), wide: Number(wide) } : undefined
}
