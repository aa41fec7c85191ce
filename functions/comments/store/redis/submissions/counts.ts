import { RECENT_SPAN, SWEEP_DELAY, WIDE_FACTOR } from '../../store.ts'

export const COUNTS = `
-- Submissions to this article and to all within the span, and what waits.
local function load(article, now)
  local since = '(' .. whole(now - ${RECENT_SPAN})
  return tostring(call('ZCOUNT', key('recent', article), since, '+inf')),
    tostring(call('ZCOUNT', key('recent', ''), since, '+inf')), tostring(call('ZCARD', key('in', 'pending')))
end

local function most(count, number) return number == 1 and count or count * ${WIDE_FACTOR} end

-- What a sender hears whose networks have sent their number within the span.
local function limited(kind, addresses, count, span, now)
  local wait = 0
  for number, address in ipairs(addresses) do
    local oldest = call('LINDEX', key(kind, address), -most(count, number))
    if oldest then wait = math.max(wait, tonumber(oldest) + span - now) end
  end
  if wait > 0 then return {'limited', whole(wait)} end
end

local function arrive(kind, addresses, count, span, now)
  for number, address in ipairs(addresses) do
    local arrivals = key(kind, address)
    call('RPUSH', arrivals, whole(now))
    call('LTRIM', arrivals, -most(count, number), -1)
    call('PEXPIRE', arrivals, span + ${SWEEP_DELAY})
  end
end

local function isSpent(captcha, now)
  local spent = call('GET', key('captcha', captcha))
  return spent and tonumber(spent) > now
end
`

export const SPEND = `
local function spend(captcha, expires, now)
  call('SET', key('captcha', captcha), whole(expires), 'PX', math.max(1, expires - now) + ${SWEEP_DELAY})
end
`
