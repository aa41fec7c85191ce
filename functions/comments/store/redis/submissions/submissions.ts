import type {
  AdmissionRequest,
  AdmissionResult,
  CommentStore,
  KeepRequest,
  KeepResult,
} from '../../store.ts'
import { KEY_LIFE, RECENT_CAP, RECENT_SPAN, SWEEP_DELAY, UNPROVEN_FACTOR } from '../../store.ts'
import type { Run } from '../client/client.ts'
import { ADD_COMMENT, added, addedOf } from '../client/add-comment.ts'
import { textsOf } from '../client/reply.ts'
import { script } from '../client/script.ts'
import { WORDS_VERSION } from './words.ts'

type Submissions = Pick<CommentStore, 'findKey' | 'recent' | 'admit' | 'keep'>

export function submissions(run: Run): Submissions {
  return {
    findKey: (key, now) => findKey(run, key, now),
    recent: async (article, now) => Number(await run(RECENT, { article, now })),
    admit: (request) => admit(run, request),
    keep: (request) => keep(run, request),
  }
}

/** Expiry in Redis only sweeps up; whether something still counts is judged by `now`. */
const KEY_USED = `
local function keyUsed(id, digest, now)
  if id == '' then return nil end
  local known = call('HMGET', key('key', id), 'digest', 'comment', 'expires')
  if not known[1] or tonumber(known[3]) <= now then return nil end
  if known[1] == digest then return {'same', known[2]} end
  return {'different'}
end
`

const FIND_KEY = script('id digest now#')`${KEY_USED}
return keyUsed(id, digest, now) or {'none'}
`

async function findKey(run: Run, key: NonNullable<AdmissionRequest['key']>, now: number) {
  const [outcome, comment = ''] = textsOf(await run(FIND_KEY, { ...key, now }))
  if (outcome === 'same') return { outcome, comment } as const
  return outcome === 'different' ? ({ outcome } as const) : undefined
}

const COUNTS = `
local function recent(article, now)
  return tostring(call('ZCOUNT', key('recent', article), '(' .. whole(now - ${RECENT_SPAN}), '+inf'))
end

-- What an address hears that has sent its number within the span.
local function limited(arrivals, count, span, now)
  local oldest = call('LINDEX', arrivals, -count)
  local wait = oldest and tonumber(oldest) + span - now or 0
  if wait > 0 then return {'limited', whole(wait)} end
end

local function arrive(arrivals, count, span, now)
  call('RPUSH', arrivals, whole(now))
  call('LTRIM', arrivals, -count, -1)
  call('PEXPIRE', arrivals, span + ${SWEEP_DELAY})
end

local function isSpent(captcha, now)
  local spent = call('GET', key('captcha', captcha))
  return spent and tonumber(spent) > now
end
`

const RECENT = script('article now#')`${COUNTS}
return recent(article, now)
`

const sending = 'now# keyId keyDigest address count# span#'

function sendingOf({ key, address, limit, now }: Omit<AdmissionRequest, 'article'>) {
  const [keyId, keyDigest] = [key?.id ?? '', key?.digest ?? '']
  return { now, keyId, keyDigest, address, count: limit.count, span: limit.seconds * 1000 }
}

const ADMIT = script(sending, 'article proof')`${KEY_USED}${COUNTS}${WORDS_VERSION}
local used = keyUsed(keyId, keyDigest, now)
if used then return used end

if proof ~= '' and not isSpent(proof, now) then
  return limited(key('arrivals', address), count, span, now) or {'admitted', recent(article, now), wordsVersion()}
end
local unproven, most = key('unproven', address), count * ${UNPROVEN_FACTOR}
local wait = limited(unproven, most, span, now)
if wait then return wait end
arrive(unproven, most, span, now)
return {'unproven', recent(article, now), wordsVersion()}
`

async function admit(run: Run, request: AdmissionRequest): Promise<AdmissionResult> {
  const { article, proof = '' } = request
  const reply = await run(ADMIT, { ...sendingOf(request), article, proof })
  const [outcome, value = '', words] = textsOf(reply)
  if (outcome === 'admitted' || outcome === 'unproven')
    return { outcome, recent: Number(value), words: Number(words) }
  if (outcome === 'limited') return { outcome, retryAfter: Math.ceil(Number(value) / 1000) }
  return outcome === 'same' ? { outcome, comment: value } : { outcome: 'different' }
}

const KEEP = script(sending, added, 'captcha captchaExpires#')`${KEY_USED}${COUNTS}${ADD_COMMENT}
local used = keyUsed(keyId, keyDigest, now)
if used then return used end
if isKnown(id) then return {'kept'} end
if isSpent(captcha, now) then return {'spent'} end
local arrivals, recent = key('arrivals', address), key('recent', article)
local wait = limited(arrivals, count, span, now)
if wait then return wait end

arrive(arrivals, count, span, now)
call('ZADD', recent, now, call('INCR', key('arrival')))
call('ZREMRANGEBYSCORE', recent, '-inf', now - ${RECENT_SPAN})
call('ZREMRANGEBYRANK', recent, 0, ${-1 - RECENT_CAP})
call('PEXPIRE', recent, ${RECENT_SPAN + SWEEP_DELAY})
call('SET', key('captcha', captcha), whole(captchaExpires), 'PX', math.max(1, captchaExpires - now) + ${SWEEP_DELAY})
if keyId ~= '' then
  local known = key('key', keyId)
  call('HSET', known, 'digest', keyDigest, 'comment', id, 'expires', now + ${KEY_LIFE})
  call('PEXPIRE', known, ${KEY_LIFE + SWEEP_DELAY})
end
addComment()
call('INCR', key('kept'))
return {'kept'}
`

async function keep(run: Run, request: KeepRequest): Promise<KeepResult> {
  const { comment, phone, key, captcha } = request
  const reply = await run(KEEP, {
    ...sendingOf(request),
    ...addedOf({ comment, ...(phone && { phone }), reveals: [] }, key?.id),
    captcha: captcha.id,
    captchaExpires: captcha.expires,
  })
  const [outcome, value = ''] = textsOf(reply)
  if (outcome === 'same') return { outcome, comment: value }
  if (outcome === 'limited') return { outcome, retryAfter: Math.ceil(Number(value) / 1000) }
  if (outcome === 'kept' || outcome === 'spent') return { outcome }
  return { outcome: 'different' }
}
