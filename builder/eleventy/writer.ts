import { once } from 'node:events'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Batch } from './writer-thread.ts'

export interface Writer extends AsyncDisposable {
  /** `file`: under the output folder. Waits for a slow disk, so that pages do not pile up in memory. */
  put(file: string, text: string): Promise<void> | undefined
  /** Resolves when everything is on disk; throws what the disk said. */
  end(): Promise<void>
}

/** Pages handed over at once; `mostWaiting`: not yet written. */
const batchSize = 32
const mostWaiting = 1024

/** Half of a build is the file system's time: a second thread takes it. */
export function openWriter(out: string): Writer {
  const worker = new Worker(new URL('writer-thread.ts', import.meta.url))
  let batch: Batch[number][] = []
  let waiting = 0
  let refused: unknown
  worker.on('message', (written: number) => (waiting -= written))
  worker.on('error', (error) => (refused = error))
  // As many pages may wait as are drawn at once.
  worker.setMaxListeners(0)
  return {
    put(file, text) {
      batch.push({ file: join(out, file), text })
      waiting += 1
      if (batch.length < batchSize) return undefined
      hand()
      // A live server redraws other pages between.
      return waiting > mostWaiting ? settle(mostWaiting / 2) : setImmediate()
    },
    end() {
      hand()
      return settle(0)
    },
    async [Symbol.asyncDispose]() {
      await worker.terminate()
    },
  }

  function hand(): void {
    if (batch.length === 0) return
    worker.postMessage(batch)
    batch = []
  }

  async function settle(most: number): Promise<void> {
    for (;;) {
      if (refused !== undefined) throw refused
      if (waiting <= most) return
      await once(worker, 'message')
    }
  }
}
