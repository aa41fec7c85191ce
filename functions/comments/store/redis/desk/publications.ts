import type { PublicationStore } from '../../cases/publication-store.ts'
import type { Run } from '../client/client.ts'
import { readComments } from '../client/fields.ts'
import { listOf, textOf } from '../client/reply.ts'
import { script } from '../client/script.ts'

export function publications(run: Run): PublicationStore {
  return {
    repliesDue: async (now, limit) => {
      const [coming, found] = listOf(await run(REPLIES_DUE, { now, limit }))
      const next = textOf(coming)
      return {
        comments: readComments(listOf(found)),
        next: next === '' ? null : Number(next),
      }
    },
    repliesWaiting: async (limit) => {
      const [total, found] = listOf(await run(REPLIES_WAITING, { last: limit - 1 }))
      return { comments: readComments(listOf(found)), total: Number(textOf(total)) }
    },
  }
}

const REPLIES_DUE = script('now# limit#')`
local found, at = {}, whole(now)
for _, id in ipairs(call('ZRANGEBYSCORE', key('drafts'), '(0', at, 'LIMIT', 0, limit)) do table.insert(found, comment(id)) end
local coming = call('ZRANGEBYSCORE', key('drafts'), '(' .. at, '+inf', 'WITHSCORES', 'LIMIT', 0, 1)
return {coming[2] or '', found}
`

const REPLIES_WAITING = script('last#')`
local found = {}
for _, id in ipairs(call('ZRANGE', key('drafts'), 0, whole(last))) do table.insert(found, comment(id)) end
return {tostring(call('ZCARD', key('drafts'))), found}
`
