import { articlePhrases } from '../content/problems/article-phrases.ts'
import type { Problem } from '../content/problems/problem.ts'
import type { Draft } from './draft.ts'
import type { Index } from '../index/read-index.ts'
import { pathsOf } from './left-out.ts'
import type { BuildQuestion } from './question.ts'

/** Such articles were most often renamed without `formerly`. Throws `StoreUnavailable`. */
export async function lostComments(
  question: Pick<BuildQuestion, 'comments' | 'shown'>,
  last: Pick<Index, 'entries'>,
  draft: Pick<Draft, 'entries' | 'leftOut'>,
): Promise<Problem[]> {
  const { comments, shown = 'content' } = question
  const out = new Set(pathsOf(draft.leftOut, question))
  const missing = [...last.entries].filter(([path]) => !draft.entries.has(path) && !out.has(path))
  if (comments === undefined || missing.length === 0) return []
  const ids = new Set([...draft.entries.values()].map(({ article }) => article.id))
  const lost = missing.filter(([, { article }]) => !ids.has(article.id))
  const totals = await comments.store.totals(lost.map(([, { article }]) => article.id))
  return lost.flatMap(([path, { article }]) => {
    const { total = 0 } = totals.get(article.id) ?? {}
    const text = articlePhrases.lostComments(total, path)
    return total === 0
      ? []
      : [{ path: `${shown}/articles/${path}.md`, line: 1, text, advice: true }]
  })
}
