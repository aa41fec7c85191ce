import type {
  AdmissionRequest,
  AdmissionResult,
  CommentStore,
  KeepRequest,
  KeepResult,
  KeyUsed,
} from '../store.ts'
import { KEY_LIFE, RECENT_CAP, RECENT_SPAN, SWEEP_DELAY, UNPROVEN_FACTOR } from '../store.ts'
import type { Database } from './database/database.ts'
import { hasEverExisted, readSubmissionRecord, writeComment } from './comments/comment-versions.ts'
import { wordsVersion } from './words.ts'

type Key = NonNullable<AdmissionRequest['key']>
type Submissions = Pick<CommentStore, 'findKey' | 'recent' | 'admit' | 'keep'>

export function submissions(database: Database): Submissions {
  return {
    findKey: (key, now) => database.read(() => keyUsed(database, key, now)),
    recent: (article, now) => database.read(() => recentArrivals(database, article, now)),
    admit: (request) => database.write(() => admit(database, request)),
    keep: (request) => database.write(() => keep(database, request)),
  }
}

function admit(database: Database, request: AdmissionRequest): AdmissionResult {
  const { key, address, article, now, limit, proof } = request
  deleteExpired(database, now)
  const used = key && keyUsed(database, key, now)
  if (used) return used
  if (proof !== undefined && !isSpent(database, proof, now))
    return (
      limited(database, request) ?? { outcome: 'admitted', ...admitted(database, article, now) }
    )
  const apart = {
    address: `unproven ${address}`,
    now,
    limit: { ...limit, count: limit.count * UNPROVEN_FACTOR },
  }
  const wait = limited(database, apart)
  if (wait) return wait
  arrive(database, apart, '')
  return { outcome: 'unproven', ...admitted(database, article, now) }
}

function admitted(database: Database, article: string, now: number) {
  return { recent: recentArrivals(database, article, now), words: wordsVersion(database) }
}

type Sender = Pick<AdmissionRequest, 'address' | 'limit' | 'now'>

function limited(database: Database, { address, limit, now }: Sender) {
  const oldest = database.one<{ at: number }>(
    'SELECT at FROM arrivals WHERE address = ? ORDER BY number DESC LIMIT 1 OFFSET ?',
    address,
    limit.count - 1,
  )
  const wait = oldest ? oldest.at + limit.seconds * 1000 - now : 0
  if (wait <= 0) return undefined
  return { outcome: 'limited', retryAfter: Math.ceil(wait / 1000) } as const
}

function arrive(database: Database, { address, limit, now }: Sender, article: string): void {
  database.run(
    'INSERT INTO arrivals (address, article, at, expires) VALUES (?, ?, ?, ?)',
    address,
    article,
    now,
    now + Math.max(limit.seconds * 1000, RECENT_SPAN),
  )
}

function isSpent(database: Database, captcha: string, now: number): boolean {
  const found = database.one('SELECT 1 FROM captchas WHERE id = ? AND expires > ?', captcha, now)
  return found !== undefined
}

function recentArrivals(database: Database, article: string, now: number): number {
  const counted = database.one<{ total: number }>(
    'SELECT count(*) AS total FROM (SELECT 1 FROM arrivals WHERE article = ? AND at > ? LIMIT ?)',
    article,
    now - RECENT_SPAN,
    RECENT_CAP,
  )
  return counted?.total ?? 0
}

function keep(database: Database, request: KeepRequest): KeepResult {
  const { comment, phone, key, captcha, now } = request
  const used = key && keyUsed(database, key, now)
  if (used) return used
  if (hasEverExisted(database, comment.id)) return { outcome: 'kept' }
  if (isSpent(database, captcha.id, now)) return { outcome: 'spent' }
  const wait = limited(database, request)
  if (wait) return wait

  arrive(database, request, comment.article)
  database.run('INSERT OR REPLACE INTO captchas VALUES (?, ?)', captcha.id, captcha.expires)
  writeComment(database, { comment, ...(phone && { phone }), reveals: [] }, key)
  database.run('UPDATE kept SET value = value + 1')
  if (key) {
    const expires = now + KEY_LIFE
    database.run(
      'INSERT OR REPLACE INTO submission_keys VALUES (?, ?, ?)',
      key.id,
      comment.id,
      expires,
    )
  }
  return { outcome: 'kept' }
}

function keyUsed(database: Database, key: Key, now: number): KeyUsed | undefined {
  const found = database.one<{ comment: string }>(
    'SELECT comment FROM submission_keys WHERE id = ? AND expires > ?',
    key.id,
    now,
  )
  if (!found) return undefined
  const same = readSubmissionRecord(database, found.comment).key?.digest === key.digest
  return same ? { outcome: 'same', comment: found.comment } : { outcome: 'different' }
}

/** With the next reader, a few rows each time: never a long sweep. */
function deleteExpired(database: Database, now: number): void {
  const past = now - SWEEP_DELAY
  database.run('DELETE FROM arrivals WHERE expires < ?', past)
  database.run('DELETE FROM ended WHERE until < ?', past)
  database.run('DELETE FROM captchas WHERE expires < ?', past)
  database.run('DELETE FROM submission_keys WHERE expires < ?', past)
}
