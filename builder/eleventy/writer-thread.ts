import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parentPort } from 'node:worker_threads'

export type Batch = readonly { readonly file: string; readonly text: string }[]

const made = new Set<string>()

parentPort?.on('message', (batch: Batch) => {
  for (const { file, text } of batch) {
    const folder = dirname(file)
    if (!made.has(folder)) mkdirSync(folder, { recursive: true })
    made.add(folder)
    writeFileSync(file, text)
  }
  parentPort?.postMessage(batch.length)
})
