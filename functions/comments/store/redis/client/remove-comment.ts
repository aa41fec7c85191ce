import { TOMBSTONE_LIFE } from '../../../domain/tombstone.ts'
import { CLOSE_REPORTS } from './close-reports.ts'
import { KEEP_RECORD } from './keep-record.ts'
import { SWEEP_DELAY } from '../../store.ts'

export const REMOVE_COMMENT = `${CLOSE_REPORTS}${KEEP_RECORD}
local function removeComment(id, request, action, at, by, untilTime, month)
  local known = call('HMGET', key('comment', id), 'state', 'version', 'article', 'tracking', 'key', 'listed', 'published', 'print')
  local state, present, article, tracking, keyId, listed, published, print = unpack(known)
  local version = string.format('%d', present + 1)
  keepRecord(id, article, state, action == 'expire' and '' or at)
  displace(id, state, article)
  call('DEL', key('comment', id), key('words', id), key('phone', id), key('claim', id), key('tracking', tracking))
  if keyId ~= '' and call('HGET', key('key', keyId), 'comment') == id then call('DEL', key('key', keyId)) end
  if print then
    call('SET', key('ended', print), string.match(action, '^%a+') .. ' ' .. whole(untilTime), 'PX', ${TOMBSTONE_LIFE + SWEEP_DELAY})
  end
  closeReports(id)
  objects(id, '')
  drafts(id, '')
  call('HSET', key('gone'), id, version .. ' ' .. request)
  record(at, id, version, action, by)
  call('INCR', key('removals'))
  call('ZREM', key('due'), 'comment:' .. id, 'phone:' .. id, 'text:' .. id, 'word:' .. id)
  if state == 'approved' then retract(id, article, listed, published) end
  local kept = summary(id)
  summarise(id, '')
  if kept ~= '' then relistAnswers() end
  -- Nobody owes an answer to what is gone.
  if string.sub(kept, 1, 5) == 'open ' then countIn(id, {''}) end
  if month ~= '' then countIn(id, {month}) end
  local counted = tallied(kept)
  if counted then call('ZADD', key('tallies'), 0, string.gsub(counted, '\\no(%d)\\n.*$', '\\nc%1\\n') .. '\\n' .. id) end
  return {'done', '', version, article, state == 'approved' and 'listed' or '', kept ~= '' and 'answers' or ''}
end
`
