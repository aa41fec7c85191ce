import type { CaseStore } from '../../cases/case-store.ts'
import { readSummary } from '../../cases/case-summary.ts'
import type { Run } from '../client/client.ts'
import { readComments } from '../client/fields.ts'
import { fieldsOf, listOf } from '../client/reply.ts'
import { script } from '../client/script.ts'

export function answers(run: Run): CaseStore {
  return {
    cases: async () =>
      [...fieldsOf(await run(CASES, {}))]
        .map(([comment, kept]) => readSummary(comment, kept.replace(/^\S+ \S+ /, '')))
        .sort((one, other) => (one.comment < other.comment ? -1 : 1)),
    latestAnswered: async (limit) => readComments(listOf(await run(LATEST_ANSWERED, { limit }))),
  }
}

const CASES = script()`
return call('HGETALL', key('cases'))
`

const LATEST_ANSWERED = script('limit#')`
local all, replied, latest = call('HGETALL', key('cases')), {}, {}
for i = 1, #all, 2 do
  local at = string.match(all[i + 1], '^%a+ (%S+)')
  if at ~= '-' then table.insert(replied, at .. ' ' .. all[i]) end
end
table.sort(replied, function(one, other) return one > other end)
for _, each in ipairs(replied) do
  if #latest == limit then break end
  local id = string.match(each, ' (.+)$')
  if call('HGET', key('comment', id), 'state') == 'approved' then table.insert(latest, comment(id)) end
end
return latest
`
