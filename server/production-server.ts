import { existsSync } from 'node:fs'
import type { IncomingMessage, Server } from 'node:http'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { runJobsAndRefresh } from '../functions/comments/actions/jobs/jobs.ts'
import { captchaKindOf } from '../functions/comments/platform/open-captcha.ts'
import type { ProductionSettings } from '../functions/comments/platform/production.ts'
import type { Repository } from '../functions/articles/repositories/repository.ts'
import type { Store } from '../functions/comments/store/store.ts'
import { retiredFolder } from '../builder/output/retired-files.ts'
import { editionFolder } from '../builder/publish/manifest.ts'
import { closeGracefully } from './http/graceful-shutdown.ts'
import { createGuardedServer } from './http/guarded-server.ts'
import { productionHosts } from './http/host-names.ts'
import { editionHandler, type EditionHandler } from './edition-handler.ts'
import { coalesce } from './background/coalesce.ts'
import { startBuildWorker } from './build-worker.ts'
import type { BuildWorkerOptions } from './build-worker-thread.ts'
import { replyClock } from './publish-replies.ts'
import { isHook, publishHook } from './publish-hook.ts'
import { shareAgain } from './share-again.ts'
import { readPeer, watchProxy } from './http/peer.ts'

export interface ProductionServer {
  readonly server: Server
  /** Publishes; false where no edition stands afterwards. */
  open(): Promise<boolean>
  publish(): Promise<unknown>
  close(within: number): Promise<void>
}

/** Milliseconds: jobs also run while no moderator comes. */
const jobInterval = 10 * 60 * 1000

interface ProductionServerOptions {
  readonly edition: Omit<BuildWorkerOptions['edition'], 'url' | 'captcha'>
  readonly settings: ProductionSettings<'serve'>
  readonly store: Store
  readonly repository: Repository
  readonly log: (line: string) => void
  readonly onBroken: (error: unknown) => void
}

export function openProductionServer(options: ProductionServerOptions): ProductionServer {
  const { settings, store, log, onBroken } = options
  const { behindProxy } = settings
  const { out } = options.edition
  const background = new Set<Promise<unknown>>()
  let jobs: NodeJS.Timeout | undefined
  const replies = replyClock(runInBackground)
  const edition = {
    ...options.edition,
    url: settings.siteUrl,
    captcha: captchaKindOf(settings),
  }
  const worker = startBuildWorker(
    { edition, store: settings.store },
    {
      log,
      onBroken,
      onEdition: () =>
        void openEdition().catch((error: unknown) => log(`The desk: ${String(error)}`)),
    },
  )
  const handler = editionHandler({
    settings,
    store,
    out,
    secretKey: settings.secretKey,
    report: log,
    refresh: () => worker.refresh(),
    files: { retired: retiredFolder(options.edition) },
    editor: {
      repository: options.repository,
      isOpen: false,
      publish: async () => void (await worker.publish()),
    },
    around: { waitUntil: runInBackground, behindProxy },
    onError(error, request) {
      if (!request.destroyed) log(`${request.method} failed: ${nameOf(error)}`)
    },
  })
  const tryAgain = shareAgain(options.repository, log)
  const openEdition = coalesce(async () => {
    const opened = await handler.open()
    tryAgain(opened.site.newsroom)
    replies.use(opened)
    clearInterval(jobs)
    jobs = setInterval(() => runInBackground(runJobsAndRefresh(opened)), jobInterval).unref()
  })
  const answerPublish = publishHook(settings.publishToken, () => worker.publish())
  const hosts = {
    isServed: productionHosts(settings.siteUrl),
    schemeOf: (request: IncomingMessage) =>
      behindProxy ? readPeer(request, behindProxy).scheme : 'http',
    files: (...asked: Parameters<EditionHandler['answerFile']>) =>
      !isHook(asked[0]) && handler.answerFile(...asked),
  }
  const checkProxy = watchProxy(log)
  const server = createGuardedServer(hosts, (request, response) => {
    if (answerPublish(request, response)) return
    if (behindProxy) checkProxy(request)
    handler.answer(request, response)
  })
  // Longer than the proxy's, or it would send requests into a connection that is closing.
  server.keepAliveTimeout = 75_000
  return {
    server,
    async open() {
      await worker.publish()
      // The last edition is served also while the content has problems.
      const stands = existsSync(join(out, 'index.html')) && existsSync(editionFolder(out))
      if (stands) await openEdition()
      return stands
    },
    publish: () => worker.publish(),
    async close(within) {
      const end = performance.now() + within
      replies.stop()
      await closeGracefully(server, within / 2)
      await Promise.race([Promise.allSettled(background), setTimeout(within / 4)])
      await worker.close(Math.max(end - performance.now(), 0))
      await store.close()
    },
  }

  function runInBackground(work: Promise<unknown>): void {
    background.add(work)
    void work.finally(() => background.delete(work)).catch(() => undefined)
  }
}

/** The message may quote the request. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}
