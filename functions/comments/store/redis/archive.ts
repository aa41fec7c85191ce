import { foldedText } from '../../domain/fold.ts'
import { publishedAt } from '../../domain/comment.ts'
import { dueOf } from '../../domain/retention.ts'
import type { CommentStore, Dossier } from '../store.ts'
import { logLine, versionLines } from '../../domain/transition.ts'
import type { Run } from './client/client.ts'
import { dueValues, readDossier, writeFields } from './client/fields.ts'
import { listOf, textOrNull, textsOf } from './client/reply.ts'
import { script, scriptOnce } from './client/script.ts'

export function archive(run: Run): Pick<CommentStore, 'export' | 'import'> {
  return {
    export: async (after, limit) => {
      const [next, ...replies] = listOf(await run(EXPORT, after ?? '', limit))
      const dossiers = replies.map(readDossier).filter((dossier) => dossier !== undefined)
      return { dossiers, next: textOrNull(next) }
    },
    import: async (dossier) => textsOf(await run(IMPORT, ...valuesOf(dossier)))[0] === 'imported',
  }
}

/** A comment is in exactly one of the three sets, so the oldest of all are among the oldest of each. */
const EXPORT = script(`
local after, limit, ids = ARGV[2], tonumber(ARGV[3]), {}
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
`)

const IMPORT = scriptOnce(`
local id, state, article, lines, reveals = ARGV[2], ARGV[3], ARGV[4], tonumber(ARGV[8]), tonumber(ARGV[9])
if isKnown(id) then return {'there'} end

local afterLines = 12 + lines
local afterReveals = afterLines + reveals
for i = 13, afterLines do record(ARGV[i]) end
for i = afterLines + 1, afterReveals do call('HSET', key('comment', id), 'reveal:' .. ARGV[i], '') end
for i = afterReveals + 1, #ARGV, 2 do call('HSET', key('comment', id), ARGV[i], ARGV[i + 1]) end
call('SET', key('words', id), ARGV[5])
call('SET', key('tracking', ARGV[6]), id)
if ARGV[7] ~= '' then call('SET', key('phone', id), ARGV[7]) end
place(id, state, article)
due('comment', id, ARGV[10])
due('phone', id, ARGV[11])
if state == 'approved' then show(id, article, ARGV[12]) end
return {'imported'}
`)

function valuesOf({ comment, phone, reveals }: Dossier): readonly (string | number)[] {
  const { id, state, article, tracking } = comment
  const looks = reveals.map((look) => logLine({ ...look, deed: 'reveal', subject: id }))
  const lines = [...versionLines(comment), ...looks]
  const fields = reveals.map(({ at, version, by }) => [at, version, by].join(' '))
  return [
    id,
    state,
    article,
    foldedText(comment),
    tracking,
    phone ?? '',
    lines.length,
    fields.length,
    ...dueValues(dueOf(comment, phone !== undefined)),
    publishedAt(comment),
    ...lines,
    ...fields,
    ...writeFields(comment, ''),
  ]
}
