import type { Sealed } from '../../domain/comment.ts'
import { endedUntil, trackingPrint } from '../../domain/ended.ts'
import type { CommentStore, Erasure, Settled } from '../store.ts'
import { type CommentDeed, logLine, reader } from '../../domain/transition.ts'
import type { Database } from './database/database.ts'
import { takeBack } from './decisions.ts'
import { countRemoval } from './duties.ts'
import { record } from './journal.ts'
import { type Row, findRow, readSubmitted } from './papers.ts'
import { endedOf } from './reading.ts'

interface Forgetting {
  readonly request: string
  readonly deed: CommentDeed
  readonly by: string
  readonly at: string
}

export function erasures(
  database: Database,
): Pick<CommentStore, 'withdraw' | 'erase' | 'sealedPhone' | 'revealPhone'> {
  return {
    withdraw: ({ tracking, at }) => database.write(() => withdraw(database, tracking, at)),
    erase: (orders) => database.write(() => orders.map((order) => eraseOne(database, order))),
    sealedPhone: (comment) => database.read(() => sealedPhone(database, comment)),
    revealPhone: (order) => database.write(() => revealPhone(database, order)),
  }
}

function withdraw(database: Database, tracking: string, at: string): Settled {
  const found = database.one<{ comment: string }>(
    'SELECT comment FROM trackings WHERE print = ?',
    trackingPrint(tracking),
  )
  if (found) {
    const order = { request: '', deed: 'withdraw', by: reader, at } as const
    return erase(database, found.comment, order)
  }
  const ended = endedOf(database, tracking)
  const still = ended !== undefined && ended.until > Date.parse(at)
  return { ...missing(''), ...(still && { outcome: 'repeated' as const }) }
}

function eraseOne(database: Database, { comment, reason, ...order }: Erasure): Settled {
  return erase(database, comment, { ...order, deed: reason ? `erase:${reason}` : 'erase' })
}

function erase(database: Database, comment: string, order: Forgetting): Settled {
  const row = findRow(database, comment)
  return row ? forgetComment(database, row, order) : erasedBefore(database, comment, order.request)
}

/** Leaves only the id in the log, once the write-ahead log was emptied. */
export function forgetComment(database: Database, row: Row, erasure: Forgetting): Settled {
  const { id: comment } = row
  const { request, deed, by, at } = erasure
  const version = row.version + 1
  const listed = row.state === 'approved'
  if (listed) takeBack(database, row)
  database.run(
    'INSERT OR REPLACE INTO ended VALUES (?, ?, ?)',
    trackingPrint(readSubmitted(database, comment).tracking),
    deed.split(':')[0] ?? deed,
    endedUntil(at),
  )
  database.run('UPDATE papers SET body = zeroblob(length(body)) WHERE comment = ?', comment)
  for (const table of ['trackings', 'requests', 'reveals', 'submission_keys', 'dues']) {
    database.run(`DELETE FROM ${table} WHERE comment = ?`, comment)
  }
  database.run('DELETE FROM comments WHERE id = ?', comment)
  database.run('INSERT INTO gone VALUES (?, ?, ?)', comment, version, request)
  record(database, logLine({ at, by, deed, subject: comment, version }))
  countRemoval(database)
  return { comment, outcome: 'done', state: null, version, article: row.article, listed }
}

function erasedBefore(database: Database, comment: string, request: string): Settled {
  const gone = database.one<{ version: number; request: string }>(
    'SELECT version, request FROM gone WHERE comment = ?',
    comment,
  )
  if (gone?.request !== request) return missing(comment)
  return { ...missing(comment), outcome: 'repeated', version: gone.version }
}

function missing(comment: string): Settled {
  return { comment, outcome: 'missing', state: null, version: 0, article: null, listed: false }
}

function sealedPhone(database: Database, comment: string): Sealed | undefined {
  return findRow(database, comment) && readSubmitted(database, comment).phone
}

function revealPhone(
  database: Database,
  { comment, by, at }: { comment: string; by: string; at: string },
): Sealed | undefined {
  const row = findRow(database, comment)
  const phone = sealedPhone(database, comment)
  if (!row || phone === undefined) return undefined
  record(database, logLine({ at, by, deed: 'reveal', subject: comment, version: row.version }))
  database.run('INSERT OR IGNORE INTO reveals VALUES (?, ?, ?, ?)', comment, at, by, row.version)
  return phone
}
