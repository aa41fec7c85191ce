import { cacheTags } from '../../../domain/cache-tags.ts'
import { REQUEST_LIFE } from '../../query-store.ts'
import { SWEEP_DELAY } from '../../store.ts'
import { states } from '../../../../../_includes/models/comment.ts'

/**
 * The keys: `comment:ID` (hash), `phone:ID`, `words:ID` (folded text), `in:STATE` and `in:STATE:ARTICLE` (the listings:
 * sorted sets whose scores are all 0, so that ids page by their own order), `from:STATE:MARK` (likewise, by the marks in the comment's field `networks`), `tracking:HASH`, `ended:PRINT` (why the
 * comment of that tracking hash's hash went, and until when that is told), `records` (set: what stays of those that are gone, each beginning with its id), `gone` (hash: erased id →
 * version and request), `log` (line → its number), `macs` (number → mark), `head` (`seq` and `mac` of the last line),
 * `secret` (the key's fingerprint), `revision`, `changed`, `outbox` (article → revision), `top`
 * (article → approved comments), `key:ID`, `captcha:ID`, `arrivals:ADDRESS`, `unproven:ADDRESS`, `recent:ARTICLE` (`recent:` of all); `kept` (how many were
 * kept), `published` (`AT ID ARTICLE` of each approved comment, whose own field of that name says when that was), `due`
 * (`comment:ID`, `phone:ID`, `text:ID` or `word:ID` → when it must go), `removals` (how many), `taken` (id and revision at which it was
 * shown, and `edited` where it was replaced → at which it was taken back), `duty:NAME`, `requested:REQUEST` (whose comments); and for people `code:HASH`, `codes:NAME`, `session:HASH`,
 * `sessions:NAME`, `token:HASH`, `tokens`, `people` (name → in or out), `roles`, `since`, `looks` (name → last look), `passkey:ID`,
 * `passkeys:NAME` (id → host), `ceremony:HASH`, `refused:NAME`
 * (when a refusal was last written down). `claim:ID` (whom a comment is before, until when). `reported` (set of ids with open reports), `reports:ID`, `answered:ID` (those that a rejection answered, while it may be undone), `reporters:ADDRESS`. `cases` (id → whether it is open, when it was answered, the hash of its unit's link, its summary, and its tally), `links` (that hash → id), `tallies` (where each case counts), `replied` (when, and the id). `month:YYYY-MM` (ids of what may count then, sent before), `month:` (what is owed an answer, or was when it was erased). `objections` (set of ids). `drafts` (id → when its draft of a reply is to be published; 0: when an editor says so). `selection:ID` with `selected:ID` (marks). `list`: the newsroom's words, with version and last request.
 */
export const PRELUDE = `
local call = redis.call
local states = {${states.map((state) => `'${state}'`).join(', ')}}
local function key(...) return KEYS[1] .. table.concat({...}, ':') end

-- The values in turn; the first is the key of the log's chain.
local position = 1
local function readText()
  position = position + 1
  return ARGV[position]
end
local function readNumber() return tonumber(readText()) end
local function readTexts()
  local texts = {}
  for i = 1, readNumber() do texts[i] = readText() end
  return texts
end

-- A number as it is written down: never rounded, never with an exponent.
local function whole(number) return string.format('%.0f', number) end

-- The sets of those from its networks, narrowest first, while their marks are kept.
local function networkSets(id, state)
  local sets = {}
  local marks = call('HGET', key('comment', id), 'networks') or ''
  for mark in string.gmatch(marks, '%S+') do table.insert(sets, key('from', state, mark)) end
  return sets
end

local function place(id, state, article)
  call('ZADD', key('in', state), 0, id)
  call('ZADD', key('in', state, article), 0, id)
  for _, set in ipairs(networkSets(id, state)) do call('ZADD', set, 0, id) end
end

local function displace(id, state, article)
  call('ZREM', key('in', state), id)
  call('ZREM', key('in', state, article), id)
  for _, set in ipairs(networkSets(id, state)) do call('ZREM', set, id) end
end

-- The last line's number and mark. A log from before lines had numbers gets them here, in the order of their times.
local function head()
  local seq, mac = unpack(call('HMGET', key('head'), 'seq', 'mac'))
  if seq then return tonumber(seq), mac end
  local lines = call('ZRANGE', key('log'), 0, -1)
  for number, line in ipairs(lines) do call('ZADD', key('log'), number, line) end
  if #lines > 0 then call('HSET', key('head'), 'seq', #lines, 'mac', '') end
  return #lines, ''
end

-- Appends a line; false where it stands there already. The mark is that of log-chain.ts.
local function record(...)
  local line = table.concat({...}, ' ')
  if call('ZSCORE', key('log'), line) then return false end
  local last, before = head()
  local seq, mac = whole(last + 1), ''
  if ARGV[1] ~= '' then
    local inner, outer = string.sub(ARGV[1], 1, 64), string.sub(ARGV[1], 65)
    mac = redis.sha1hex(outer .. redis.sha1hex(inner .. before .. ' ' .. seq .. ' ' .. line))
  end
  call('ZADD', key('log'), seq, line)
  call('HSET', key('macs'), seq, mac)
  call('HSET', key('head'), 'seq', seq, 'mac', mac)
  return true
end

-- When a comment or its phone must go; '' where no time says so.
local function due(kind, id, at)
  local member = kind .. ':' .. id
  if at == '' then call('ZREM', key('due'), member) else call('ZADD', key('due'), at, member) end
end

-- This article's set of approved comments has changed: a new revision, and a listing to refresh.
local function relist(article)
  local revision = call('INCR', key('revision'))
  call('ZADD', key('changed'), revision, article)
  call('ZADD', key('outbox'), revision, article)
  local total = call('ZCARD', key('in', 'approved', article))
  if total > 0 then call('ZADD', key('top'), total, article) else call('ZREM', key('top'), article) end
  return revision
end

local function relistAnswers() call('ZADD', key('outbox'), call('INCR', key('revision')), '${cacheTags.answers}') end

-- When its draft is to be published; '' where none waits.
local function drafts(id, time)
  if time == '' then return call('ZREM', key('drafts'), id) end
  return call('ZADD', key('drafts'), 'CH', time, id)
end

-- Its sender has objected, and nobody has answered.
local function objects(id, open)
  if open == '' then return call('ZREM', key('objections'), id) end
  return call('ZADD', key('objections'), 0, id)
end

-- Besides that of its id, in which it may count.
local function countIn(id, months)
  for _, month in ipairs(months) do call('ZADD', key('month', month), 0, id) end
end

-- Of a case or a published reply; '' where there is none. Its tally ends with the id, and stays when the rest goes.
local function summary(id) return call('HGET', key('cases'), id) or '' end
local function tallied(text) return string.match(text, '\\n(.*)$') end
local function repliedAt(text) return string.match(text, '^%a+ (%d%S+) ') end
local function summarise(id, text)
  local kept = summary(id)
  if tallied(kept) then call('ZREM', key('tallies'), tallied(kept) .. '\\n' .. id) end
  if tallied(text) then call('ZADD', key('tallies'), 0, tallied(text) .. '\\n' .. id) end
  if string.sub(text, 1, 5) == 'open ' then call('ZADD', key('month', ''), 0, id) else call('ZREM', key('month', ''), id) end
  if repliedAt(kept) then call('ZREM', key('replied'), repliedAt(kept) .. ' ' .. id) end
  if repliedAt(text) then call('ZADD', key('replied'), 0, repliedAt(text) .. ' ' .. id) end
  local before = string.match(kept, '^%a+ %S+ (%x+) ')
  local link = string.match(text, '^%a+ %S+ (%x+) ')
  if before and before ~= link then call('HDEL', key('links'), before) end
  if link then call('HSET', key('links'), link, id) end
  if text == '' then call('HDEL', key('cases'), id) else call('HSET', key('cases'), id, text) end
end

-- Among the latest since that time.
local function publish(id, article, at)
  call('HSET', key('comment', id), 'published', at)
  call('ZADD', key('published'), 0, table.concat({at, id, article}, ' '))
end

-- Public from a new revision on; approved at that time.
local function show(id, article, at)
  call('HSET', key('comment', id), 'listed', relist(article))
  publish(id, article, at)
end

-- Public no longer; an edition drawn since it was shown has it still. Its id is all that is kept here.
local function retract(id, article, listed, published)
  if published then call('ZREM', key('published'), table.concat({published, id, article}, ' ')) end
  call('ZADD', key('taken'), relist(article), id .. ' ' .. (listed or '0'))
end

-- Readers see another text; an edition drawn since it was shown has the old one still.
local function replace(id, article, listed, published, at)
  if published then call('ZREM', key('published'), table.concat({published, id, article}, ' ')) end
  local revision = relist(article)
  call('ZADD', key('taken'), revision, id .. ' ' .. (listed or '0') .. ' edited')
  call('HSET', key('comment', id), 'listed', revision)
  publish(id, article, at)
end

local function page(set, after, newestFirst, count)
  local from = after == '' and (newestFirst and '+' or '-') or '(' .. after
  if newestFirst then return call('ZRANGE', set, from, '-', 'BYLEX', 'REV', 'LIMIT', 0, count) end
  return call('ZRANGE', set, from, '+', 'BYLEX', 'LIMIT', 0, count)
end

-- Expiry only sweeps up: whoever asks judges what is still told.
local function remember(request, id)
  call('ZADD', key('requested', request), 0, id)
  call('PEXPIRE', key('requested', request), ${REQUEST_LIFE + SWEEP_DELAY})
end

local function comment(id) return {id, call('HGETALL', key('comment', id))} end

-- An erased comment stays known: no late repeat and no old backup may bring it back.
local function isKnown(id)
  return call('EXISTS', key('comment', id)) == 1 or call('HEXISTS', key('gone'), id) == 1
end

local function total(article) return tostring(call('ZCARD', key('in', 'approved', article))) end
local function version(article) return call('ZSCORE', key('changed'), article) or '0' end
`
