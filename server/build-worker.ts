import { Worker } from 'node:worker_threads'
import type { PublishResult } from './publish-result.ts'
import type { WorkerRequest, BuildWorkerOptions, WorkerMessage } from './build-worker-thread.ts'

/** A thread of its own, so that readers never wait. */
export interface BuildWorker {
  /** Publishes now, or once more after the present publishing. */
  publish(): Promise<PublishResult>
  /** The store has settled something. */
  refresh(): Promise<void>
  close(within: number): Promise<void>
}

interface Listeners {
  readonly log: (line: string) => void
  readonly onEdition: () => void
  readonly onBroken: (error: unknown) => void
}

export function startBuildWorker(
  options: BuildWorkerOptions,
  { log, onEdition, onBroken }: Listeners,
  program = new URL('./build-worker-thread.ts', import.meta.url),
): BuildWorker {
  const worker = new Worker(program, { workerData: options })
  const pending = new Map<number, PromiseWithResolvers<PublishResult | undefined>>()
  let last = 0
  worker.on('message', (message: WorkerMessage) => {
    if ('log' in message) log(message.log)
    else if ('edition' in message) onEdition()
    else settle(message)
  })
  worker.on('error', onBroken)
  return {
    async publish() {
      return (await ask('publish')) ?? { problems: [], mayPass: true }
    },
    async refresh() {
      await ask('refresh')
    },
    async close(within) {
      const late = Promise.withResolvers<void>()
      const timer = setTimeout(late.resolve, within)
      await Promise.race([ask('close').catch(() => undefined), late.promise])
      clearTimeout(timer)
      await worker.terminate()
      for (const waiting of pending.values()) waiting.resolve(undefined)
    },
  }

  function ask(action: WorkerRequest['action']): Promise<PublishResult | undefined> {
    const id = (last += 1)
    const waiting = Promise.withResolvers<PublishResult | undefined>()
    pending.set(id, waiting)
    worker.postMessage({ id, action } satisfies WorkerRequest)
    return waiting.promise
  }

  function settle({
    done,
    failed,
    published,
  }: Extract<WorkerMessage, { readonly done: number }>): void {
    const waiting = pending.get(done)
    pending.delete(done)
    if (failed === undefined) waiting?.resolve(published)
    else waiting?.reject(new Error(failed))
  }
}
