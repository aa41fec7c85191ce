import type { Problem } from '../builder/content/problems/problem.ts'
import type { Refused } from '../builder/content/read-archive.ts'
import type { Built } from '../builder/publish/build-options.ts'

/** Small enough to pass between threads. */
export type PublishResult =
  | {
      readonly articles: number
      readonly waiting: number
      readonly pages: number
      readonly removed: number
      readonly leftOut: readonly Problem[]
      readonly advice: readonly Problem[]
    }
  | Refused

export function publishResultOf(outcome: Built | Refused): PublishResult {
  if ('problems' in outcome) return outcome
  const { articles, waiting, pages, removed, skipped, advice } = outcome
  return { articles, waiting, pages, removed, leftOut: skipped, advice }
}
