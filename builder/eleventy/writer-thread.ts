import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parentPort } from 'node:worker_threads'

export interface Batch {
  /** One page after the other. */
  readonly bytes: Uint8Array
  readonly pages: readonly { readonly file: string; readonly start: number; readonly end: number }[]
}

const made = new Set<string>()

parentPort?.on('message', ({ bytes, pages }: Batch) => {
  for (const { file, start, end } of pages) {
    const folder = dirname(file)
    if (!made.has(folder)) mkdirSync(folder, { recursive: true })
    made.add(folder)
    writeFileSync(file, bytes.subarray(start, end))
  }
  parentPort?.postMessage(bytes)
})
