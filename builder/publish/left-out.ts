import type { Problem } from '../content/problems/problem.ts'
import { isFault } from '../content/read-archive.ts'
import type { Index } from '../index/read-index.ts'
import { isWaiting } from '../plan/plan.ts'
import type { BuildQuestion } from './question.ts'

/**
 * Articles that may stay out of an edition alone: their hour has come since the last one, or came before and found them
 * broken. Nobody is at hand then to mend a file, and what others wrote must not wait for it. Any other file with a
 * problem stops a build, in front of whoever has just changed it.
 */
export function mayStayOut(
  { entries, at, leftOut }: Pick<Index, 'entries' | 'at' | 'leftOut'>,
  now: number,
): ReadonlySet<string> {
  const due = [...entries].flatMap(([path, { article }]) =>
    isWaiting(article, at) && !isWaiting(article, now) ? [path] : [],
  )
  return new Set([...due, ...leftOut])
}

/** For the operator, after the problems themselves. */
export const leftOutSentence =
  'What came to its hour with a problem stays out until it is mended; everything else is published.'

/** The path of the article that a problem is with; undefined where it is with anything else. */
export function articleOf({ path }: Problem, { shown = 'content' }: Shown): string | undefined {
  const folder = `${shown}/articles/`
  return path.startsWith(folder) ? path.slice(folder.length).replace(/\.md$/, '') : undefined
}

/** The articles that problems are with, each once. */
export function pathsOf(problems: readonly Problem[], question: Shown): string[] {
  return [...new Set(problems.filter(isFault).map((each) => articleOf(each, question) ?? ''))]
}

type Shown = Pick<BuildQuestion, 'shown'>
