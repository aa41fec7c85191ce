import { foldedText } from '../../domain/fold.ts'
import { dueOf } from '../../domain/retention.ts'
import type { Admission, Admitted, CommentStore, Keeping, Kept } from '../store.ts'
import { KEY_LIFE, RECENT_CAP, RECENT_SPAN, SWEEP_DELAY, UNPROVEN_SHARE } from '../store.ts'
import { logLine, reader } from '../../domain/transition.ts'
import type { Run } from './client/client.ts'
import { dueValues, writeFields } from './client/fields.ts'
import { textsOf } from './client/reply.ts'
import { script } from './client/script.ts'

type Admissions = Pick<CommentStore, 'findKey' | 'recent' | 'admit' | 'keep'>

export function admissions(run: Run): Admissions {
  return {
    findKey: (key, now) => findKey(run, key, now),
    recent: async (article, now) => Number(await run(RECENT, now, article)),
    admit: (admission) => admit(run, admission),
    keep: (keeping) => keep(run, keeping),
  }
}

/** Expiry in Redis only sweeps up; whether a key, a captcha or an arrival still counts is judged by `now`. */
const KEY_USED = `
local function keyUsed(id, digest, now)
  if id == '' then return nil end
  local known = call('HMGET', key('key', id), 'digest', 'comment', 'expires')
  if not known[1] or tonumber(known[3]) <= now then return nil end
  if known[1] == digest then return {'same', known[2]} end
  return {'different'}
end
`

const FIND_KEY = script(`${KEY_USED}
return keyUsed(ARGV[3], ARGV[4], tonumber(ARGV[2])) or {'none'}
`)

async function findKey(run: Run, key: NonNullable<Admission['key']>, now: number) {
  const [outcome, comment = ''] = textsOf(await run(FIND_KEY, now, key.id, key.digest))
  if (outcome === 'same') return { outcome, comment } as const
  return outcome === 'different' ? ({ outcome } as const) : undefined
}

const COUNTS = `
local function recent(article, now)
  return tostring(call('ZCOUNT', key('recent', article), string.format('(%.0f', now - ${RECENT_SPAN}), '+inf'))
end

-- What an address hears that has sent its number within the span.
local function limited(arrivals, count, span, now)
  local oldest = call('LINDEX', arrivals, -count)
  local wait = oldest and tonumber(oldest) + span - now or 0
  if wait > 0 then return {'limited', string.format('%.0f', wait)} end
end

local function arrive(arrivals, count, span, now)
  call('RPUSH', arrivals, string.format('%.0f', now))
  call('LTRIM', arrivals, -count, -1)
  call('PEXPIRE', arrivals, span + ${SWEEP_DELAY})
end

local function isSpent(captcha, now)
  local spent = call('GET', key('captcha', captcha))
  return spent and tonumber(spent) > now
end
`

const RECENT = script(`${COUNTS}
return recent(ARGV[3], tonumber(ARGV[2]))
`)

const ADMIT = script(`${KEY_USED}${COUNTS}
local now, count, span = tonumber(ARGV[2]), tonumber(ARGV[7]), tonumber(ARGV[8])
local used = keyUsed(ARGV[3], ARGV[4], now)
if used then return used end

if ARGV[9] ~= '' and not isSpent(ARGV[9], now) then
  return limited(key('arrivals', ARGV[5]), count, span, now) or {'admitted', recent(ARGV[6], now)}
end
local unproven, most = key('unproven', ARGV[5]), count * ${UNPROVEN_SHARE}
local wait = limited(unproven, most, span, now)
if wait then return wait end
arrive(unproven, most, span, now)
return {'unproven', recent(ARGV[6], now)}
`)

async function admit(run: Run, admission: Admission): Promise<Admitted> {
  const { key, address, article, now, limit, proof = '' } = admission
  const reply = await run(
    ADMIT,
    now,
    key?.id ?? '',
    key?.digest ?? '',
    address,
    article,
    limit.count,
    limit.seconds * 1000,
    proof,
  )
  const [outcome, value = ''] = textsOf(reply)
  if (outcome === 'admitted' || outcome === 'unproven') return { outcome, recent: Number(value) }
  if (outcome === 'limited') return { outcome, retryAfter: Math.ceil(Number(value) / 1000) }
  return outcome === 'same' ? { outcome, comment: value } : { outcome: 'different' }
}

const KEEP = script(`${KEY_USED}${COUNTS}
local now, id, keyId, keyDigest = tonumber(ARGV[2]), ARGV[3], ARGV[4], ARGV[5]
local arrivals, count, span = key('arrivals', ARGV[15]), tonumber(ARGV[16]), tonumber(ARGV[17])
local used = keyUsed(keyId, keyDigest, now)
if used then return used end
if isKnown(id) then return {'kept'} end
if isSpent(ARGV[6], now) then return {'spent'} end
local wait = limited(arrivals, count, span, now)
if wait then return wait end

arrive(arrivals, count, span, now)
local recent = key('recent', ARGV[8])
call('ZADD', recent, now, call('INCR', key('arrival')))
call('ZREMRANGEBYSCORE', recent, '-inf', now - ${RECENT_SPAN})
call('ZREMRANGEBYRANK', recent, 0, ${-1 - RECENT_CAP})
call('PEXPIRE', recent, ${RECENT_SPAN + SWEEP_DELAY})
call('SET', key('captcha', ARGV[6]), ARGV[7], 'PX', math.max(1, tonumber(ARGV[7]) - now) + ${SWEEP_DELAY})
if keyId ~= '' then
  local known = key('key', keyId)
  call('HSET', known, 'digest', keyDigest, 'comment', id, 'expires', now + ${KEY_LIFE})
  call('PEXPIRE', known, ${KEY_LIFE + SWEEP_DELAY})
end
call('HSET', key('comment', id), unpack(ARGV, 18))
call('SET', key('words', id), ARGV[9])
call('SET', key('tracking', ARGV[10]), id)
if ARGV[11] ~= '' then call('SET', key('phone', id), ARGV[11]) end
place(id, 'pending', ARGV[8])
record(ARGV[12])
due('comment', id, ARGV[13])
due('phone', id, ARGV[14])
call('INCR', key('kept'))
return {'kept'}
`)

async function keep(run: Run, keeping: Keeping): Promise<Kept> {
  const { comment, phone, key, captcha, now, address, limit } = keeping
  const { id, article, tracking, at } = comment
  const fresh = { ...comment, state: 'pending', version: 1, decisions: [] } as const
  const reply = await run(
    KEEP,
    now,
    id,
    key?.id ?? '',
    key?.digest ?? '',
    captcha.id,
    captcha.expires,
    article,
    foldedText(comment),
    tracking,
    phone ?? '',
    logLine({ at, by: reader, deed: 'keep', subject: id, version: 1 }),
    ...dueValues(dueOf(fresh, phone !== undefined)),
    address,
    limit.count,
    limit.seconds * 1000,
    ...writeFields(fresh, key?.id ?? ''),
  )
  const [outcome, value = ''] = textsOf(reply)
  if (outcome === 'same') return { outcome, comment: value }
  if (outcome === 'limited') return { outcome, retryAfter: Math.ceil(Number(value) / 1000) }
  if (outcome === 'kept' || outcome === 'spent') return { outcome }
  return { outcome: 'different' }
}
