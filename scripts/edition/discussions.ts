import type { Discussion } from '../../_includes/discussion.ts'
import { discussionOf, perPage } from '../../functions/comments/listed.ts'
import type { CommentStore } from '../../functions/comments/store.ts'

/** The approved comments that an edition bakes into its pages. */
export interface Discussions {
  /** The store's revision that they show. */
  readonly revision: number
  readonly byArticle: ReadonlyMap<string, Discussion>
}

export const noDiscussions: Discussions = { revision: 0, byArticle: new Map() }

/** Articles asked for at once: enough to hide a network's delay, not enough to flood a store. */
const atOnce = 16

/** Reads the first page of every article that has comments. Throws `StoreUnavailable`. */
export async function readDiscussions(store: CommentStore): Promise<Discussions> {
  const { revision, articles } = await store.changedSince(0, Number.MAX_SAFE_INTEGER - 1)
  const byArticle = new Map<string, Discussion>()
  const wanted = articles.filter(({ total }) => total > 0).values()
  const reading = Array.from({ length: atOnce }, async () => {
    // All of them draw from one iterator, so each article is asked for once.
    for (const { article } of wanted) byArticle.set(article, await readDiscussion(store, article))
  })
  await Promise.all(reading)
  return { revision, byArticle }
}

export async function readDiscussion(store: CommentStore, article: string): Promise<Discussion> {
  return discussionOf(await store.approved(article, null, perPage))
}
