import { once } from 'node:events'
import { existsSync } from 'node:fs'
import type { Server, ServerResponse } from 'node:http'
import { dirname, join, relative } from 'node:path'
import { watch } from 'chokidar'
import { html, type Html } from '../_includes/html/html.ts'
import { openDoor, type Door } from '../functions/comments/http/door.ts'
import type { Settings } from '../functions/comments/platform/environment.ts'
import { captchaKindOf, openServices } from '../functions/comments/platform/open.ts'
import { pagePolicy } from '../_includes/page-policy.ts'
import type { Store } from '../functions/comments/store/store.ts'
import { written } from '../builder/content/problems/problem.ts'
import { editionFolder } from '../builder/publish/manifest.ts'
import type { BuildQuestion } from '../builder/publish/question.ts'
import { drawCardsInBackground } from './background/draw-cards-in-background.ts'
import { indexInBackground } from './background/index-in-background.ts'
import { isForDesk, visitDesk } from './http/desk.ts'
import { guardedServer } from './http/guarded.ts'
import { liveEdition } from './live-edition.ts'
import { liveReload, liveScript } from './live-reload.ts'
import { isLoopbackName } from '../functions/comments/platform/loopback.ts'
import { nameAsked, studioNames } from './http/names.ts'
import { publishOnSchedule } from './scheduled-publishing.ts'
import { ruleBook } from './static/redirect.ts'
import { readRules } from './static/rules.ts'
import { serveSite } from './static/site.ts'

export interface Studio {
  readonly server: Server
  /** Resolves when the first edition stands or its problems are known. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

interface StudioQuestion {
  readonly edition: Omit<BuildQuestion, 'at' | 'comments' | 'captcha' | 'cache'>
  readonly settings: Settings
  readonly store: Store
  readonly secretKey: Buffer
  readonly say: (line: string) => void
}

/** The reporter's own server: builds, serves, takes comments, watches the content, rebuilds, reloads. */
export function openStudio(question: StudioQuestion): Studio {
  const { say: log, store } = question
  const { content, out } = question.edition
  const live = liveReload()
  const cache = join(dirname(out), '.cache')
  const captcha = captchaKindOf(question.settings)
  const edition = liveEdition({ ...question.edition, cache, captcha, anyway: true }, store)
  const drawCards = drawCardsInBackground({ out, cache }, log)
  const indexForSearch = indexInBackground({ out, cache }, log)
  let problems = ''
  let door: Door | undefined
  let match = ruleBook([])
  const site = serveSite({
    captcha: captcha.kind,
    root: out,
    match: (url) => match(url),
    addition: liveScript,
  })
  const { host, siteUrl } = question.settings
  const names = { answersTo: studioNames(host, siteUrl), schemeOf: () => 'http' as const }
  const server = guardedServer(names, (request, response) => {
    if (live.answer(request, response)) return
    if (isDesk.test(request.url ?? '') && !isLoopbackName(nameAsked(request) ?? ''))
      return page(response, 403, deskElsewhere)
    if (!existsSync(join(out, 'index.html'))) return page(response, 503, noEdition(problems))
    const answer =
      door !== undefined && isForDesk(request)
        ? visitDesk(door, request, response)
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
        match = ruleBook(readRules(out))
        door = openDoor(
          await openServices({
            ...question,
            folder: editionFolder(out),
            refresh: (articles) => edition.refresh(articles),
            report: log,
            logs: 'words',
            inPlace: true,
          }),
        )
      }
      live.tell(problems)
    },
  })
  // One folder that exists: chokidar says `ready` too early when one of several paths is missing.
  const watcher = watch(content, {
    ignored: (path) => !isContent.test(relative(content, path)),
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 60, pollInterval: 20 },
  }).on('all', () => void publish())
  // Nobody is told that the site is there before the watcher sees what they change.
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

/** What editors write, seen from the content folder; the templates beside it are the supervisor's. */
const isContent = /^$|^(?:articles|pages)(?:[\\/]|$)|^newsroom\.yaml$/

/** Who signs in here over a network would send their cookie in the open. */
const isDesk = /^\/(?:kiem-duyet|api\/moderation)(?:[/?]|$)/

const deskElsewhere = html`<p>Bàn kiểm duyệt của npm start chỉ mở trên chính máy này, tại địa chỉ http://localhost: qua mạng thì mọi chữ đi không được mã hoá. Muốn kiểm duyệt từ máy khác, xin chạy npm run serve sau https (docs/van-hanh.md).</p>`

function noEdition(problems: string): Html {
  return html`<p>Chưa có bản nào dựng xong.</p><pre>${problems}</pre>`
}

function page(response: ServerResponse, status: 403 | 503, said: Html): void {
  const text = html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bản Tin</title></head><body>${said}</body></html>`
  response
    .writeHead(status, {
      'Content-Type': 'text/html; charset=utf-8',
      // With our script, which reloads the page when there is an edition.
      'Content-Security-Policy': pagePolicy('altcha'),
      ...(status === 503 && { 'Retry-After': '1' }),
    })
    .end(text.toString().replace('</body>', `${liveScript}</body>`))
}
