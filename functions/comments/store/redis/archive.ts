import { foldedText } from '../../domain/fold.ts'
import { publishedAt } from '../../domain/comment.ts'
import { dueOf } from '../../domain/retention.ts'
import type { CommentStore, Dossier } from '../store.ts'
import { logLine, versionLines } from '../../domain/transition.ts'
import type { Run } from './client/client.ts'
import { dueValues, readDossier, writeFields } from './client/fields.ts'
import { listOf, textOrNull, textsOf } from './client/reply.ts'
import { once, script } from './client/script.ts'

export function archive(run: Run): Pick<CommentStore, 'export' | 'import'> {
  return {
    export: async (after, limit) => {
      const [next, ...replies] = listOf(await run(EXPORT, { after: after ?? '', limit }))
      const dossiers = replies.map(readDossier).filter((dossier) => dossier !== undefined)
      return { dossiers, next: textOrNull(next) }
    },
    import: async (dossier) => textsOf(await run(IMPORT, valuesOf(dossier)))[0] === 'imported',
  }
}

/** A comment is in exactly one of the three sets, so the oldest of all are among the oldest of each. */
const EXPORT = script('after limit#')`
local ids = {}
for _, state in ipairs({'pending', 'approved', 'rejected'}) do
  for _, id in ipairs(page(key('in', state), after, false, limit + 1)) do table.insert(ids, id) end
end
table.sort(ids)

local reply = {#ids > limit and ids[limit] or ''}
for i = 1, math.min(limit, #ids) do
  local dossier = comment(ids[i])
  table.insert(dossier, call('GET', key('phone', ids[i])) or '')
  table.insert(reply, dossier)
end
return reply
`

const IMPORT = once(script(
  'id state article words tracking phone commentDue phoneDue publishedAt lines[]',
  'reveals[] fields[]',
)`
if isKnown(id) then return {'there'} end

for _, line in ipairs(lines) do record(line) end
for _, reveal in ipairs(reveals) do call('HSET', key('comment', id), 'reveal:' .. reveal, '') end
for i = 1, #fields, 2 do call('HSET', key('comment', id), fields[i], fields[i + 1]) end
call('SET', key('words', id), words)
call('SET', key('tracking', tracking), id)
if phone ~= '' then call('SET', key('phone', id), phone) end
place(id, state, article)
due('comment', id, commentDue)
due('phone', id, phoneDue)
if state == 'approved' then show(id, article, publishedAt) end
return {'imported'}
`)

function valuesOf({ comment, phone, reveals }: Dossier) {
  const { id, state, article, tracking } = comment
  const looks = reveals.map((look) => logLine({ ...look, deed: 'reveal', subject: id }))
  return {
    ...dueValues(dueOf(comment, phone !== undefined)),
    id,
    state,
    article,
    words: foldedText(comment),
    tracking,
    phone: phone ?? '',
    publishedAt: publishedAt(comment),
    lines: [...versionLines(comment), ...looks],
    reveals: reveals.map(({ at, version, by }) => [at, version, by].join(' ')),
    fields: writeFields(comment, ''),
  }
}
