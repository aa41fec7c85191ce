import { articlePhrases } from '../content/problems/article-phrases.ts'
import type { Problem } from '../content/problems/problem.ts'
import type { PreparedEdition } from './prepare-edition.ts'
import { pathsOf } from './skipped-articles.ts'
import type { BuildOptions } from './build-options.ts'

/** Such articles were most often renamed without `formerly`. Throws `StoreUnavailable`. */
export async function findOrphanedComments(
  options: Pick<BuildOptions, 'comments' | 'shown'>,
  { before, after, changes, skipped }: PreparedEdition,
): Promise<Problem[]> {
  const { comments, shown = 'content' } = options
  const out = new Set(pathsOf(skipped, options))
  const missing = changes.flatMap(({ path, before: known, after }) =>
    known === undefined || after !== undefined || out.has(path) ? [] : [[path, known] as const],
  )
  if (comments === undefined || before === undefined || missing.length === 0) return []
  const lost = missing.filter(([, { article }]) => !after.hasId(article.id))
  const totals = await comments.store.totals(lost.map(([, { article }]) => article.id))
  return lost.flatMap(([path, { article }]) => {
    const { total = 0 } = totals.get(article.id) ?? {}
    const text = articlePhrases.lostComments(total, path)
    return total === 0
      ? []
      : [{ path: `${shown}/articles/${path}.md`, line: 1, text, advice: true }]
  })
}
