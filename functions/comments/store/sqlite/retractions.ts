import type { JobStore, RetractedComments } from '../jobs-store.ts'
import type { Database } from './database/database.ts'

export function retractions(database: Database): Pick<JobStore, 'retracted' | 'clearRetracted'> {
  return {
    retracted: (since, limit) => database.read(() => findRetracted(database, since, limit)),
    clearRetracted: (until) =>
      database.write(() => {
        const reached = 'SELECT 1 FROM revision WHERE value >= ?1'
        database.run(`DELETE FROM taken WHERE revision <= ?1 AND EXISTS (${reached})`, until)
      }),
  }
}

const SHOWN = `
  FROM taken WHERE (listed <= ?1 AND revision > ?1 OR ?1 > (SELECT value FROM revision))
    AND (edited OR NOT EXISTS (SELECT 1 FROM comments WHERE id = comment AND state = 'approved'))`

export function findRetracted(database: Database, since: number, limit: number): RetractedComments {
  const counted = database.one<{ total: number }>(
    `SELECT count(DISTINCT comment) AS total ${SHOWN}`,
    since,
  )
  const comments = database.all<{ comment: string; revision: number }>(
    `SELECT comment, max(revision) AS revision ${SHOWN} GROUP BY comment ORDER BY max(revision) DESC LIMIT ?2`,
    since,
    limit,
  )
  return {
    total: counted?.total ?? 0,
    comments: comments.map(({ comment, revision }) => ({ comment, revision })),
  }
}
