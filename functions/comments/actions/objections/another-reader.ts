import { allows } from '../../../../_includes/models/permissions.ts'
import { isObjectionOpen, rejecterOf } from '../../domain/objection.ts'
import type { Comment } from '../../domain/comment.ts'
import type { Services } from '../services.ts'

/**
 * An objection is read by another person than whoever declined the comment. Where nobody else may decide it is theirs
 * after all, and the log says so.
 */
export async function mayAnswerObjections(
  comments: readonly Comment[],
  by: string,
  { store, now }: Services,
): Promise<boolean> {
  const own = comments.filter((each) => isObjectionOpen(each) && rejecterOf(each) === by)
  if (own.length === 0) return true
  const people = await store.people(now())
  const others = people.filter(
    ({ name, role, removed }) => name !== by && !removed && allows(role, 'moderation'),
  )
  if (others.length > 0) return false
  const at = new Date(now()).toISOString()
  for (const { id: subject } of own) await store.appendLog({ at, by, deed: 'alone', subject })
  return true
}
