import type { LogEntry } from '../../domain/log-lines.ts'
import type { LogFilter } from '../../domain/log-filter.ts'
import { matchesLog } from '../../domain/log-filter.ts'
import type { LogStore } from '../../store/log-store.ts'

/** Lines of an answer, lines that one question to the store looks at, and how many of those one search asks. */
const [perAnswer, perLook, looks] = [100, 1000, 5]

/** Newest first. `next` goes on where it stopped looking, though nothing may have been found before it. */
export async function searchLog(
  store: LogStore,
  filter: LogFilter,
  after: string | null,
): Promise<{ readonly entries: readonly LogEntry[]; readonly next: string | null }> {
  if (Object.keys(filter).length === 0) return store.log(after, perAnswer)
  const found: LogEntry[] = []
  let from = after
  for (let look = 0; look < looks; look += 1) {
    const { entries, next } = await store.log(from, perLook)
    for (const entry of entries) {
      if (!matchesLog(entry, filter)) continue
      if (found.length === perAnswer)
        return { entries: found, next: String(found.at(-1)?.seq ?? '') }
      found.push(entry)
    }
    if (next === null) return { entries: found, next }
    from = next
  }
  return { entries: found, next: from }
}
