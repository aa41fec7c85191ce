import type {
  AdmissionRequest,
  AdmissionResult,
  CommentStore,
  KeepRequest,
  KeepResult,
} from '../../store.ts'
import { KEY_LIFE, RECENT_CAP, RECENT_SPAN, SWEEP_DELAY, UNPROVEN_FACTOR } from '../../store.ts'
import type { Load } from '../../../domain/load.ts'
import type { Run } from '../client/client.ts'
import { ADD_COMMENT, added, addedOf } from '../client/add-comment.ts'
import { textsOf } from '../client/reply.ts'
import { script } from '../client/script.ts'
import { COUNTS, SPEND } from './counts.ts'
import { WORDS_VERSION } from './words.ts'

type Submissions = Pick<CommentStore, 'findKey' | 'load' | 'admit' | 'keep'>

export function submissions(run: Run): Submissions {
  return {
    findKey: (key, now) => findKey(run, key, now),
    load: async (article, now) => readLoad(textsOf(await run(LOAD, { article, now }))),
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

const LOAD = script('article now#')`${COUNTS}
return {load(article, now)}
`

function readLoad([recent, site, pending]: readonly string[]): Load {
  return { recent: Number(recent), site: Number(site), pending: Number(pending) }
}

const sending = 'now# keyId keyDigest addresses[] count# span#'

function sendingOf({ key, addresses, limit, now }: Omit<AdmissionRequest, 'article'>) {
  const [keyId, keyDigest] = [key?.id ?? '', key?.digest ?? '']
  return { now, keyId, keyDigest, addresses, count: limit.count, span: limit.seconds * 1000 }
}

const ADMIT = script(sending, 'article proof')`${KEY_USED}${COUNTS}${WORDS_VERSION}
local used = keyUsed(keyId, keyDigest, now)
if used then return used end

local proven = proof ~= '' and not isSpent(proof, now)
local kind = proven and 'arrivals' or 'unproven'
local allowed = proven and count or count * ${UNPROVEN_FACTOR}
local wait = limited(kind, addresses, allowed, span, now)
if wait then return wait end
if not proven then arrive(kind, addresses, allowed, span, now) end
return {proven and 'admitted' or 'unproven', wordsVersion(), load(article, now)}
`

async function admit(run: Run, request: AdmissionRequest): Promise<AdmissionResult> {
  const { article, proof = '' } = request
  const reply = await run(ADMIT, { ...sendingOf(request), article, proof })
  const [outcome, value = '', ...load] = textsOf(reply)
  if (outcome === 'admitted' || outcome === 'unproven')
    return { outcome, ...readLoad(load), words: Number(value) }
  if (outcome === 'limited') return { outcome, retryAfter: Math.ceil(Number(value) / 1000) }
  return outcome === 'same' ? { outcome, comment: value } : { outcome: 'different' }
}

const KEEP = script(
  sending,
  added,
  'captcha captchaExpires#',
)`${KEY_USED}${COUNTS}${SPEND}${ADD_COMMENT}
local used = keyUsed(keyId, keyDigest, now)
if used then return used end
if isKnown(id) then return {'kept'} end
if isSpent(captcha, now) then return {'spent'} end
local wait = limited('arrivals', addresses, count, span, now)
if wait then return wait end

arrive('arrivals', addresses, count, span, now)
local arrival = call('INCR', key('arrival'))
for _, recent in ipairs({key('recent', article), key('recent', '')}) do
  call('ZADD', recent, now, arrival)
  call('ZREMRANGEBYSCORE', recent, '-inf', now - ${RECENT_SPAN})
  call('ZREMRANGEBYRANK', recent, 0, ${-1 - RECENT_CAP})
  call('PEXPIRE', recent, ${RECENT_SPAN + SWEEP_DELAY})
end
spend(captcha, captchaExpires, now)
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
  const { comment, phone, captcha } = request
  const reply = await run(KEEP, {
    ...sendingOf(request),
    ...addedOf({ comment, ...(phone && { phone }), reveals: [] }, request),
    captcha: captcha.id,
    captchaExpires: captcha.expires,
  })
  const [outcome, value = ''] = textsOf(reply)
  if (outcome === 'same') return { outcome, comment: value }
  if (outcome === 'limited') return { outcome, retryAfter: Math.ceil(Number(value) / 1000) }
  if (outcome === 'kept' || outcome === 'spent') return { outcome }
  return { outcome: 'different' }
}
