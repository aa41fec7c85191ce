import type { Built } from '../../builder/publish/question.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { updateSearch, type SearchQuestion } from '../../builder/search/update-search.ts'

/** Brings the index up to each edition in the background; of editions that come meanwhile only to the newest. */
export function followSearch(
  question: SearchQuestion,
  say: (line: string) => void,
): (built: Built) => void {
  let newest: Built | undefined
  const update = oneAtATime(async () => {
    if (newest !== undefined) await updateSearch(newest, question)
  })
  return (built) => {
    newest = built
    update().catch((error: unknown) => {
      say(`Search stays as it was until the next edition: ${String(error)}`)
    })
  }
}
