import type { WriteStream } from 'node:tty'

/** Pages from which a person may wonder whether anything happens. */
const long = 5000
const width = 30

export interface ProgressBar {
  readonly told: (done: number, all: number) => void
  /** Clears the line; nothing is left of it. */
  end(): void
}

/** A bar on one line while many pages are drawn and a person watches; nothing in a log. */
export function progressBar(stream: Pick<WriteStream, 'isTTY' | 'write'>): ProgressBar {
  let shown = false
  return {
    told(done, all) {
      if (!stream.isTTY || all < long) return
      const filled = Math.round((done / all) * width)
      stream.write(`\r[${'#'.repeat(filled).padEnd(width, '·')}] ${done} of ${all} pages`)
      shown = true
    },
    end() {
      if (shown) stream.write('\r\u001B[K')
      shown = false
    },
  }
}
