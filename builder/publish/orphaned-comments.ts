import { articlePhrases } from '../content/problems/article-phrases.ts'
import type { Problem } from '../content/problems/problem.ts'
import type { PreparedEdition } from './prepare-edition.ts'
import type { Index } from '../index/read-index.ts'
import { pathsOf } from './skipped-articles.ts'
import type { BuildOptions } from './build-options.ts'

/** Such articles were most often renamed without `formerly`. Throws `StoreUnavailable`. */
export async function findOrphanedComments(
  options: Pick<BuildOptions, 'comments' | 'shown'>,
  last: Pick<Index, 'entries'>,
  prepared: Pick<PreparedEdition, 'entries' | 'skipped'>,
): Promise<Problem[]> {
  const { comments, shown = 'content' } = options
  const out = new Set(pathsOf(prepared.skipped, options))
  const missing = [...last.entries].filter(
    ([path]) => !prepared.entries.has(path) && !out.has(path),
  )
  if (comments === undefined || missing.length === 0) return []
  const ids = new Set([...prepared.entries.values()].map(({ article }) => article.id))
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
