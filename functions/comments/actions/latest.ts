import type { Discussed } from '../../../_includes/models/discussion.ts'
import type { Latest } from '../../../_includes/parts/comments/comment-latest.ts'
import { publishedAt } from '../domain/comment.ts'
import { listed } from '../store/listed.ts'
import type { Services } from './services.ts'

/** How many comments and articles `/y-kien/` and its feed show. */
const shown = { latest: 20, discussed: 10 }

/** Looks at the store: one, and more only while articles that are no longer here push all others out. */
const mostLooks = 4

/** The comments approved last, of articles that stand. Each further look leaves out the articles found gone before. */
export async function latestOf(services: Services): Promise<Latest['latest']> {
  const found: Latest['latest'][number][] = []
  const gone = new Set<string>()
  let after
  for (let look = 0; look < mostLooks && found.length < shown.latest; look += 1) {
    const limit = shown.latest * (look === 0 ? 2 : 5)
    const from = { ...(after && { after }), without: [...gone] }
    const comments = await services.store.latest(limit, from)
    for (const comment of comments) {
      const article = await standing(comment.article, services)
      if (article === undefined) gone.add(comment.article)
      else
        found.push(
          ...listed(comment).map((each) => ({
            comment: each,
            article,
            published: publishedAt(comment),
          })),
        )
    }
    after = comments.at(-1)
    if (after === undefined) break
  }
  return found.slice(0, shown.latest)
}

/** The articles most spoken about, of those that stand. */
export async function mostDiscussed(services: Services): Promise<Latest['mostDiscussed']> {
  const found: Latest['mostDiscussed'][number][] = []
  for (const limit of [40, 400, 4000]) {
    found.length = 0
    const articles = await services.store.mostDiscussed(limit)
    for (const { article: id, total } of articles) {
      const article = await standing(id, services)
      if (article !== undefined) found.push({ article, total })
      if (found.length === shown.discussed) return found
    }
    if (articles.length < limit) break
  }
  return found
}

/** An article whose comments may be shown: neither withdrawn nor a reprint, and known to this edition. */
export async function standing(id: string, { edition }: Services): Promise<Discussed | undefined> {
  const article = await edition.find(id)
  return article === undefined || article.gone || article.comments === 'off' ? undefined : article
}
