import { Worker } from 'node:worker_threads'
import type { Publication } from './publication.ts'
import type { Order, PressQuestion, Word } from './press-thread.ts'

/** Makes editions and redraws pages in a thread of its own, so that nobody who reads waits for it. */
export interface Press {
  /** Publishes, or publishes once more after the present publishing; what came of it is said in the log, too. */
  publish(): Promise<Publication>
  /** Draws again what shows these articles' comments. Throws what kept it from that. */
  refresh(articles: readonly string[]): Promise<void>
  /** Ends after what it is doing, or at once when that takes longer than these milliseconds: a cut edition is drawn anew. */
  close(within: number): Promise<void>
}

interface Listeners {
  readonly say: (line: string) => void
  /** A new edition stands. */
  readonly stands: () => void
  /** The thread has ended by itself: nothing can be published any more. */
  readonly broken: (error: unknown) => void
}

export function openPress(question: PressQuestion, { say, stands, broken }: Listeners): Press {
  const worker = new Worker(new URL('press-thread.ts', import.meta.url), { workerData: question })
  const asked = new Map<number, PromiseWithResolvers<Publication | undefined>>()
  let last = 0
  worker.on('message', (word: Word) => {
    if ('say' in word) say(word.say)
    else if ('stands' in word) stands()
    else settle(word)
  })
  worker.on('error', broken)
  return {
    async publish() {
      return (await ask({ deed: 'publish' })) ?? { problems: [], mayPass: true }
    },
    async refresh(articles) {
      await ask({ deed: 'refresh', articles })
    },
    async close(within) {
      const late = Promise.withResolvers<void>()
      const timer = setTimeout(late.resolve, within)
      await Promise.race([ask({ deed: 'close' }), late.promise])
      clearTimeout(timer)
      await worker.terminate()
      for (const waiting of asked.values()) waiting.resolve(undefined)
    },
  }

  function ask(order: Omit<Order, 'id'>): Promise<Publication | undefined> {
    const id = (last += 1)
    const waiting = Promise.withResolvers<Publication | undefined>()
    asked.set(id, waiting)
    worker.postMessage({ ...order, id } satisfies Order)
    return waiting.promise
  }

  function settle({ done, failed, published }: Extract<Word, { readonly done: number }>): void {
    const waiting = asked.get(done)
    asked.delete(done)
    if (failed === undefined) waiting?.resolve(published)
    else waiting?.reject(new Error(failed))
  }
}
