import type { WriteStream } from 'node:tty'

/** How many it takes before a person may wonder whether anything happens. */
const long = { pages: 5000, articles: 5000, pictures: 2, cards: 50 } as const
const width = 30

export interface ProgressBar {
  readonly told: (done: number, all: number) => void
  /** Clears the line; nothing is left of it. */
  end(): void
}

/** A bar on one line while much is drawn, indexed or copied and a person watches; nothing in a log. */
export function progressBar(
  stream: Pick<WriteStream, 'isTTY' | 'write'>,
  what: keyof typeof long = 'pages',
): ProgressBar {
  let shown = false
  return {
    told(done, all) {
      if (!stream.isTTY || all < long[what]) return
      const filled = Math.round((done / all) * width)
      stream.write(`\r[${'#'.repeat(filled).padEnd(width, '·')}] ${done} of ${all} ${what}`)
      shown = true
    },
    end() {
      if (shown) stream.write('\r\u001B[K')
      shown = false
    },
  }
}
