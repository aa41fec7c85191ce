import type { Services } from '../../../actions/services.ts'
import type { Comment } from '../../../domain/comment.ts'
import { readState } from '../desk-queue.ts'

/** `decided` by one form, as ids must fit into a body; `scanned` to find them. */
export const limits = { decided: 1000, scanned: 10_000 }

type Filter = ReturnType<typeof readFilter>

export async function collectMatching(
  filter: Filter,
  { store }: Services,
): Promise<{ readonly comments: readonly Comment[]; readonly more: boolean }> {
  const comments: Comment[] = []
  let after: string | null = null
  for (let looked = 0; ;) {
    const { state, q, article } = filter
    const found: Awaited<ReturnType<typeof store.queue>> = await store.queue({
      state,
      limit: 200,
      ...(after !== null && { after }),
      ...(q !== '' && { q }),
      ...(article !== '' && { article }),
    })
    comments.push(...found.comments)
    looked += found.scanned
    after = found.next
    if (after === null || comments.length >= limits.decided || looked >= limits.scanned)
      return {
        comments: comments.slice(0, limits.decided),
        more: after !== null || comments.length > limits.decided,
      }
  }
}

export function readFilter(url: URL) {
  const { searchParams: query } = url
  return {
    state: readState(query.get('state')),
    q: query.get('q')?.trim() ?? '',
    article: query.get('article') ?? '',
  }
}
