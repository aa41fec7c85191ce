import {
  CLAIM_SPAN,
  type ClaimRequest,
  type ClaimStore,
  type CommentClaim,
} from '../../queue/claim-store.ts'
import { findRow } from '../comments/comment-versions.ts'
import type { Database } from '../database/database.ts'

export function claims(database: Database): ClaimStore {
  return {
    claimComment: (order) => database.write(() => claimComment(database, order)),
    freeComment: ({ comment, by }) =>
      database.write(() => {
        database.run('DELETE FROM claims WHERE comment = ? AND by = ?', comment, by)
      }),
  }
}

function claimComment(
  database: Database,
  { comment, by, now }: ClaimRequest,
): CommentClaim | undefined {
  database.run('DELETE FROM claims WHERE until <= ?', now)
  if (!findRow(database, comment)) return undefined
  const present = findClaim(database, comment, now)
  if (present !== undefined && present.by !== by) return present
  const until = now + CLAIM_SPAN
  database.run('INSERT OR REPLACE INTO claims VALUES (?, ?, ?)', comment, by, until)
  return { by, until: new Date(until).toISOString() }
}

/** Of those among these that hold by now. */
export function findClaims(
  database: Database,
  comments: readonly { readonly id: string }[],
  now: number,
): ReadonlyMap<string, CommentClaim> {
  return new Map(
    comments.flatMap(({ id }) => {
      const claim = findClaim(database, id, now)
      return claim ? [[id, claim] as const] : []
    }),
  )
}

function findClaim(database: Database, comment: string, now: number): CommentClaim | undefined {
  const found = database.one<{ by: string; until: number }>(
    'SELECT by, until FROM claims WHERE comment = ? AND until > ?',
    comment,
    now,
  )
  return found && { by: found.by, until: new Date(found.until).toISOString() }
}
