import { findings } from '../../domain/findings.ts'
import { publicationTime } from '../../domain/changes/publication.ts'
import { isObjectionOpen } from '../../domain/objection.ts'
import { searchText } from '../../domain/search-text.ts'
import { type Comment, publishedAt } from '../../domain/comment.ts'
import { deadlinesOf } from '../../domain/retention.ts'
import { linesOf } from '../../domain/log-lines.ts'
import { monthsOf } from '../monthly/months.ts'
import type { Run } from './client/client.ts'
import { keptSummary } from './client/kept-summary.ts'
import { recordFields } from './client/keep-record.ts'
import { deadlineValues } from './client/fields.ts'
import { findAll } from './queries.ts'
import { listOf, findingsIn } from './client/reply.ts'
import { scan } from './client/scan.ts'
import { once, scriptForEach } from './client/script.ts'

const PAGE = 100

/** Each comment is in its own listing and no other, can be found, and has its lines in the log. */
export async function checkComments(run: Run): Promise<readonly string[]> {
  const wrong: string[] = []
  for await (const ids of scan(run, 'comment')) {
    for (let start = 0; start < ids.length; start += PAGE) {
      const comments = await findAll(run, ids.slice(start, start + PAGE))
      wrong.push(...comments.flatMap(checkVersions))
      wrong.push(...listOf(await run(MEND, comments.map(expectationOf))).flatMap(findingsIn))
    }
  }
  return wrong
}

function checkVersions({ id, version, history }: Comment): readonly string[] {
  const counted = history.length + 1 === version
  return counted ? [] : [findings.versions(id)]
}

function expectationOf(comment: Comment) {
  return {
    ...deadlineValues(deadlinesOf(comment, true)),
    id: comment.id,
    seen: String(comment.version),
    words: searchText(comment),
    publishedAt: publishedAt(comment),
    recorded: recordFields(comment),
    objected: isObjectionOpen(comment) ? 'open' : '',
    drafted: String(publicationTime(comment) ?? ''),
    kept: keptSummary(comment),
    months: monthsOf(comment),
    lines: linesOf(comment),
  }
}

/** A comment whose version has changed was just written by a whole step: it is left alone. */
const MEND = once(scriptForEach(
  'id seen words commentDue phoneDue textDue wordDue publishedAt kept objected drafted months[] recorded[] lines[]',
)`
local wrong = {}
local function say(...) table.insert(wrong, {...}) end

local state, present, article, tracking =
  unpack(call('HMGET', key('comment', id), 'state', 'version', 'article', 'tracking'))
if present ~= seen then return end

local function mendListing(other)
  local own = other == state
  local everywhere, here = call('ZSCORE', key('in', other), id), call('ZSCORE', key('in', other, article), id)
  if own and everywhere and here or not own and not everywhere and not here then return end
  if own then place(id, other, article) else displace(id, other, article) end
  say(own and 'unlisted' or 'listedToo', id, other)
  if other == 'approved' then relist(article) end
end

local function mendText(kind, name, value)
  if call('GET', key(kind, name)) == value then return end
  call('SET', key(kind, name), value)
  say(kind, id)
end

local function isDue(kind, time)
  local kept = call('ZSCORE', key('due'), kind .. ':' .. id)
  return tonumber(kept or '') == tonumber(time)
end

local function mendNetworks(other)
  for _, set in ipairs(networkSets(id, other)) do
    local own, there = other == state, call('ZSCORE', set, id) ~= false
    if own and not there then call('ZADD', set, 0, id) elseif there and not own then call('ZREM', set, id) end
    if own ~= there then say('network', id) end
  end
end

for _, each in ipairs(states) do mendListing(each) end
for _, each in ipairs(states) do mendNetworks(each) end
mendText('tracking', tracking, id)
mendText('words', id, words)
if call('EXISTS', key('phone', id)) + call('HEXISTS', key('comment', id), 'networks') == 0 then phoneDue = '' end
if not isDue('comment', commentDue) or not isDue('phone', phoneDue) or not isDue('text', textDue) or not isDue('word', wordDue) then
  due('comment', id, commentDue)
  due('phone', id, phoneDue)
  due('text', id, textDue)
  due('word', id, wordDue)
  say('due', id)
end
local published = call('HGET', key('comment', id), 'published')
local member = table.concat({publishedAt, id, article}, ' ')
if state == 'approved' and not (published == publishedAt and call('ZSCORE', key('published'), member)) then
  if published then call('ZREM', key('published'), table.concat({published, id, article}, ' ')) end
  publish(id, article, publishedAt)
  say('notLatest', id)
end
local counted = tallied(kept)
local isCounted = not counted or call('ZSCORE', key('tallies'), counted .. '\n' .. id)
if summary(id) ~= kept or not isCounted then
  summarise(id, kept)
  say('summary', id)
end
if objects(id, objected) == 1 then say('objected', id) end
if drafts(id, drafted) == 1 then say('drafted', id) end
countIn(id, months)
for i = 1, #recorded, 2 do
  local before = call('HGET', key('comment', id), recorded[i])
  if before ~= recorded[i + 1] then
    call('HSET', key('comment', id), recorded[i], recorded[i + 1])
    if before then say('recorded', id) end
  end
end
for _, line in ipairs(lines) do
  if record(line) then say('line', line) end
end
return wrong
`)
