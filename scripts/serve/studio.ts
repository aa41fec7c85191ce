import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { dirname, join, relative } from 'node:path'
import { watch } from 'chokidar'
import { html } from '../../_includes/html.ts'
import { openDoor, type Door } from '../../functions/comments/door.ts'
import type { Settings } from '../../functions/comments/environment.ts'
import { captchaKindOf, openServices } from '../../functions/comments/open.ts'
import type { Store } from '../../functions/comments/store.ts'
import { written } from '../archive/problem.ts'
import type { Refused } from '../archive/read-archive.ts'
import { editionFolder } from '../edition/manifest.ts'
import type { BuildQuestion } from '../edition/question.ts'
import { isForDesk, visitDesk } from './desk.ts'
import { liveEdition } from './live-edition.ts'
import { liveReload, liveScript } from './live-reload.ts'
import { serveSite } from './site.ts'

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
  const { say, store } = question
  const { content, out } = question.edition
  const live = liveReload()
  const edition = liveEdition(
    {
      ...question.edition,
      cache: join(dirname(out), '.cache'),
      captcha: captchaKindOf(question.settings),
    },
    store,
  )
  let problems = ''
  let door: Door | undefined
  const site = serveSite({
    captcha: captchaKindOf(question.settings).kind,
    root: out,
    redirects: () => edition.redirects,
    addition: liveScript,
  })
  const server = createServer((request, response) => {
    if (live.answer(request, response)) return
    if (!existsSync(join(out, 'index.html')))
      return void response
        .writeHead(503, { 'Content-Type': 'text/html; charset=utf-8', 'Retry-After': '1' })
        .end(noEdition(problems))
    if (door === undefined || !isForDesk(request)) return site(request, response)
    visitDesk(door, request, response).catch((error: unknown) => {
      say(error instanceof Error ? error.message : String(error))
      response.destroy()
    })
  })
  const publish = oneAtATime(async () => {
    const started = performance.now()
    const built = await edition.publish().catch(surprised)
    problems = 'problems' in built ? built.problems.map(written).join('\n') : ''
    if ('problems' in built) say(problems)
    else {
      for (const each of built.advice) say(written(each))
      say(
        `${built.articles} articles, ${built.pages} pages in ${Math.round(performance.now() - started)} ms`,
      )
      door = openDoor(
        await openServices({
          ...question,
          folder: editionFolder(out),
          refresh: (articles) => edition.refresh(articles),
          report: say,
        }),
      )
    }
    live.tell(problems)
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
const isContent = /^$|^(?:articles|pages)(?:[\\/]|$)|^newsroom\.ts$/

/** A full disk or a folder that vanished is shown like any problem: the next save may find it mended. */
function surprised(error: unknown): Refused {
  return { problems: [{ path: 'content', line: 1, text: String(error) }] }
}

function noEdition(problems: string): string {
  return html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bản Tin</title></head><body><p>Chưa có bản nào dựng xong.</p><pre>${problems}</pre></body></html>`
    .toString()
    .replace('</body>', `${liveScript}</body>`)
}

/** Runs a deed again after its present run if it was asked for meanwhile; never twice at once. */
function oneAtATime(deed: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let again = false
  const run = async (): Promise<void> => {
    do {
      again = false
      await deed()
    } while (again)
  }
  return () => {
    again = running !== undefined
    running ??= run().finally(() => {
      running = undefined
    })
    return running
  }
}
