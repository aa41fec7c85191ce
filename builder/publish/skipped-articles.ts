import { isFault, type Problem } from '../content/problems/problem.ts'
import type { Index } from '../index/index-file.ts'
import type { IndexView } from '../index/view.ts'
import { isEmbargoed } from '../plan/plan.ts'
import type { BuildOptions } from './build-options.ts'

/** When their hour comes nobody is at hand to mend them, so they must not keep the others waiting. */
export function mayBeSkipped(
  { at, skipped }: Pick<Index, 'at' | 'skipped'>,
  view: Pick<IndexView, 'due' | 'article'>,
  now: number,
): ReadonlySet<string> {
  const due = view.due(at, now).filter((path) => {
    const article = view.article(path)
    return article !== undefined && isEmbargoed(article, at) && !isEmbargoed(article, now)
  })
  return new Set([...due, ...skipped])
}

export const skippedSentence =
  'What came to its hour with a problem stays out until it is mended; everything else is published.'

export function articleOf({ path }: Problem, { shown = 'content' }: Shown): string | undefined {
  const folder = `${shown}/articles/`
  return path.startsWith(folder) ? path.slice(folder.length).replace(/\.md$/, '') : undefined
}

export function pathsOf(problems: readonly Problem[], options: Shown): string[] {
  return [...new Set(problems.filter(isFault).map((each) => articleOf(each, options) ?? ''))]
}

type Shown = Pick<BuildOptions, 'shown'>
