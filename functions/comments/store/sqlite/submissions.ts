import type {
  AdmissionRequest,
  AdmissionResult,
  CommentStore,
  KeepRequest,
  KeepResult,
  KeyUsed,
} from '../store.ts'
import {
  KEY_LIFE,
  RECENT_CAP,
  RECENT_SPAN,
  SWEEP_DELAY,
  UNPROVEN_FACTOR,
  WIDE_FACTOR,
} from '../store.ts'
import type { Load } from '../../domain/load.ts'
import type { Database } from './database/database.ts'
import { hasEverExisted, readSubmissionRecord, writeComment } from './comments/comment-versions.ts'
import { wordsVersion } from './words.ts'

type Key = NonNullable<AdmissionRequest['key']>
type Submissions = Pick<CommentStore, 'findKey' | 'load' | 'admit' | 'keep'>

export function submissions(database: Database): Submissions {
  return {
    findKey: (key, now) => database.read(() => keyUsed(database, key, now)),
    load: (article, now) => database.read(() => loadOf(database, article, now)),
    admit: (request) => database.write(() => admit(database, request)),
    keep: (request) => database.write(() => keep(database, request)),
  }
}

function admit(database: Database, request: AdmissionRequest): AdmissionResult {
  const { key, article, now, proof } = request
  deleteExpired(database, now)
  const used = key && keyUsed(database, key, now)
  if (used) return used
  const isProven = proof !== undefined && !isSpent(database, proof, now)
  const sender = isProven ? request : unproven(request)
  const wait = limited(database, sender)
  if (wait) return wait
  if (!isProven) arrive(database, sender, '')
  const outcome = isProven ? 'admitted' : 'unproven'
  return { outcome, ...loadOf(database, article, now), words: wordsVersion(database) }
}

type Sender = Pick<AdmissionRequest, 'addresses' | 'limit' | 'now'>

function unproven({ addresses, limit, now }: Sender): Sender {
  return {
    addresses: addresses.map((address) => `unproven ${address}`),
    limit: { ...limit, count: limit.count * UNPROVEN_FACTOR },
    now,
  }
}

export function limited(database: Database, { addresses, limit, now }: Sender) {
  const waits = addresses.map((address, index) => {
    const oldest = database.one<{ at: number }>(
      'SELECT at FROM arrivals WHERE address = ? ORDER BY number DESC LIMIT 1 OFFSET ?',
      address,
      limit.count * (index === 0 ? 1 : WIDE_FACTOR) - 1,
    )
    return oldest ? oldest.at + limit.seconds * 1000 - now : 0
  })
  const wait = Math.max(0, ...waits)
  return wait > 0
    ? ({ outcome: 'limited', retryAfter: Math.ceil(wait / 1000) } as const)
    : undefined
}

/** The article counts once. */
export function arrive(
  database: Database,
  { addresses, limit, now }: Sender,
  article: string,
): void {
  for (const [index, address] of addresses.entries())
    database.run(
      'INSERT INTO arrivals (address, article, at, expires) VALUES (?, ?, ?, ?)',
      address,
      index === 0 ? article : '',
      now,
      now + Math.max(limit.seconds * 1000, RECENT_SPAN),
    )
}

export function isSpent(database: Database, captcha: string, now: number): boolean {
  const found = database.one('SELECT 1 FROM captchas WHERE id = ? AND expires > ?', captcha, now)
  return found !== undefined
}

export function spend(database: Database, { id, expires }: KeepRequest['captcha']): void {
  database.run('INSERT OR REPLACE INTO captchas VALUES (?, ?)', id, expires)
}

function loadOf(database: Database, article: string, now: number): Load {
  const since = now - RECENT_SPAN
  const count = (sql: string, ...values: readonly (string | number)[]): number =>
    database.one<{ total: number }>(sql, ...values)?.total ?? 0
  return {
    recent: count(
      'SELECT count(*) AS total FROM (SELECT 1 FROM arrivals WHERE article = ? AND at > ? LIMIT ?)',
      article,
      since,
      RECENT_CAP,
    ),
    site: count(
      `SELECT count(*) AS total FROM (SELECT 1 FROM arrivals WHERE article <> '' AND at > ? LIMIT ?)`,
      since,
      RECENT_CAP,
    ),
    pending: count(`SELECT total FROM totals WHERE state = 'pending' AND article = ''`),
  }
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
  spend(database, captcha)
  writeComment(database, { comment, ...(phone && { phone }), reveals: [] }, request)
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
