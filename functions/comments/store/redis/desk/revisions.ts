import { publishedAt } from '../../../domain/comment.ts'
import { deadlinesOf } from '../../../domain/retention.ts'
import { logActionOf, logLine } from '../../../domain/log-lines.ts'
import { publicationTime } from '../../../domain/changes/publication.ts'
import { isObjectionOpen } from '../../../domain/objection.ts'
import { searchText } from '../../../domain/search-text.ts'
import type { CommentStore, Revision } from '../../store.ts'
import { changesAnswers } from '../../cases/case-summary.ts'
import { monthsOf } from '../../monthly/months.ts'
import { dropsText, lastLineOf, publicChangeOf, undoesRejection } from '../../revision.ts'
import { readActionResult } from '../client/action-result.ts'
import { CLOSE_REPORTS } from '../client/close-reports.ts'
import type { Run } from '../client/client.ts'
import { deadlineValues, lineFields, textFieldsOf } from '../client/fields.ts'
import { listOf } from '../client/reply.ts'
import { keptSummary } from '../client/kept-summary.ts'
import { scriptForEach } from '../client/script.ts'

export function revisions(run: Run): Pick<CommentStore, 'revise'> {
  return {
    revise: async (all) => {
      const results = listOf(await run(REVISE, all.map(valuesOf)))
      return all.map(({ next }, index) => readActionResult(next.id, results[index]))
    },
  }
}

/** What went meanwhile of a phone and a network gets no time to go. Where the sweep took earlier texts away, `next` was made of others. */
const REVISE = scriptForEach(
  'id request seen texts to version words line change publishedAt drops reopens commentDue phoneDue textDue wordDue kept objected drafted answers months[] fields[]',
)`${CLOSE_REPORTS}
local name = key('comment', id)
local known = call('HMGET', name, 'state', 'version', 'article', 'listed', 'published', 'earlier', 'request:' .. request)
local state, present, article, shown, published, earlier, repeated = unpack(known)
if not state then return {'missing', '', '0', '', ''} end
if repeated then return {'repeated', state, present, '', ''} end
if present ~= seen or (texts ~= '') ~= (earlier and true or false) then
  return {'conflict', state, present, '', ''}
end

if drops ~= '' then
  call('HDEL', name, 'earlier')
  call('INCR', key('removals'))
end
call('HSET', name, 'state', to, 'version', version)
for i = 1, #fields, 2 do call('HSET', name, fields[i], fields[i + 1]) end
call('SET', key('words', id), words)
remember(request, id)
displace(id, state, article)
place(id, to, article)
record(line)
due('comment', id, commentDue)
due('text', id, textDue)
due('word', id, wordDue)
if phoneDue ~= '' then call('ZADD', key('due'), 'XX', phoneDue, 'phone:' .. id) end
if change == 'retract' then retract(id, article, shown, published) end
if change == 'replace' then replace(id, article, shown, published, publishedAt) end
if change == 'update' then relist(article) end
if change == 'show' then show(id, article, publishedAt) end
if reopens ~= '' then reopenReports(id) end
summarise(id, kept)
countIn(id, months)
objects(id, objected)
drafts(id, drafted)
if answers ~= '' then relistAnswers() end
return {'done', to, version, article, change ~= 'none' and 'listed' or '', answers}
`

function valuesOf(revision: Revision) {
  const { before, next } = revision
  const { id, version, state } = next
  const line = lastLineOf(next)
  return {
    ...deadlineValues(deadlinesOf(next, true)),
    id,
    request: line.request,
    seen: String(before.version),
    texts: before.earlier ? 'earlier' : '',
    to: state,
    version: String(version),
    words: searchText(next),
    line: logLine({ ...line, deed: logActionOf(line), subject: id }),
    change: publicChangeOf(revision),
    publishedAt: publishedAt(next),
    drops: dropsText(revision) ? 'yes' : '',
    reopens: undoesRejection(revision) ? 'yes' : '',
    kept: keptSummary(next),
    objected: isObjectionOpen(next) ? 'open' : '',
    drafted: String(publicationTime(next) ?? ''),
    months: monthsOf(next),
    answers: changesAnswers(revision) ? 'answers' : '',
    fields: [...textFieldsOf(next), ...lineFields(line)],
  }
}
