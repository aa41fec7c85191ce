import { once } from 'node:events'
import { existsSync } from 'node:fs'
import type { Server, ServerResponse } from 'node:http'
import { dirname, join, relative } from 'node:path'
import { watch } from 'chokidar'
import { html, type Html } from '../_includes/html/html.ts'
import { createApp, type App } from '../functions/comments/http/app.ts'
import type { Settings } from '../functions/comments/platform/environment.ts'
import { captchaKindOf, openServices } from '../functions/comments/platform/open-services.ts'
import { pagePolicy } from '../_includes/page-policy.ts'
import type { Store } from '../functions/comments/store/store.ts'
import { written } from '../builder/content/problems/problem.ts'
import { editionFolder } from '../builder/publish/manifest.ts'
import type { BuildQuestion } from '../builder/publish/question.ts'
import { drawCardsInBackground } from './background/draw-cards-in-background.ts'
import { indexInBackground } from './background/index-in-background.ts'
import { isFunctionPath, callFunction } from './http/call-function.ts'
import { createGuardedServer } from './http/guarded-server.ts'
import { liveEdition } from './live-edition.ts'
import { liveReload, liveScript } from './live-reload.ts'
import { isLoopbackName } from '../functions/comments/platform/loopback.ts'
import { requestedHost, devHosts } from './http/host-names.ts'
import { publishOnSchedule } from './scheduled-publishing.ts'
import { redirectMatcher } from './static/redirect-matcher.ts'
import { readRedirects } from './static/read-redirects.ts'
import { serveStaticFiles } from './static/static-files.ts'

export interface DevServer {
  readonly server: Server
  /** Resolves when the first edition stands or its problems are known. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

interface DevServerOptions {
  readonly edition: Omit<BuildQuestion, 'at' | 'comments' | 'captcha' | 'cache'>
  readonly settings: Settings
  readonly store: Store
  readonly secretKey: Buffer
  readonly log: (line: string) => void
}

export function openDevServer(options: DevServerOptions): DevServer {
  const { log, store } = options
  const { content, out } = options.edition
  const live = liveReload()
  const cache = join(dirname(out), '.cache')
  const captcha = captchaKindOf(options.settings)
  const edition = liveEdition({ ...options.edition, cache, captcha, anyway: true }, store)
  const drawCards = drawCardsInBackground({ out, cache }, log)
  const indexForSearch = indexInBackground({ out, cache }, log)
  let problems = ''
  let app: App | undefined
  let matchRedirect = redirectMatcher([])
  const site = serveStaticFiles({
    captcha: captcha.kind,
    root: out,
    match: (url) => matchRedirect(url),
    addition: liveScript,
  })
  const { host, siteUrl } = options.settings
  const hosts = { isServed: devHosts(host, siteUrl), schemeOf: () => 'http' as const }
  const server = createGuardedServer(hosts, (request, response) => {
    if (live.answer(request, response)) return
    if (deskPaths.test(request.url ?? '') && !isLoopbackName(requestedHost(request) ?? ''))
      return page(response, 403, deskElsewhere)
    if (!existsSync(join(out, 'index.html'))) return page(response, 503, noEdition(problems))
    const answer =
      app !== undefined && isFunctionPath(request)
        ? callFunction(app, request, response)
        : site(request, response)
    answer.catch((error: unknown) => {
      log(error instanceof Error ? error.message : String(error))
      response.destroy()
    })
  })
  const publish = publishOnSchedule(edition, {
    log,
    async after(outcome) {
      problems = 'problems' in outcome ? outcome.problems.map(written).join('\n') : ''
      if (!('problems' in outcome)) {
        drawCards(outcome)
        indexForSearch(outcome)
        matchRedirect = redirectMatcher(readRedirects(out))
        app = createApp(
          await openServices({
            ...options,
            folder: editionFolder(out),
            refresh: (articles) => edition.refresh(articles),
            report: log,
            logs: 'words',
            inPlace: true,
          }),
        )
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
      await watcher.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await store.close()
    },
  }
}

/** Relative to the content folder; templates there are the supervisor's. */
const contentPaths = /^$|^(?:articles|pages)(?:[\\/]|$)|^newsroom\.yaml$/

/** Plain http over a network would send a moderator's cookie in the open. */
const deskPaths = /^\/(?:kiem-duyet|api\/moderation)(?:[/?]|$)/

const deskElsewhere = html`<p>Bàn kiểm duyệt của npm start chỉ mở trên chính máy này, tại địa chỉ http://localhost: qua mạng thì mọi chữ đi không được mã hoá. Muốn kiểm duyệt từ máy khác, xin chạy npm run serve sau https (docs/van-hanh.md).</p>`

function noEdition(problems: string): Html {
  return html`<p>Chưa có bản nào dựng xong.</p><pre>${problems}</pre>`
}

function page(response: ServerResponse, status: 403 | 503, content: Html): void {
  const text = html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bản Tin</title></head><body>${content}</body></html>`
  response
    .writeHead(status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': pagePolicy('altcha'),
      ...(status === 503 && { 'Retry-After': '1' }),
    })
    .end(text.toString().replace('</body>', `${liveScript}</body>`))
}
