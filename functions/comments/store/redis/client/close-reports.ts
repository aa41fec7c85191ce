/** A comment's open reports go; false where there were none. */
export const CLOSE_REPORTS = `
local function closeReports(id)
  if call('ZREM', key('reported'), id) == 0 then return false end
  call('DEL', key('reports', id))
  call('INCR', key('removals'))
  return true
end
`
