import { foldedText } from '../fold.ts'
import { dueOf } from '../retention.ts'
import type { Admission, Admitted, CommentStore, Keeping, Kept } from '../store.ts'
import { KEY_LIFE, RECENT_CAP, RECENT_SPAN, SWEEP_DELAY } from '../store.ts'
import { logLine, reader } from '../transition.ts'
import type { Run } from './client.ts'
import { dueValues, writeFields } from './fields.ts'
import { textsOf } from './reply.ts'
import { script } from './script.ts'

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

const RECENT = script(`
local since = tonumber(ARGV[2]) - ${RECENT_SPAN}
return tostring(call('ZCOUNT', key('recent', ARGV[3]), string.format('(%.0f', since), '+inf'))
`)

const ADMIT = script(`${KEY_USED}
local now, count, span = tonumber(ARGV[2]), tonumber(ARGV[7]), tonumber(ARGV[8])
local used = keyUsed(ARGV[3], ARGV[4], now)
if used then return used end

local arrivals, recent = key('arrivals', ARGV[5]), key('recent', ARGV[6])
local oldest = call('LINDEX', arrivals, -count)
local wait = oldest and tonumber(oldest) + span - now or 0
if wait > 0 then return {'limited', string.format('%.0f', wait)} end

call('RPUSH', arrivals, ARGV[2])
call('LTRIM', arrivals, -count, -1)
call('PEXPIRE', arrivals, span + ${SWEEP_DELAY})
call('ZADD', recent, now, call('INCR', key('arrival')))
call('ZREMRANGEBYSCORE', recent, '-inf', now - ${RECENT_SPAN})
call('ZREMRANGEBYRANK', recent, 0, ${-1 - RECENT_CAP})
call('PEXPIRE', recent, ${RECENT_SPAN + SWEEP_DELAY})
return {'admitted', tostring(call('ZCARD', recent))}
`)

async function admit(run: Run, admission: Admission): Promise<Admitted> {
  const { key, address, article, now, limit } = admission
  const span = limit.seconds * 1000
  const reply = await run(
    ADMIT,
    now,
    key?.id ?? '',
    key?.digest ?? '',
    address,
    article,
    limit.count,
    span,
  )
  const [outcome, value = ''] = textsOf(reply)
  if (outcome === 'admitted') return { outcome, recent: Number(value) }
  if (outcome === 'limited') return { outcome, retryAfter: Math.ceil(Number(value) / 1000) }
  return outcome === 'same' ? { outcome, comment: value } : { outcome: 'different' }
}

const KEEP = script(`${KEY_USED}
local now, id, keyId, keyDigest, captcha = tonumber(ARGV[2]), ARGV[3], ARGV[4], ARGV[5], key('captcha', ARGV[6])
local used = keyUsed(keyId, keyDigest, now)
if used then return used end
if isKnown(id) then return {'kept'} end
local spent = call('GET', captcha)
if spent and tonumber(spent) > now then return {'spent'} end

call('SET', captcha, ARGV[7], 'PX', math.max(1, tonumber(ARGV[7]) - now) + ${SWEEP_DELAY})
if keyId ~= '' then
  local known = key('key', keyId)
  call('HSET', known, 'digest', keyDigest, 'comment', id, 'expires', now + ${KEY_LIFE})
  call('PEXPIRE', known, ${KEY_LIFE + SWEEP_DELAY})
end
call('HSET', key('comment', id), unpack(ARGV, 15))
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

async function keep(run: Run, { comment, phone, key, captcha, now }: Keeping): Promise<Kept> {
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
    ...writeFields(fresh, key?.id ?? ''),
  )
  const [outcome, value = ''] = textsOf(reply)
  if (outcome === 'same') return { outcome, comment: value }
  if (outcome === 'kept' || outcome === 'spent') return { outcome }
  return { outcome: 'different' }
}
