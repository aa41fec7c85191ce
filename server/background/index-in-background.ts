import type { Built } from '../../builder/publish/question.ts'
import { coalesce } from './coalesce.ts'
import { updateSearch, type SearchQuestion } from '../../builder/search/update-search.ts'

export function indexInBackground(
  options: SearchQuestion,
  log: (line: string) => void,
): (built: Built) => void {
  let newest: Built | undefined
  const update = coalesce(async () => {
    if (newest !== undefined) await updateSearch(newest, options)
  })
  return (built) => {
    newest = built
    update().catch((error: unknown) => {
      log(`Search stays as it was until the next edition: ${String(error)}`)
    })
  }
}
