import type { Problem } from '../content/problems/problem.ts'
import { isFault } from '../content/read-archive.ts'
import type { Index } from '../index/read-index.ts'
import { isWaiting } from '../plan/plan.ts'
import type { BuildQuestion } from './question.ts'

/** When their hour comes nobody is at hand to mend them, so they must not keep the others waiting. */
export function mayStayOut(
  { entries, at, leftOut }: Pick<Index, 'entries' | 'at' | 'leftOut'>,
  now: number,
): ReadonlySet<string> {
  const due = [...entries].flatMap(([path, { article }]) =>
    isWaiting(article, at) && !isWaiting(article, now) ? [path] : [],
  )
  return new Set([...due, ...leftOut])
}

export const leftOutSentence =
  'What came to its hour with a problem stays out until it is mended; everything else is published.'

export function articleOf({ path }: Problem, { shown = 'content' }: Shown): string | undefined {
  const folder = `${shown}/articles/`
  return path.startsWith(folder) ? path.slice(folder.length).replace(/\.md$/, '') : undefined
}

export function pathsOf(problems: readonly Problem[], question: Shown): string[] {
  return [...new Set(problems.filter(isFault).map((each) => articleOf(each, question) ?? ''))]
}

type Shown = Pick<BuildQuestion, 'shown'>
