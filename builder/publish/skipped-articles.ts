import type { Problem } from '../content/problems/problem.ts'
import { isFault } from '../content/read-archive.ts'
import type { Index } from '../index/read-index.ts'
import { isEmbargoed } from '../plan/plan.ts'
import type { BuildOptions } from './build-options.ts'

/** When their hour comes nobody is at hand to mend them, so they must not keep the others waiting. */
export function mayBeSkipped(
  { entries, at, skipped }: Pick<Index, 'entries' | 'at' | 'skipped'>,
  now: number,
): ReadonlySet<string> {
  const due = [...entries].flatMap(([path, { article }]) =>
    isEmbargoed(article, at) && !isEmbargoed(article, now) ? [path] : [],
  )
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
