import { keepMarked, searchWords } from '../../../domain/search-text.ts'
import { totalsOf, type QueuePage, type QueueQuery } from '../../query-store.ts'
import { idAfter, idAt } from '../../queue/bounds.ts'
import { reachOf } from '../../queue/filter.ts'
import type { Run } from '../client/client.ts'
import { readComments } from '../client/fields.ts'
import { listOf, scoresOf, textOrNull } from '../client/reply.ts'
import { script } from '../client/script.ts'

/** What a comment must satisfy, one test for each part of the filter that no index serves; words, the dearest, last. */
const TESTS = `
local tests = {}
if flag ~= '' then
  table.insert(tests, function(id)
    local held = string.match(call('HGET', key('comment', id), 'content') or '', '"held":%[([^%]]*)%]')
    return string.find(held or '', '"' .. flag .. '"', 1, true)
  end)
end
if among ~= '' then
  local isAmong = {}
  for _, each in ipairs(articles) do isAmong[each] = true end
  table.insert(tests, function(id) return isAmong[call('HGET', key('comment', id), 'article')] end)
end
if #words > 0 then
  table.insert(tests, function(id)
    local text = call('GET', key('words', id)) or ''
    for _, word in ipairs(words) do
      if not string.find(text, word, 1, true) then return false end
    end
    return true
  end)
end
local function isFound(id)
  for _, test in ipairs(tests) do
    if not test(id) then return false end
  end
  return true
end
`

const QUEUE = script(
  'state article after since until_ limit# reach#',
  'flag among articles[] words[]',
)`${TESTS}
local set = article == '' and key('in', state) or key('in', state, article)
local least, most = since == '' and '-' or '[' .. since, until_ == '' and '+' or '(' .. until_
local ids
if state == 'pending' then
  if after ~= '' and (since == '' or after >= since) then least = '(' .. after end
  ids = call('ZRANGE', set, least, most, 'BYLEX', 'LIMIT', 0, reach + 1)
else
  if after ~= '' and (until_ == '' or after < until_) then most = '(' .. after end
  ids = call('ZRANGE', set, most, least, 'BYLEX', 'REV', 'LIMIT', 0, reach + 1)
end
local found, examined = {}, 0
while examined < math.min(reach, #ids) and #found < limit do
  examined = examined + 1
  if isFound(ids[examined]) then table.insert(found, comment(ids[examined])) end
end

local totals = {}
for _, each in ipairs(states) do
  table.insert(totals, each)
  table.insert(totals, tostring(call('ZCARD', key('in', each))))
end
return {examined < #ids and ids[examined] or '', tostring(examined), totals, found}
`

export async function queue(run: Run, query: QueueQuery): Promise<QueuePage> {
  const { after = '', q = '', limit, ...filter } = query
  const words = searchWords(q)
  const { state, article = '', articles = [], flag = '', since, until } = filter
  const asked = {
    state,
    article,
    after,
    since: since === undefined ? '' : idAt(since),
    until_: until === undefined ? '' : idAfter(until),
    limit,
    reach: reachOf(filter, limit, words),
    flag,
    among: filter.articles ? 'some' : '',
    articles,
    words,
  }
  const reply = listOf(await run(QUEUE, asked))
  const [next, scanned, counts, found] = reply
  const page = {
    comments: readComments(listOf(found)),
    next: textOrNull(next),
    scanned: Number(scanned),
    totals: totalsOf(scoresOf(counts)),
  }
  return keepMarked(page, q)
}
