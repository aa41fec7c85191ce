import type { CaseStore } from '../../cases/case-store.ts'
import { type CaseTotal, tallyCodes } from '../../cases/case-tally.ts'
import { readSummary } from '../../cases/case-summary.ts'
import type { Run } from '../client/client.ts'
import { readComment, readComments } from '../client/fields.ts'
import { fieldsOf, listOf, type Reply, textsOf } from '../client/reply.ts'
import { script } from '../client/script.ts'

export function answers(run: Run): CaseStore {
  return {
    cases: async () =>
      [...fieldsOf(await run(CASES, {}))]
        .map(([comment, kept]) =>
          readSummary(comment, kept.replace(/^\S+ \S+ (?:[\da-f-]+ )?|\n[^]*$/g, '')),
        )
        .sort((one, other) => (one.comment < other.comment ? -1 : 1)),
    caseTotals: async (now) => {
      const totals = await run(CASE_TOTALS, { now, codes: tallyCodes })
      return listOf(totals).map(readTotal)
    },
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

/** Older ones in turn, until enough of them are public. */
const LATEST_ANSWERED = script('limit#')`
local latest, from = {}, '+'
repeat
  local members = call('ZRANGE', key('replied'), from, '-', 'BYLEX', 'REV', 'LIMIT', 0, limit)
  for _, member in ipairs(members) do
    local id = string.match(member, ' (.+)$')
    if #latest < limit and call('HGET', key('comment', id), 'state') == 'approved' then
      table.insert(latest, comment(id))
    end
    from = '(' .. member
  end
until #latest == limit or #members < limit
return latest
`

/** From one unit to the next, so that it takes as long as there are units, and not cases. */
const CASE_TOTALS = script('now codes[]')`
local function count(from, to) return call('ZLEXCOUNT', key('tallies'), '[' .. from, '(' .. to) end
local totals, from = {}, '-'
while true do
  local member = call('ZRANGE', key('tallies'), from, '+', 'BYLEX', 'LIMIT', 0, 1)[1]
  if not member then return totals end
  local unit, name = string.match(member, '^([^\n]*)\n([^\n]*)\n')
  local start = unit .. '\n' .. name .. '\n'
  for _, code in ipairs(codes) do
    local own = start .. code .. '\n'
    local total = count(own, own .. '\255')
    local late = string.sub(code, 1, 1) == 'o' and count(own, own .. now) or 0
    if total > 0 then table.insert(totals, {unit, name, code, tostring(total), tostring(late)}) end
  end
  from = '(' .. start .. '\255'
end
`

function readTotal(reply: Reply): CaseTotal {
  const [unit = '', name = '', code, total, late] = textsOf(reply)
  const about = { unit, name, code: code as CaseTotal['code'] }
  return { ...about, total: Number(total), late: Number(late) }
}
