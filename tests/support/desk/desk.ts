import { rememberWords } from '../../../functions/comments/actions/words/newsroom-words.ts'
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { expect } from 'vitest'
import { allRoutes } from '../../../functions/comments/http/all-routes.ts'
import { createApp } from '../../../functions/comments/http/app.ts'
import { reportInWords } from '../../../functions/comments/actions/reporting.ts'
import { deriveSecrets } from '../../../functions/comments/domain/secrets.ts'
import type { Client, Services } from '../../../functions/comments/actions/services.ts'
import { openSqliteStore } from '../../../functions/comments/store/sqlite/store.ts'
import { site } from '../../_includes/comments/samples.ts'
import { START, idOf } from '../../contracts/samples.ts'
import { captchaDouble } from '../../doubles/captcha.ts'
import { edition } from './desk-edition.ts'

/** Where the desk of these tests stands. */
export const ORIGIN = 'https://ban-tin.example'

export interface Desk {
  readonly services: Services
  readonly store: Services['store']
  /** Milliseconds since 1970; stands still until it is moved. */
  readonly clock: { now: number }
  /** The articles of each refresh that was asked for. */
  readonly refreshes: (readonly string[])[]
  /** What the operator was told. */
  readonly reports: string[]
  ask(path: string, init?: RequestInit, client?: Partial<Client>): Promise<Response>
  /** Waits for the work that went on after the answers. */
  settled(): Promise<void>
}

/** The function as Request → Response in a small world of its own. */
export function openDesk(changes: Partial<Services> = {}): Desk {
  const clock = { now: START }
  const refreshes: (readonly string[])[] = []
  const reports: string[] = []
  const work: Promise<unknown>[] = []
  const services: Services = {
    store: openSqliteStore(':memory:'),
    captcha: captchaDouble,
    edition,
    site,
    secrets: deriveSecrets(Buffer.alloc(32, 7)),
    words: rememberWords(),
    limit: { count: 20, seconds: 600 },
    now: () => clock.now,
    newId: counted(idOf),
    random: counted((number) => (bytes: number) => digest(number).subarray(0, bytes)),
    async wait(milliseconds) {
      clock.now += milliseconds
      await setImmediate()
    },
    refresh: (articles) => Promise.resolve(void refreshes.push(articles)),
    ...reportInWords((line) => void reports.push(line)),
    ...changes,
  }
  const app = createApp(services, allRoutes)
  const usual: Client = {
    address: '192.0.2.1',
    waitUntil: (each) => void work.push(each),
    preview: false,
  }
  return {
    services,
    store: services.store,
    clock,
    refreshes,
    reports,
    ask: (path, init, client) => app(new Request(ORIGIN + path, init), { ...usual, ...client }),
    settled: async () => void (await Promise.all(work)),
  }
}

/** Ids and nonces come in a row, so that every run is the same. */
function counted<Words extends unknown[], Result>(
  of: (number: number) => ((...words: Words) => Result) | Result,
): (...words: Words) => Result {
  let number = 0
  return (...words) => {
    const made = of((number += 1))
    return typeof made === 'function' ? (made as (...words: Words) => Result)(...words) : made
  }
}

function digest(number: number): Buffer {
  return createHash('sha256').update(String(number)).digest()
}

/** A page that any reader gets. */
export async function readerPage(desk: Desk, path: string): Promise<string> {
  const response = await desk.ask(path)
  expect(response.status).toBe(200)
  return response.text()
}
