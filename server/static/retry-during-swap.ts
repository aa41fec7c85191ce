import { statSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/** Looks, five milliseconds apart, for a folder that is away: far more than two renames take. */
const maxTries = 200

/**
 * Looks for something in a folder that another thread may put another one in place of, by two renames. That it is not
 * there is believed only if the folder was the same one before and after a look; else it is looked for again.
 */
export async function retryDuringSwap<T>(
  root: string,
  find: () => Promise<T | undefined>,
): Promise<T | undefined> {
  let before: number | undefined
  for (let tries = 0; tries < maxTries; tries += 1) {
    const found = await find()
    if (found !== undefined) return found
    const after = statSync(root, { throwIfNoEntry: false })?.ino
    if (after !== undefined && after === before) return undefined
    if (after === undefined) await setTimeout(5)
    before = after
  }
  return undefined
}
