import { existsSync } from 'node:fs'
import type { IncomingMessage, Server } from 'node:http'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openDoor, type Door } from '../functions/comments/http/door.ts'
import { seeToEverything } from '../functions/comments/actions/duties.ts'
import { captchaKindOf, openServices } from '../functions/comments/platform/open.ts'
import type { ProductionSettings } from '../functions/comments/platform/production.ts'
import type { Store } from '../functions/comments/store/store.ts'
import { keptFolder } from '../builder/output/kept.ts'
import { editionFolder } from '../builder/publish/manifest.ts'
import { closeGently } from './http/close-gently.ts'
import { isForDesk, visitDesk } from './http/desk.ts'
import { guardedServer } from './http/guarded.ts'
import { siteNames } from './http/names.ts'
import { oneAtATime } from './background/one-at-a-time.ts'
import { openPress } from './press.ts'
import type { PressQuestion } from './press-thread.ts'
import { publishHook } from './publish-hook.ts'
import { ruleBook } from './static/redirect.ts'
import { readRules } from './static/rules.ts'
import { serveSite } from './static/site.ts'
import { visitorOf, watchProxy } from './http/visitor.ts'

export interface Newsstand {
  readonly server: Server
  /** Publishes what there is to publish; false where no edition stands afterwards. */
  open(): Promise<boolean>
  publish(): Promise<unknown>
  /** Answers what was asked, finishes what was begun, and ends within so many milliseconds in any case. */
  close(within: number): Promise<void>
}

/** Milliseconds between two looks at what is owed: here a clock can see to it also while no moderator comes. */
const dutiesEvery = 10 * 60 * 1000

interface NewsstandQuestion {
  readonly edition: Omit<PressQuestion['edition'], 'url' | 'captcha'>
  readonly settings: ProductionSettings<'serve'>
  readonly store: Store
  readonly say: (line: string) => void
  /** The server cannot go on. */
  readonly broken: (error: unknown) => void
}

/** The production server: the edition that stands, the function, and a press that keeps the one up to date. */
export function openNewsstand(question: NewsstandQuestion): Newsstand {
  const { settings, store, say, broken } = question
  const { behindProxy } = settings
  const { out } = question.edition
  const captcha = captchaKindOf(settings)
  const later = new Set<Promise<unknown>>()
  let door: Door | undefined
  let match = ruleBook([])
  let duties: NodeJS.Timeout | undefined
  const press = openPress(
    { edition: { ...question.edition, url: settings.siteUrl, captcha }, store: settings.store },
    {
      say,
      broken,
      stands: () => void stock().catch((error: unknown) => say(`The desk: ${String(error)}`)),
    },
  )
  const stock = oneAtATime(async () => {
    match = ruleBook(readRules(out))
    const services = { settings, store, secretKey: settings.secretKey, report: say }
    const refresh = (articles: readonly string[]): Promise<void> => press.refresh(articles)
    const folder = editionFolder(out)
    const opened = await openServices({ ...services, folder, refresh, inPlace: true })
    door = openDoor(opened)
    clearInterval(duties)
    duties = setInterval(() => remember(seeToEverything(opened)), dutiesEvery).unref()
  })
  const site = serveSite({
    root: out,
    captcha: captcha.kind,
    kept: keptFolder(question.edition),
    match: (url) => match(url),
  })
  const hook = publishHook(settings.publishToken, () => press.publish())
  const names = {
    answersTo: siteNames(settings.siteUrl),
    schemeOf: (request: IncomingMessage) => visitorOf(request, behindProxy).scheme,
  }
  const watch = watchProxy(say)
  const server = guardedServer(names, (request, response) => {
    if (hook(request, response)) return
    if (behindProxy) watch(request)
    const answer =
      door !== undefined && isForDesk(request)
        ? visitDesk(door, request, response, { later: remember, behindProxy })
        : site(request, response)
    answer.catch((error: unknown) => {
      if (!request.destroyed) say(`${request.method} failed: ${nameOf(error)}`)
      response.destroy()
    })
  })
  // Longer than the proxy before it keeps a connection, or it would send requests into one that is being closed.
  server.keepAliveTimeout = 75_000
  return {
    server,
    async open() {
      await press.publish()
      // An edition of before is served also while what would follow it has a problem.
      const stands = existsSync(join(out, 'index.html')) && existsSync(editionFolder(out))
      if (stands) await stock()
      return stands
    },
    publish: () => press.publish(),
    async close(within) {
      const end = performance.now() + within
      await closeGently(server, within / 2)
      await Promise.race([Promise.allSettled(later), setTimeout(within / 4)])
      await press.close(Math.max(end - performance.now(), 0))
      await store.close()
    },
  }

  function remember(work: Promise<unknown>): void {
    later.add(work)
    void work.finally(() => later.delete(work)).catch(() => undefined)
  }
}

/** Its message may quote the request. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}
