import type { Answers } from '../../../../_includes/models/answers.ts'
import { toListed } from '../../store/listed-comment.ts'
import { countCases, countUnits } from './count-units.ts'
import { findShownArticle } from '../latest.ts'
import type { Services } from '../services.ts'

const shown = 20

/** The latest official replies to comments of shown articles. */
export async function readAnswered(services: Services): Promise<Answers['latest']> {
  const comments = await services.store.latestAnswered(shown * 2)
  const found = await Promise.all(
    comments.map(async (comment) => {
      const article = await findShownArticle(comment.article, services)
      return article ? toListed(comment).map((each) => ({ comment: each, article })) : []
    }),
  )
  return found.flat().slice(0, shown)
}

/** What was asked and answered: totals alone, of every case, and the latest answers. */
export async function readAnswers(services: Services): Promise<Answers> {
  const now = new Date(services.now()).toISOString()
  const [totals, latest] = await Promise.all([
    services.store.caseTotals(now),
    readAnswered(services),
  ])
  const units = countUnits(totals, services.site.newsroom.units)
  return { latest, units, total: countCases(totals, null) }
}
