import type { WriteStream } from 'node:tty'

/** From so many on a person may wonder whether anything happens. */
const long = { pages: 5000, articles: 5000, pictures: 2, cards: 50, files: 200 } as const
const width = 30

export interface ProgressBar {
  readonly update: (done: number, all: number) => void
  end(): void
}

/** Shown only while a person watches, never in a log. */
export function progressBar(
  stream: Pick<WriteStream, 'isTTY' | 'write'>,
  what: keyof typeof long = 'pages',
): ProgressBar {
  let shown = false
  return {
    update(done, all) {
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
