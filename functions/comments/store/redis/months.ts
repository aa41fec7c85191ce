import type { CountedPage, CountedQuery, MonthStore } from '../monthly/month-store.ts'
import type { Run } from './client/client.ts'
import { readComment } from './client/fields.ts'
import { readRecord } from './client/keep-record.ts'
import { listOf, type Reply, textOf } from './client/reply.ts'
import { script } from './client/script.ts'

export function months(run: Run): MonthStore {
  return { counted: (query) => counted(run, query) }
}

async function counted(run: Run, { months: names, ...query }: CountedQuery): Promise<CountedPage> {
  const { since, until, limit } = query
  const given = {
    after: query.after ?? '',
    since,
    ending: until,
    count: limit,
    months: ['', ...names],
  }
  const [last, comments, records] = listOf(await run(COUNTED, given))
  return {
    comments: listOf(comments).flatMap((each) => readComment(each) ?? []),
    records: listOf(records).map((each: Reply) => readRecord(textOf(each))),
    next: textOf(last) === '' ? null : textOf(last),
  }
}

/** The oldest of all are among the oldest of each. A member of `records` is the id, a blank and the rest; `!` comes just after a blank. */
const COUNTED = script('after since ending count# months[]')`
local ids, seen, comments, kept = {}, {}, {}, {}
local function add(members)
  for _, member in ipairs(members) do
    local id = string.match(member, '^%S+')
    if not seen[id] then
      seen[id] = true
      table.insert(ids, id)
    end
  end
end
local function sent(set, mark)
  local from = after < since and '[' .. since or '(' .. after .. mark
  add(call('ZRANGE', set, from, '(' .. ending, 'BYLEX', 'LIMIT', 0, count))
end
for _, state in ipairs(states) do sent(key('in', state), '') end
sent(key('records'), '!')
for _, month in ipairs(months) do add(page(key('month', month), after, false, count)) end
table.sort(ids)
for i = 1, math.min(count, #ids) do
  local id = ids[i]
  if call('EXISTS', key('comment', id)) == 1 then table.insert(comments, comment(id))
  else
    local record = call('ZRANGE', key('records'), '[' .. id .. ' ', '(' .. id .. '!', 'BYLEX', 'LIMIT', 0, 1)[1]
    if record then table.insert(kept, record) end
  end
end
return {#ids >= count and ids[count] or '', comments, kept}
`
