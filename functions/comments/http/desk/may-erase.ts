import { allows } from '../../../../_includes/models/permissions.ts'
import type { Services } from '../../actions/services.ts'
import type { Comment } from '../../domain/comment.ts'
import type { Moderator } from './authentication.ts'

/** Everybody at the desk erases what was rejected as spam, editors the rest. */
export async function mayErase(
  { role }: Moderator,
  comments: readonly string[],
  { store }: Services,
): Promise<boolean> {
  return allows(role, 'erasure') || (await store.findAll(comments)).every(isSpam)
}

function isSpam({ state, decisions }: Comment): boolean {
  const last = decisions.at(-1)
  return state === 'rejected' && last?.verdict === 'reject' && last.reason === 'spam'
}
