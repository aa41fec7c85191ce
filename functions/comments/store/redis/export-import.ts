import { publishedAt } from '../../domain/comment.ts'
import { pageOf } from '../page.ts'
import type { CommentStore } from '../store.ts'
import { ADD_COMMENT, added, addedOf } from './client/add-comment.ts'
import type { Run } from './client/client.ts'
import { idOf, readExported } from './client/fields.ts'
import { listOf, textsOf } from './client/reply.ts'
import { once, script } from './client/script.ts'

export function exportImport(run: Run): Pick<CommentStore, 'export' | 'import'> {
  return {
    export: async (after, limit) => {
      const replies = listOf(await run(EXPORT, { after: after ?? '', count: limit + 1 }))
      const { page, next } = pageOf(replies, limit, idOf)
      const exports = page.map(readExported).filter((exported) => exported !== undefined)
      return { exports, next }
    },
    import: async (exported) => {
      const given = { ...addedOf(exported), publishedAt: publishedAt(exported.comment) }
      return textsOf(await run(IMPORT, given))[0] === 'imported'
    },
  }
}

/** A comment is in exactly one of the three sets, so the oldest of all are among the oldest of each. */
const EXPORT = script('after count#')`
local ids, reply = {}, {}
for _, state in ipairs(states) do
  for _, id in ipairs(page(key('in', state), after, false, count)) do table.insert(ids, id) end
end
table.sort(ids)
for i = 1, math.min(count, #ids) do
  local exported = comment(ids[i])
  table.insert(exported, call('GET', key('phone', ids[i])) or '')
  table.insert(reply, exported)
end
return reply
`

const IMPORT = once(script(added, 'publishedAt')`${ADD_COMMENT}
if isKnown(id) then return {'there'} end
addComment()
if state == 'approved' then show(id, article, publishedAt) end
if kept ~= '' then relistAnswers() end
return {'imported'}
`)
