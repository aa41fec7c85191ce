import type { CaseStore } from '../../cases/case-store.ts'
import { readSummary } from '../../cases/case-summary.ts'
import type { Run } from '../client/client.ts'
import { readComment, readComments } from '../client/fields.ts'
import { fieldsOf, listOf } from '../client/reply.ts'
import { script } from '../client/script.ts'

export function answers(run: Run): CaseStore {
  return {
    cases: async () =>
      [...fieldsOf(await run(CASES, {}))]
        .map(([comment, kept]) =>
          readSummary(comment, kept.replace(/^\S+ \S+ (?:[\da-f-]+ )?/, '')),
        )
        .sort((one, other) => (one.comment < other.comment ? -1 : 1)),
    findByUnitLink: async (link) => readComment(await run(FIND_BY_UNIT_LINK, { link })),
    latestAnswered: async (limit) => readComments(listOf(await run(LATEST_ANSWERED, { limit }))),
  }
}

const CASES = script()`
return call('HGETALL', key('cases'))
`

const FIND_BY_UNIT_LINK = script('link')`
local id = call('HGET', key('links'), link)
return id and comment(id) or {}
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
