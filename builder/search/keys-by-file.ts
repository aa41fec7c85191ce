import { setImmediate } from 'node:timers/promises'
import { fileOf } from '../../_includes/assets/search-fold.js'
import type { Postings } from './postings.ts'

/** Articles and files between pauses, in which a live server answers its readers. */
export const pauseEvery = 20

export async function byFile(
  postings: Postings,
  files: number,
): Promise<[keys: Uint32Array, starts: Uint32Array]> {
  const fileOfKey = new Uint32Array(postings.keys)
  const starts = new Uint32Array(files + 1)
  for (const [key, text] of postings.folded()) {
    const file = fileOf(text, files)
    fileOfKey[key] = file
    if (key % (pauseEvery * 1000) === 0) await setImmediate()
    starts[file + 1] = (starts[file + 1] ?? 0) + 1
  }
  for (let file = 0; file < files; file += 1)
    starts[file + 1] = (starts[file + 1] ?? 0) + (starts[file] ?? 0)
  const next = starts.slice()
  const keys = new Uint32Array(postings.keys)
  for (const [key, file] of fileOfKey.entries()) {
    const place = next[file] ?? 0
    keys[place] = key
    next[file] = place + 1
  }
  return [keys, starts]
}
