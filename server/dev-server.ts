import { once } from 'node:events'
import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { dirname, join, relative } from 'node:path'
import { watch } from 'chokidar'
import type { Settings } from '../functions/comments/platform/settings.ts'
import { captchaKindOf } from '../functions/comments/platform/open-captcha.ts'
import type { Repository } from '../functions/articles/repositories/repository.ts'
import type { Store } from '../functions/comments/store/store.ts'
import { formatProblem } from '../builder/content/problems/problem.ts'
import type { BuildOptions } from '../builder/publish/build-options.ts'
import { finishInBackground } from './background/finish-in-background.ts'
import { sendDeskElsewhere, sendProblems } from './dev-page.ts'
import { editionHandler } from './edition-handler.ts'
import { createGuardedServer } from './http/guarded-server.ts'
import { liveEdition } from './live-edition.ts'
import { liveReload, liveScript } from './live-reload.ts'
import { isLoopbackName } from '../functions/comments/platform/loopback.ts'
import { requestedHost, devHosts } from './http/host-names.ts'
import { replyClock } from './publish-replies.ts'
import { shareAgain } from './share-again.ts'
import { publishOnSchedule } from './scheduled-publishing.ts'

export interface DevServer {
  readonly server: Server
  /** Resolves when the first edition stands or its problems are known. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

interface DevServerOptions {
  readonly edition: Omit<BuildOptions, 'at' | 'comments' | 'captcha' | 'cache'>
  readonly settings: Settings
  readonly store: Store
  readonly secretKey: Buffer
  readonly repository: Repository
  readonly log: (line: string) => void
}

export function openDevServer(options: DevServerOptions): DevServer {
  const { log, settings, store } = options
  const { content, out } = options.edition
  const live = liveReload()
  const cache = join(dirname(out), '.cache')
  const captcha = captchaKindOf(settings)
  const edition = liveEdition({ ...options.edition, cache, captcha, anyway: true }, store)
  const finish = finishInBackground({ out, cache }, log)
  let problems = ''
  const handler = editionHandler({
    ...options,
    out,
    refresh: () => edition.refresh(),
    report: log,
    logs: 'words',
    files: { addition: liveScript },
    editor: { repository: options.repository, isOpen: true },
    onError: (error) => log(error instanceof Error ? error.message : String(error)),
  })
  const isServed = devHosts(settings.host, settings.siteUrl)
  const hosts = { isServed, schemeOf: () => 'http' as const }
  const server = createGuardedServer(hosts, (request, response) => {
    if (live.answer(request, response)) return
    if (deskPaths.test(request.url ?? '') && !isLoopbackName(requestedHost(request) ?? ''))
      return sendDeskElsewhere(response)
    if (!existsSync(join(out, 'index.html'))) return sendProblems(response, problems)
    handler.answer(request, response)
  })
  const tryAgain = shareAgain(options.repository, log)
  const replies = replyClock((work) => void work)
  const publish = publishOnSchedule(edition, {
    log,
    async after(outcome) {
      problems = 'problems' in outcome ? outcome.problems.map(formatProblem).join('\n') : ''
      if (!('problems' in outcome)) {
        finish(outcome)
        const opened = await handler.open()
        tryAgain(opened.site.newsroom)
        replies.use(opened)
      }
      live.notify(problems)
    },
  })
  // One folder that exists: chokidar says `ready` too early when one of several paths is missing.
  const watcher = watch(content, {
    ignored: (path) => !contentPaths.test(relative(content, path)),
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 60, pollInterval: 20 },
  }).on('all', () => void publish())
  const watches = once(watcher, 'ready')
  return {
    server,
    ready: Promise.all([publish(), watches]).then(() => undefined),
    async close() {
      live.close()
      replies.stop()
      await watcher.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await store.close()
    },
  }
}

/** Relative to the content folder; templates there are the supervisor's. */
const contentPaths = /^$|^(?:articles|pages)(?:[\\/]|$)|^newsroom\.yaml$/

/** Plain http over a network would send a cookie of staff in the open, and drafts. */
const deskPaths = /^\/(?:kiem-duyet|bien-tap|ban-thao|api\/moderation|api\/articles)(?:[/?]|$)/
