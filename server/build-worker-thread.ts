import { parentPort, workerData } from 'node:worker_threads'
import type { StoreSetting } from '../functions/comments/store/store-address.ts'
import { openStore } from '../functions/comments/platform/open-store.ts'
import { nameOfStore } from '../builder/publish/build-comments.ts'
import type { BuildOptions } from '../builder/publish/build-options.ts'
import { finishInBackground } from './background/finish-in-background.ts'
import { pollStore } from './poll-store.ts'
import { liveEdition } from './live-edition.ts'
import { publishResultOf, type PublishResult } from './publish-result.ts'
import { publishOnSchedule } from './scheduled-publishing.ts'

export interface BuildWorkerOptions {
  readonly edition: Omit<BuildOptions, 'at' | 'comments' | 'onProgress'> & {
    readonly cache: string
  }
  readonly store: StoreSetting
}

export interface WorkerRequest {
  readonly id: number
  readonly action: 'publish' | 'refresh' | 'close'
}

export type WorkerMessage =
  | { readonly log: string }
  | { readonly edition: true }
  | { readonly done: number; readonly failed?: string; readonly published?: PublishResult }

const { edition: options, store: setting } = workerData as BuildWorkerOptions
const store = await openStore(setting)
const post = (message: WorkerMessage): void => parentPort?.postMessage(message)
const log = (line: string): void => post({ log: line })
const edition = liveEdition(options, store, nameOfStore(setting))
const finish = finishInBackground(options, log)
const publish = publishOnSchedule(edition, {
  log,
  async after(outcome) {
    if ('problems' in outcome) return
    finish(outcome)
    post({ edition: true })
  },
})
// Upstash counts requests, and few are free.
const interval = setting.kind === 'upstash' ? 30_000 : 1000
const polling = pollStore(edition, { interval, log })

const actions: Readonly<Record<WorkerRequest['action'], () => Promise<PublishResult | void>>> = {
  publish: async () => publishResultOf(await publish()),
  refresh: () => edition.refresh(),
  async close() {
    await polling.end()
    await edition.idle()
    await edition.refresh().catch(() => undefined)
    await store.close()
  },
}

parentPort?.on('message', (request: WorkerRequest) => {
  actions[request.action]().then(
    (published) => post({ done: request.id, ...(published && { published }) }),
    (error: unknown) => post({ done: request.id, failed: String(error) }),
  )
})
