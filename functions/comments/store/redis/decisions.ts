import { deadlinesAfter } from '../../domain/retention.ts'
import type { CommentStore, DecisionRequest } from '../store.ts'
import { transitions } from '../../../../_includes/models/comment.ts'
import { monthToIndex } from '../monthly/months.ts'
import type { Run } from './client/client.ts'
import { CLOSE_REPORTS } from './client/close-reports.ts'
import { deadlineValues } from './client/fields.ts'
import { recordedDecision } from './client/keep-record.ts'
import { readActionResult } from './client/action-result.ts'
import { listOf } from './client/reply.ts'
import { scriptForEach } from './client/script.ts'

export function decisions(run: Run): Pick<CommentStore, 'decide'> {
  return {
    decide: async (requests) => {
      const results = listOf(await run(DECIDE, requests.map(valuesOf)))
      return requests.map(({ comment }, index) => readActionResult(comment, results[index]))
    },
  }
}

const DECIDE = scriptForEach(
  'id request seen from to verdict outcome past line month at by commentDue phoneDue',
)`${CLOSE_REPORTS}
local name = key('comment', id)
local known = call('HMGET', name, 'state', 'version', 'article', 'digest', 'listed', 'published', 'request:' .. request, 'past')
local state, present, article, digest, shown, published, repeated, before = unpack(known)
if not state then return {'missing', '', '0', '', ''} end
if repeated then return {'repeated', state, present, '', ''} end
if present ~= seen or not string.find(from, state, 1, true) then
  return {'conflict', state, present, '', ''}
end

local version = string.format('%d', present + 1)
call('HSET', name, 'state', to, 'version', version, 'outcome', outcome, 'request:' .. request, version,
  'decision:' .. version, digest .. ' ' .. line)
if before then call('HSET', name, 'past', before == '' and past or before .. ',' .. past) end
if month ~= '' then countIn(id, {month}) end
remember(request, id)
displace(id, state, article)
place(id, to, article)
record(at, id, version, verdict, by)
local kept = summary(id)
if string.sub(kept, 1, 5) == 'open ' then commentDue = '' end
due('comment', id, commentDue)
if phoneDue ~= '' then call('ZADD', key('due'), 'XX', 'LT', phoneDue, 'phone:' .. id) end
if state == 'approved' then retract(id, article, shown, published) end
if to == 'rejected' then answerReports(id) end
objects(id, '')
if to == 'approved' then show(id, article, at) end
if kept ~= '' then relistAnswers() end
local listed = state == 'approved' or to == 'approved'
return {'done', to, version, article, listed and 'listed' or '', kept ~= '' and 'answers' or ''}
`

function valuesOf(order: DecisionRequest) {
  const { request, comment, version, verdict, reason, note, by, at } = order
  const { from, to } = transitions[verdict]
  return {
    ...deadlineValues(deadlinesAfter(verdict, at)),
    id: comment,
    request,
    seen: String(version),
    from: from.join(),
    to,
    verdict,
    ...recordedDecision(order),
    line: JSON.stringify({ request, by, at, deed: verdict, reason, note }),
    month: monthToIndex(comment, at),
    at,
    by,
  }
}
