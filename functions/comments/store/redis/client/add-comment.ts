import { deadlinesOf } from '../../../domain/retention.ts'
import { publicationTime } from '../../../domain/changes/publication.ts'
import { isObjectionOpen } from '../../../domain/objection.ts'
import { searchText } from '../../../domain/search-text.ts'
import { linesOf } from '../../../domain/log-lines.ts'
import { monthsOf } from '../../monthly/months.ts'
import type { ExportedComment, KeepRequest } from '../../store.ts'
import { keptSummary } from './kept-summary.ts'
import { deadlineValues, writeFields } from './fields.ts'

/** What `addComment()` of a script is given by `addedOf`. */
export const added =
  'id article state words tracking phone commentDue phoneDue textDue wordDue kept objected drafted months[] fields[] reveals[] lines[]'

export const ADD_COMMENT = `
local function addComment()
  for i = 1, #fields, 2 do call('HSET', key('comment', id), fields[i], fields[i + 1]) end
  for _, reveal in ipairs(reveals) do call('HSET', key('comment', id), 'reveal:' .. reveal, '') end
  for _, line in ipairs(lines) do record(line) end
  call('SET', key('words', id), words)
  call('SET', key('tracking', tracking), id)
  if phone ~= '' then call('SET', key('phone', id), phone) end
  place(id, state, article)
  summarise(id, kept)
  countIn(id, months)
  objects(id, objected)
  drafts(id, drafted)
  due('comment', id, commentDue)
  due('phone', id, phoneDue)
  due('text', id, textDue)
  due('word', id, wordDue)
end
`

export function addedOf(
  { comment, phone, reveals }: ExportedComment,
  { key, networks = [] }: Partial<Pick<KeepRequest, 'key' | 'networks'>> = {},
) {
  const { id, state, article, tracking } = comment
  return {
    ...deadlineValues(deadlinesOf(comment, phone !== undefined || networks.length > 0)),
    id,
    article,
    state,
    words: searchText(comment),
    kept: keptSummary(comment),
    objected: isObjectionOpen(comment) ? 'open' : '',
    drafted: String(publicationTime(comment) ?? ''),
    months: monthsOf(comment),
    tracking,
    phone: phone ?? '',
    fields: [
      ...writeFields(comment, key?.id ?? ''),
      ...(networks.length > 0 ? ['networks', networks.join(' ')] : []),
    ],
    reveals: reveals.map(({ at, version, by }) => [at, version, by].join(' ')),
    lines: linesOf(comment, reveals),
  }
}
