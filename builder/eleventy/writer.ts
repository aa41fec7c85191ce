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

/** Bytes handed over at once, and how many times so much may be under way. */
const usualSize = 1 << 20
const mostWaiting = 16

/** Half of a build is the file system's time: a second thread takes it. */
export function openWriter(out: string): Writer {
  const worker = new Worker(new URL('writer-thread.ts', import.meta.url))
  /** Memory that both threads see: handing over texts would copy each three times. */
  const free: Buffer[] = []
  let bytes = room(usualSize)
  let used = 0
  let pages: Batch['pages'][number][] = []
  let waiting = 0
  let refused: unknown
  worker.on('message', ({ buffer }: Uint8Array) => {
    waiting -= 1
    if (buffer.byteLength === usualSize) free.push(Buffer.from(buffer))
  })
  worker.on('error', (error) => (refused = error))
  // As many pages may wait as are drawn at once.
  worker.setMaxListeners(0)
  return {
    put(file, text) {
      const most = text.length * longestLetter
      const isFull = used + most > bytes.length
      if (isFull) hand(Math.max(most, usualSize))
      const start = used
      used += bytes.write(text, start)
      pages.push({ file: join(out, file), start, end: used })
      if (!isFull) return undefined
      // A live server redraws other pages between.
      return waiting > mostWaiting ? settle(mostWaiting / 2) : setImmediate()
    },
    end() {
      hand(0)
      return settle(0)
    },
    async [Symbol.asyncDispose]() {
      await worker.terminate()
    },
  }

  function hand(size: number): void {
    if (pages.length > 0) {
      worker.postMessage({ bytes, pages } satisfies Batch)
      waiting += 1
    }
    bytes = (size === usualSize ? free.pop() : undefined) ?? room(size)
    used = 0
    pages = []
  }

  async function settle(most: number): Promise<void> {
    for (;;) {
      if (refused !== undefined) throw refused
      if (waiting <= most) return
      await once(worker, 'message')
    }
  }
}

/** In UTF-8, of one UTF-16 unit. */
const longestLetter = 3

function room(size: number): Buffer {
  return Buffer.from(new SharedArrayBuffer(size))
}
