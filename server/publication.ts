import type { Problem } from '../builder/content/problems/problem.ts'
import type { Refused } from '../builder/content/read-archive.ts'
import type { Built } from '../builder/publish/question.ts'

/** What came of a publishing, as it is told to whoever asked for it: small enough to pass between threads. */
export type Publication =
  | {
      readonly articles: number
      /** Embargoed. */
      readonly waiting: number
      /** Files written and removed. */
      readonly pages: number
      readonly removed: number
      /** What keeps articles out whose hour has come. */
      readonly leftOut: readonly Problem[]
      readonly advice: readonly Problem[]
    }
  | Refused

export function publicationOf(outcome: Built | Refused): Publication {
  if ('problems' in outcome) return outcome
  const { articles, waiting, pages, removed, leftOut, advice } = outcome
  return { articles, waiting, pages, removed, leftOut, advice }
}
