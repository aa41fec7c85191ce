import { PUBLIC_ID, REFUSAL_LOG_INTERVAL, type SessionOpening } from '../../moderators-store.ts'
import { SWEEP_DELAY } from '../../store.ts'
import { byStranger } from '../../../domain/log-lines.ts'
import { RECORD_SEEN } from './account-steps.ts'

export const PUBLIC_ID_OF = `
local function publicId(hash) return string.sub(hash, 1, ${PUBLIC_ID}) end
`

/** `finish(hash, at, line)` ends a session; `line`: of the log, where not its own person does. */
export const END = `${PUBLIC_ID_OF}

local function finish(hash, at, line)
  local moderator = call('HGET', key('session', hash), 'moderator')
  if not moderator then return false end
  call('DEL', key('session', hash))
  call('ZREM', key('sessions', moderator), hash)
  if line then record(line) else record(at, publicId(hash), '-', 'sign-out', moderator) end
  return true
end
`

/** `begin(moderator, hash, former, now, at, idle, life, device)`; ends that which the browser came with. */
export const BEGIN_SESSION = `${END}${RECORD_SEEN}
local function begin(moderator, hash, former, now, at, idle, life, device)
  if former ~= '' then finish(former, at) end
  local session = key('session', hash)
  call('HSET', session, 'moderator', moderator, 'opened', whole(now), 'seen', whole(now),
    'idle', whole(idle), 'until', whole(now + life), 'device', device)
  call('PEXPIRE', session, life + ${SWEEP_DELAY})
  call('ZADD', key('sessions', moderator), 0, hash)
  recordSeen(moderator, now)
  record(at, publicId(hash), '-', 'sign-in', moderator)
end
`

/** `refuse(subject, now, at)`: whose link it was, or '-'. */
export const REFUSE = `
local function refuse(subject, now, at)
  local last = call('GET', key('refused', subject))
  if last and tonumber(last) > now - ${REFUSAL_LOG_INTERVAL} then return {} end
  call('SET', key('refused', subject), now, 'PX', ${REFUSAL_LOG_INTERVAL + SWEEP_DELAY})
  record(at, subject, '-', 'refuse', '${byStranger}')
  return {}
end
`

/** What `begin` needs beside its person and time. */
export function sessionGiven(opening: Omit<SessionOpening, 'code' | 'now'>) {
  const { session, former = '', idleSeconds, lifeSeconds, device } = opening
  const [idle, life] = [idleSeconds * 1000, lifeSeconds * 1000]
  return { hash: session, former, idle, life, device: device ?? '' }
}
