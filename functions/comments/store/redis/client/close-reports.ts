import { ANSWERED_LIFE } from '../../report-store.ts'
import { SWEEP_DELAY } from '../../store.ts'

/** A comment's open reports go; false where there were none. Those that a rejection answers stay for as long as it can be undone. */
export const CLOSE_REPORTS = `
local function closeReports(id)
  local wasOpen = call('ZREM', key('reported'), id) == 1
  if call('DEL', key('answered', id)) == 1 then call('INCR', key('removals')) end
  if call('DEL', key('reports', id)) == 1 then call('INCR', key('removals')) end
  return wasOpen
end

local function answerReports(id)
  if call('ZREM', key('reported'), id) == 0 then return end
  if call('EXISTS', key('answered', id)) == 1 then call('INCR', key('removals')) end
  call('RENAME', key('reports', id), key('answered', id))
  call('PEXPIRE', key('answered', id), ${ANSWERED_LIFE + SWEEP_DELAY})
end

local function reopenReports(id)
  if call('EXISTS', key('answered', id)) == 0 then return end
  call('RENAME', key('answered', id), key('reports', id))
  call('PERSIST', key('reports', id))
  call('ZADD', key('reported'), 0, id)
end
`
