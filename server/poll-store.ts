import { setTimeout } from 'node:timers/promises'
import type { LiveEdition } from './live-edition.ts'

/** Other servers and commands may change the same store. `interval` in milliseconds. */
export function pollStore(
  edition: Pick<LiveEdition, 'refresh'>,
  { interval, log }: { readonly interval: number; readonly log: (line: string) => void },
): { end(): Promise<void> } {
  const over = new AbortController()
  const polling = poll()
  return {
    async end() {
      over.abort()
      await polling
    },
  }

  async function poll(): Promise<void> {
    let away = false
    while (!over.signal.aborted) {
      try {
        await edition.refresh()
        away = false
      } catch (error) {
        if (!away) log(`The pages cannot follow the comments for now: ${String(error)}`)
        away = true
      }
      await setTimeout(interval, undefined, over).catch(() => undefined)
    }
  }
}
