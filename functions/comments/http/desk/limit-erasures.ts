import type { Services } from '../../actions/services.ts'
import type { Comment } from '../../domain/comment.ts'
import { verdictInForce } from '../../domain/history.ts'
import type { ErasureRequest } from '../../store/store.ts'
import type { Moderator } from './authentication.ts'
import { hindranceOf } from './authorise.ts'

type Limited =
  | { readonly requests: readonly ErasureRequest[] }
  | { readonly refused: 'forbidden' | 'confirm' }

/**
 * Everybody at the desk erases what was rejected as spam, in exactly the version that was looked at: what somebody puts
 * back meanwhile stays. The rest is an editor's, who confirms it.
 */
export async function limitErasures(
  who: Moderator,
  requests: readonly ErasureRequest[],
  { store }: Services,
): Promise<Limited> {
  const refused = hindranceOf(who, 'erasure')
  if (refused === undefined) return { requests }
  const found = await store.findAll(requests.map(({ comment }) => comment))
  if (!found.every(isSpam)) return { refused }
  const versions = new Map(found.map(({ id, version }) => [id, version]))
  return {
    requests: requests.map((each) => ({
      ...each,
      version: each.version ?? versions.get(each.comment) ?? 0,
    })),
  }
}

function isSpam({ state, history }: Comment): boolean {
  return state === 'rejected' && verdictInForce(history)?.reason === 'spam'
}
