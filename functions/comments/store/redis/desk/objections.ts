import { pageOf } from '../../page.ts'
import type { ObjectionStore } from '../../queue/objection-store.ts'
import type { Run } from '../client/client.ts'
import { idOf, readComments } from '../client/fields.ts'
import { listOf } from '../client/reply.ts'
import { script } from '../client/script.ts'

export function objections(run: Run): ObjectionStore {
  return {
    objections: async (after, limit) => {
      const found = listOf(await run(OBJECTIONS, { after: after ?? '', count: limit + 1 }))
      const { page, next } = pageOf(found, limit, idOf)
      return { comments: readComments(page), next }
    },
  }
}

const OBJECTIONS = script('after count#')`
local reply = {}
for _, id in ipairs(page(key('objections'), after, false, count)) do table.insert(reply, comment(id)) end
return reply
`
