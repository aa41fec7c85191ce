import { foldedText } from '../../domain/fold.ts'
import { type Comment, publishedAt } from '../../domain/comment.ts'
import { dueOf } from '../../domain/retention.ts'
import { versionLines } from '../../domain/transition.ts'
import type { Run } from './client/client.ts'
import { dueValues, readComments } from './client/fields.ts'
import { listOf, textsOf } from './client/reply.ts'
import { scan } from './client/scan.ts'
import { script, scriptOnce } from './client/script.ts'

/** How many comments are held at a time. */
const PAGE = 100

/** Sees that every comment is in its own listing and no other, can be found, and has its lines in the log. */
export async function checkComments(run: Run): Promise<readonly string[]> {
  const wrong: string[] = []
  for await (const ids of scan(run, 'comment')) {
    for (let start = 0; start < ids.length; start += PAGE) {
      const comments = readComments(listOf(await run(READ, ...ids.slice(start, start + PAGE))))
      wrong.push(...comments.flatMap(checkVersions))
      wrong.push(...textsOf(await run(MEND, ...comments.flatMap(expectationsOf))))
    }
  }
  return wrong
}

const READ = script(`
local reply = {}
for i = 2, #ARGV do table.insert(reply, comment(ARGV[i])) end
return reply
`)

function checkVersions({ id, version, decisions }: Comment): readonly string[] {
  const counted = decisions.length + 1 === version
  return counted ? [] : [`Comment ${id} has not one decision for each version.`]
}

function expectationsOf(comment: Comment): readonly (string | number)[] {
  const lines = versionLines(comment)
  const due = dueValues(dueOf(comment, comment.phone))
  const words = foldedText(comment)
  return [comment.id, comment.version, words, ...due, publishedAt(comment), lines.length, ...lines]
}

/** A comment whose version is no longer the one read was just written by a whole step: it is left alone. */
const MEND = scriptOnce(`
local wrong = {}
local function say(...) table.insert(wrong, table.concat({...}, ' ')) end

local function mendListing(id, state, article, own)
  local everywhere, here = call('ZSCORE', key('in', state), id), call('ZSCORE', key('in', state, article), id)
  if own and everywhere and here or not own and not everywhere and not here then return end
  if own then place(id, state, article) else displace(id, state, article) end
  say('Comment', id, own and 'was not listed as' or 'was also listed as', state .. '.')
  if state == 'approved' then relist(article) end
end

local function mendText(name, value, complaint)
  if call('GET', name) == value then return end
  call('SET', name, value)
  say(complaint)
end

local function isDue(kind, id, at)
  local kept = call('ZSCORE', key('due'), kind .. ':' .. id)
  return tonumber(kept or '') == tonumber(at)
end

local function mend(id, seen, words, commentDue, phoneDue, publishedAt, first, last)
  local state, present, article, tracking =
    unpack(call('HMGET', key('comment', id), 'state', 'version', 'article', 'tracking'))
  if present ~= seen then return end
  for _, each in ipairs({'pending', 'approved', 'rejected'}) do
    mendListing(id, each, article, each == state)
  end
  mendText(key('tracking', tracking), id, 'Comment ' .. id .. ' could not be found by its tracking code.')
  mendText(key('words', id), words, 'Comment ' .. id .. ' could not be found by its words.')
  if call('EXISTS', key('phone', id)) == 0 then phoneDue = '' end
  if not isDue('comment', id, commentDue) or not isDue('phone', id, phoneDue) then
    due('comment', id, commentDue)
    due('phone', id, phoneDue)
    say('Comment', id, 'would not have gone when its time was over.')
  end
  local published = call('HGET', key('comment', id), 'published')
  local member = table.concat({publishedAt, id, article}, ' ')
  if state == 'approved' and not (published == publishedAt and call('ZSCORE', key('published'), member)) then
    if published then call('ZREM', key('published'), table.concat({published, id, article}, ' ')) end
    publish(id, article, publishedAt)
    say('Comment', id, 'was not among the latest of its time.')
  end
  for i = first, last do
    if record(ARGV[i]) then say('The log lacked “' .. ARGV[i] .. '”.') end
  end
end

local i = 2
while i <= #ARGV do
  local lines = tonumber(ARGV[i + 6])
  mend(ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3], ARGV[i + 4], ARGV[i + 5], i + 7, i + 6 + lines)
  i = i + 7 + lines
end
return wrong
`)
