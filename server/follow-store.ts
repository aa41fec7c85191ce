import { setTimeout } from 'node:timers/promises'
import type { LiveEdition } from './live-edition.ts'

/**
 * Keeps an edition up to date with all who share its store, be it another server or a command: one small question each
 * `pause` milliseconds.
 */
export function followStore(
  edition: Pick<LiveEdition, 'refresh'>,
  { pause, say }: { readonly pause: number; readonly say: (line: string) => void },
): { end(): Promise<void> } {
  const over = new AbortController()
  const following = follow()
  return {
    async end() {
      over.abort()
      await following
    },
  }

  async function follow(): Promise<void> {
    let away = false
    while (!over.signal.aborted) {
      try {
        await edition.refresh([])
        away = false
      } catch (error) {
        // Once, and not at each question of an outage.
        if (!away) say(`The pages cannot follow the comments for now: ${String(error)}`)
        away = true
      }
      await setTimeout(pause, undefined, over).catch(() => undefined)
    }
  }
}
