import type { Comment } from '../../domain/comment.ts'
import { type Tombstone, tombstoneKey } from '../../domain/tombstone.ts'
import { pageOf } from '../page.ts'
import { isRecent, type QueryStore, type RequestQuery } from '../query-store.ts'
import type { Run } from './client/client.ts'
import { idOf, readComment, readComments } from './client/fields.ts'
import { listOf, textOf } from './client/reply.ts'
import { script } from './client/script.ts'
import { queue } from './desk/queue.ts'

export function queries(run: Run): QueryStore {
  return {
    find: async (id) => (await findAll(run, [id]))[0],
    findAll: (ids) => findAll(run, ids),
    findByTracking: (hash) => findByTracking(run, hash),
    findByRequest: (query) => findByRequest(run, query),
    queue: (query) => queue(run, query),
  }
}

export const FIND = script('ids[]')`
local reply = {}
for _, id in ipairs(ids) do table.insert(reply, comment(id)) end
return reply
`

export async function findAll(run: Run, ids: readonly string[]): Promise<readonly Comment[]> {
  return readComments(listOf(await run(FIND, { ids })))
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
