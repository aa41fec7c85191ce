import { SEARCH_REACH, foldedText, foldedWords } from '../../domain/fold.ts'
import { type Ended, trackingPrint } from '../../domain/ended.ts'
import { totalsOf, type Queue, type QueueQuestion, type ReadingStore } from '../reading-store.ts'
import type { Comment } from '../../domain/comment.ts'
import type { Database } from './database/database.ts'
import { type Row, findComment, readComment } from './papers.ts'

export function reading(database: Database): ReadingStore {
  return {
    find: (id) => database.read(() => findComment(database, id)),
    findAll: (ids) =>
      database.read(() =>
        ids.map((id) => findComment(database, id)).filter((comment) => comment !== undefined),
      ),
    findByTracking: (hash) => database.read(() => findByTracking(database, hash)),
    queue: (question) => database.read(() => queue(database, question)),
  }
}

function findByTracking(database: Database, hash: string): Comment | Ended | undefined {
  const found = database.one<{ comment: string }>(
    'SELECT comment FROM trackings WHERE print = ?',
    trackingPrint(hash),
  )
  return found ? findComment(database, found.comment) : endedOf(database, hash)
}

export function endedOf(database: Database, hash: string): Ended | undefined {
  const found = database.one<Ended>(
    'SELECT deed AS ended, until FROM ended WHERE print = ?',
    trackingPrint(hash),
  )
  return found && { ended: found.ended, until: found.until }
}

function queue(database: Database, question: QueueQuestion): Queue {
  const words = foldedWords(question.q ?? '')
  const reach = words.length > 0 ? SEARCH_REACH : question.limit
  const rows = queueRows(database, question, reach + 1)

  const comments: Comment[] = []
  let examined = 0
  for (const row of rows.slice(0, reach)) {
    if (comments.length === question.limit) break
    examined += 1
    const comment = readComment(database, row)
    const text = words.length > 0 ? foldedText(comment) : ''
    if (words.every((word) => text.includes(word))) comments.push(comment)
  }

  const next = examined < rows.length ? (rows[examined - 1]?.id ?? null) : null
  return { comments, next, looked: examined, totals: stateTotals(database) }
}

/** Pending: oldest first; settled: newest first. */
function queueRows(database: Database, question: QueueQuestion, limit: number): readonly Row[] {
  const { state, article, after } = question
  const oldestFirst = state === 'pending'
  const beyond = after === undefined ? '' : `AND id ${oldestFirst ? '>' : '<'} ?`
  const within = article === undefined ? '' : 'AND article = ?'
  return database.all<Row>(
    `SELECT id, version, state, article FROM comments WHERE state = ? ${within} ${beyond}
      ORDER BY id ${oldestFirst ? 'ASC' : 'DESC'} LIMIT ?`,
    state,
    ...[article, after].filter((value) => value !== undefined),
    limit,
  )
}

function stateTotals(database: Database): Queue['totals'] {
  const rows = database.all<{ state: string; total: number }>(
    `SELECT state, total FROM totals WHERE article = ''`,
  )
  return totalsOf(rows.map(({ state, total }) => [state, total]))
}
