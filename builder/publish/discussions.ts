import type { Discussion } from '../../_includes/models/discussion.ts'
import type { Page } from '../../_includes/models/page.ts'
import { discussionOf, commentsPerPage } from '../../functions/comments/store/listed-comment.ts'
import type { CommentStore } from '../../functions/comments/store/store.ts'
import { inParallel } from '../output/parallel.ts'
import { shows } from '../plan/shows.ts'

export interface Discussions {
  readonly revision: number
  readonly byArticle: ReadonlyMap<string, Discussion>
}

export const noDiscussions: Discussions = { revision: 0, byArticle: new Map() }

/** Articles that changed or whose comments did: with more of them, a whole edition takes no longer. */
export const mostChanged = 1000

/** Articles asked for at once: enough to hide a network's delay, not enough to flood a store. */
const atOnce = 16

/** Articles in one question. */
const totalsAtOnce = 500

interface Total {
  readonly article: string
  readonly total: number
  readonly version: number
}

/** The first page of every article that has comments. Throws `StoreUnavailable`. */
export async function readDiscussions(store: CommentStore): Promise<Discussions> {
  const { revision, articles } = await store.changedSince(0, Number.MAX_SAFE_INTEGER - 1)
  return { revision, byArticle: await readAll(store, articles, () => true) }
}

/** What these pages show of comments, and nothing else. Throws `StoreUnavailable`. */
export async function readDiscussionsOn(
  store: CommentStore,
  pages: readonly Page[],
): Promise<ReadonlyMap<string, Discussion>> {
  const shown = pages.map(shows)
  const whole = new Set(shown.flatMap(({ comments }) => comments.map(({ id }) => id)))
  const ids = [...new Set([...whole, ...shown.flatMap(({ totals }) => totals.map(({ id }) => id))])]
  const totals: Total[] = []
  for (let start = 0; start < ids.length; start += totalsAtOnce) {
    const answer = await store.totals(ids.slice(start, start + totalsAtOnce))
    for (const [article, total] of answer) totals.push({ article, ...total })
  }
  return readAll(store, totals, (article) => whole.has(article))
}

/** With no comment left, an article keeps its version: a page that shows none is up to date. */
async function readAll(
  store: CommentStore,
  totals: readonly Total[],
  isWhole: (article: string) => boolean,
): Promise<ReadonlyMap<string, Discussion>> {
  const byArticle = new Map<string, Discussion>()
  const wanted = totals.filter(({ version }) => version > 0)
  await inParallel(atOnce, wanted, async ({ article, total, version }) => {
    const discussion =
      total > 0 && isWhole(article)
        ? discussionOf(await store.approved(article, null, commentsPerPage))
        : { total, version, comments: [], next: null }
    byArticle.set(article, discussion)
  })
  return byArticle
}
