import type { DiscussedArticle, ListedComment } from '../../../../_includes/models/discussion.ts'
import { toListed } from '../../store/listed-comment.ts'
import { findShownArticle } from '../latest.ts'
import type { Services } from '../services.ts'

const shown = 20

/** The latest official replies to comments of shown articles. */
export async function readAnswered(
  services: Services,
): Promise<readonly { readonly comment: ListedComment; readonly article: DiscussedArticle }[]> {
  const comments = await services.store.latestAnswered(shown * 2)
  const found = await Promise.all(
    comments.map(async (comment) => {
      const article = await findShownArticle(comment.article, services)
      return article ? toListed(comment).map((each) => ({ comment: each, article })) : []
    }),
  )
  return found.flat().slice(0, shown)
}
