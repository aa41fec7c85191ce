import type { Opinion } from '../../../../_includes/models/moderation/opinion-feed.ts'
import { publishedAt } from '../../domain/comment.ts'
import { topicOf } from '../../domain/history.ts'
import { toListed } from '../../store/listed-comment.ts'
import { findShownArticle } from '../latest.ts'
import type { Services } from '../services.ts'

/** Entries of the feed, comments of one look, and how many of those it takes at most. */
const [entries, perLook, looks] = [50, 200, 5]

/** Last published first. */
export async function readOpinions(services: Services): Promise<readonly Opinion[]> {
  const found: Opinion[] = []
  let after
  for (let look = 0; look < looks && found.length < entries; look += 1) {
    const comments = await services.store.latest(perLook, after && { after })
    for (const stored of comments) {
      const [comment] = toListed(stored)
      const topic = topicOf(stored.history)
      if (comment === undefined || (topic === null && comment.case === undefined)) continue
      const article = await findShownArticle(stored.article, services)
      if (article) found.push({ comment, article, topic, published: publishedAt(stored) })
    }
    after = comments.at(-1)
    if (comments.length < perLook) break
  }
  return found.slice(0, entries)
}
