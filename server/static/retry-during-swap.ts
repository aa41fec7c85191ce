import { statSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/** Five milliseconds apart: far longer than two renames take. */
const maxTries = 200

/** Another thread may replace the folder by two renames: looks again until it was the same one before and after. */
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
