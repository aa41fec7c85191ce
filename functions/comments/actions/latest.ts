import type { DiscussedArticle } from '../../../_includes/models/discussion.ts'
import type { Latest } from '../../../_includes/parts/comments/comment-latest.ts'
import { publishedAt } from '../domain/comment.ts'
import { toListed } from '../store/listed-comment.ts'
import type { Services } from './services.ts'

const shown = { latest: 20, discussed: 10 }

/** One, and more only while comments of missing articles fill the list. */
const maxReads = 4

/** Of shown articles. Each further read excludes the articles found missing. */
export async function readLatest(services: Services): Promise<Latest['latest']> {
  const found: Latest['latest'][number][] = []
  const gone = new Set<string>()
  let after
  for (let read = 0; read < maxReads && found.length < shown.latest; read += 1) {
    const limit = shown.latest * (read === 0 ? 2 : 5)
    const from = { ...(after && { after }), exclude: [...gone] }
    const comments = await services.store.latest(limit, from)
    for (const comment of comments) {
      const article = await findShownArticle(comment.article, services)
      if (article === undefined) gone.add(comment.article)
      else
        found.push(
          ...toListed(comment).map((each) => ({
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

export async function readMostDiscussed(services: Services): Promise<Latest['mostDiscussed']> {
  const found: Latest['mostDiscussed'][number][] = []
  for (const limit of [40, 400, 4000]) {
    found.length = 0
    const articles = await services.store.mostDiscussed(limit)
    for (const { article: id, total } of articles) {
      const article = await findShownArticle(id, services)
      if (article !== undefined) found.push({ article, total })
      if (found.length === shown.discussed) return found
    }
    if (articles.length < limit) break
  }
  return found
}

/** Undefined where its comments may not be shown: withdrawn, a reprint, or not of this edition. */
export async function findShownArticle(
  id: string,
  { edition }: Services,
): Promise<DiscussedArticle | undefined> {
  const article = await edition.find(id)
  return article === undefined || article.gone || article.comments === 'off' ? undefined : article
}
