import { keepMarked, searchWords } from '../../../domain/search-text.ts'
import { totalsOf, type QueuePage, type QueueQuery } from '../../query-store.ts'
import { idAfter, idAt } from '../../queue/bounds.ts'
import { LOOK_STEP, reachOf } from '../../queue/filter.ts'
import type { Run } from '../client/client.ts'
import { idOf, readComments } from '../client/fields.ts'
import { type Reply, listOf, scoresOf, textOrNull, textsOf } from '../client/reply.ts'
import { script } from '../client/script.ts'
import { readReports } from '../submissions/reports.ts'
import { CLAIM_OF, readClaim } from './claims.ts'

/** What a comment must satisfy, one test for each part of the filter that no index serves; words, the dearest, last. */
const TESTS = `
-- Of its last line about a topic that was not undone: '"NAME"' or 'null'.
local function topicOf(id)
  local name, undone = key('comment', id), {}
  for version = tonumber(call('HGET', name, 'version')), 2, -1 do
    local line = call('HGET', name, 'decision:' .. whole(version)) or ''
    local isUndo = string.find(line, '"deed":"undo"', 1, true)
    if isUndo then undone[string.match(line, '"undone":"([^"]+)"')] = true end
    local isOut = undone[string.match(line, '"request":"([^"]+)"')]
    if string.find(line, '"deed":"topic"', 1, true) and not isOut then
      return string.find(line, '"topic":' .. topic, 1, true) and topic or ''
    end
  end
end

local tests = {}
if flag == 'reported' then
  table.insert(tests, function(id) return call('ZSCORE', key('reported'), id) end)
elseif flag ~= '' then
  table.insert(tests, function(id)
    -- Plain searches: a pattern looks at each letter of the text.
    local content = call('HGET', key('comment', id), 'content') or ''
    local _, from = string.find(content, '"held":[', 1, true)
    local to = from and string.find(content, ']', from, true)
    return to and string.find(string.sub(content, from, to), '"' .. flag .. '"', 1, true)
  end)
end
if article ~= '' and network ~= '' then
  table.insert(tests, function(id) return call('HGET', key('comment', id), 'article') == article end)
end
if among ~= '' then
  local isAmong = {}
  for _, each in ipairs(articles) do isAmong[each] = true end
  table.insert(tests, function(id) return isAmong[call('HGET', key('comment', id), 'article')] end)
end
if isOfCases ~= '' then
  local isWanted = {}
  for _, each in ipairs(caseStates) do isWanted[each] = true end
  table.insert(tests, function(id)
    local kept = string.match(summary(id), '{%C*')
    local of = kept and cjson.decode(kept) or {}
    local found = of.case
    return found and isWanted[found.state]
      and (caseUnit == '' or type(of.unit) == 'table' and of.unit.key == caseUnit)
      and found.due >= dueFrom and (dueBefore == '' or found.due < dueBefore)
  end)
end
if topic ~= '' then
  table.insert(tests, function(id) return topicOf(id) == topic end)
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

export const QUEUE = script(
  'state article network after since until_ limit# reach#',
  'flag among articles[] isOfCases caseStates[] caseUnit dueFrom dueBefore topic words[] now#',
)`${TESTS}${CLAIM_OF}
local set = article == '' and key('in', state) or key('in', state, article)
if network ~= '' then
  local sets = networkSets(network, state)
  set = sets[#sets] or key('from', state, '')
end
local least, most = since == '' and '-' or '[' .. since, until_ == '' and '+' or '(' .. until_
local isPending = state == 'pending'
if isPending then
  if after ~= '' and (since == '' or after >= since) then least = '(' .. after end
else
  if after ~= '' and (until_ == '' or after < until_) then most = '(' .. after end
end
-- Few at a time: a page is often full long before all that may be looked at.
local function look(count)
  local ids = isPending and call('ZRANGE', set, least, most, 'BYLEX', 'LIMIT', 0, count)
    or call('ZRANGE', set, most, least, 'BYLEX', 'REV', 'LIMIT', 0, count)
  local beyond = #ids > 0 and '(' .. ids[#ids]
  if beyond and isPending then least = beyond elseif beyond then most = beyond end
  return ids
end
local found, examined, last, isMore, members, at = {}, 0, '', false, {}, 0
while true do
  if at == #members then members, at = look(math.min(${LOOK_STEP}, reach + 1 - examined)), 0 end
  if #members == 0 then break end
  isMore = examined == reach or #found == limit
  if isMore then break end
  at, examined = at + 1, examined + 1
  last = members[at]
  if isFound(last) then table.insert(found, comment(last)) end
end

local totals = {}
for _, each in ipairs(states) do
  table.insert(totals, each)
  table.insert(totals, tostring(call('ZCARD', key('in', each))))
end
local holders, reports = {}, {}
for index, each in ipairs(found) do
  holders[index] = claimOf(each[1], now)
  reports[index] = call('LRANGE', key('reports', each[1]), 0, -1)
end
return {isMore and last or '', tostring(examined), totals, found, holders, reports}
`

export async function queue(run: Run, query: QueueQuery): Promise<QueuePage> {
  return readQueue(await run(QUEUE, givenOf(query)), query)
}

export function givenOf({ after = '', q = '', limit, now, ...filter }: QueueQuery) {
  const words = searchWords(q)
  const { state, article = '', network = '', articles = [], flag = '', since, until } = filter
  return {
    state,
    article,
    network,
    after,
    since: since === undefined ? '' : idAt(since),
    until_: until === undefined ? '' : idAfter(until),
    limit,
    reach: reachOf(filter, limit, words),
    flag,
    among: filter.articles ? 'some' : '',
    articles,
    isOfCases: filter.cases ? 'some' : '',
    caseStates: filter.cases?.states ?? [],
    caseUnit: filter.cases?.unit ?? '',
    dueFrom: filter.cases?.dueFrom ?? '',
    dueBefore: filter.cases?.dueBefore ?? '',
    topic: filter.topic === undefined ? '' : JSON.stringify(filter.topic),
    words,
    now: now ?? Number.MAX_SAFE_INTEGER,
  }
}

export function readQueue(reply: Reply | undefined, { q = '' }: QueueQuery): QueuePage {
  const [next, scanned, counts, found, holders, reports] = listOf(reply)
  const page = {
    comments: readComments(listOf(found)),
    next: textOrNull(next),
    scanned: Number(scanned),
    totals: totalsOf(scoresOf(counts)),
    claims: readClaims(listOf(found), listOf(holders)),
    reports: readOpenReports(listOf(found), listOf(reports)),
  }
  return keepMarked(page, q)
}

function readClaims(found: readonly Reply[], holders: readonly Reply[]): QueuePage['claims'] {
  return new Map(
    found.flatMap((each, index) => {
      const claim = readClaim(holders[index])
      return claim ? [[idOf(each), claim] as const] : []
    }),
  )
}

function readOpenReports(found: readonly Reply[], open: readonly Reply[]): QueuePage['reports'] {
  return new Map(
    found
      .map((each, index) => [idOf(each), readReports(textsOf(open[index]))] as const)
      .filter(([, reports]) => reports.length > 0),
  )
}
