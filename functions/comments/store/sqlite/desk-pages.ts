import { type CommentView, type DeskStore, MOST_ON_DESK } from '../query-store.ts'
import { PACE_LINES, type Pace, paceOf } from '../queue/pace.ts'
import { type CommentRow, findComment, readComment } from './comments/comment-versions.ts'
import { countNetwork } from './comments/networks.ts'
import type { Database } from './database/database.ts'
import { claimedAt } from './jobs.ts'
import { outbox } from './journal.ts'
import { findAll } from './queries.ts'
import { findRetracted } from './retractions.ts'
import { queue } from './desk/queue.ts'

export function deskPages(database: Database): DeskStore {
  return {
    deskPage: (query) =>
      database.read(() => ({
        ...queue(database, query),
        pace: pace(database),
        outbox: outbox(database, MOST_ON_DESK),
        retracted: findRetracted(database, query.edition, MOST_ON_DESK),
        deployAsked: claimedAt(database, 'deploy'),
        named: findAll(database, query.named),
      })),
    commentView: (id, others) => database.read(() => commentView(database, id, others)),
  }
}

function pace(database: Database): Pace {
  const oldest = database.one<{ id: string }>(
    `SELECT id FROM comments WHERE state = 'pending' ORDER BY id LIMIT 1`,
  )
  const lines = database.all<{ line: string }>(
    'SELECT line FROM log ORDER BY seq DESC LIMIT ?',
    PACE_LINES,
  )
  return paceOf(
    oldest?.id,
    lines.map(({ line }) => line),
  )
}

function commentView(database: Database, id: string, limit: number): CommentView | undefined {
  const comment = findComment(database, id)
  if (comment === undefined) return undefined
  const others = database.all<CommentRow>(
    `SELECT id, version, state, article FROM comments
      WHERE article = ? AND state = 'approved' AND id <> ? ORDER BY id DESC LIMIT ?`,
    comment.article,
    id,
    limit,
  )
  return {
    comment,
    others: others.map((row) => readComment(database, row)),
    network: countNetwork(database, id),
  }
}
