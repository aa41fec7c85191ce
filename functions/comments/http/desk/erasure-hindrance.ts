import type { Services } from '../../actions/services.ts'
import type { Comment } from '../../domain/comment.ts'
import { verdictInForce } from '../../domain/history.ts'
import type { Moderator } from './authentication.ts'
import { hindranceOf } from './authorise.ts'

/** Everybody at the desk erases what was rejected as spam; the rest is an editor's, who confirms it. */
export async function erasureHindrance(
  who: Moderator,
  comments: readonly string[],
  { store }: Services,
): Promise<'forbidden' | 'confirm' | undefined> {
  const hindrance = hindranceOf(who, 'erasure')
  if (hindrance === undefined) return undefined
  return (await store.findAll(comments)).every(isSpam) ? undefined : hindrance
}

function isSpam({ state, history }: Comment): boolean {
  return state === 'rejected' && verdictInForce(history)?.reason === 'spam'
}
