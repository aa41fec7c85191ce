import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { onTestFinished, TestRunner } from 'vitest'
import { launchBrowser } from '../../../scripts/measure/browser.ts'
import { atEnd } from '../at-end.ts'

let opened: Promise<Browser> | undefined

/** Debian's Chromium, one for all files of a worker; what a test opens in it is closed with the test. */
export function openBrowser(): Promise<Browser> {
  opened ??= launchBrowser().then(tidy)
  return opened
}

export function tidy(browser: Browser): Browser {
  return browser.on('context', (context) => {
    // A slow machine is no fault of a page's.
    context.setDefaultTimeout(120_000)
    const close = async (): Promise<void> => {
      for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' })
      await context.close()
    }
    if (TestRunner.getCurrentTest()) onTestFinished(close)
    else atEnd(close)
  })
}

/** A page, and everything on it that a reader should never cause: errors, broken rules, words with strangers. */
export async function watchedPage(
  context: BrowserContext,
): Promise<{ page: Page; faults: string[] }> {
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && hostname !== 'localhost')
      faults.push(request.url())
  })
  return { page, faults }
}

type Answer = (route: Route) => Promise<void>

/** Answers the first request for an address in the server's place. */
export async function answerFirst(page: Page, address: string, answer: Answer): Promise<void> {
  let isFirst = true
  await page.route(address, (route) => {
    if (!isFirst) return route.fallback()
    isFirst = false
    return answer(route)
  })
}

/**
 * Answers an address in the server's place until what it gives is called. The route stays then too: the request that is on
 * its way while a page's last route is taken off (by `unroute`, by `times`) is told to nobody.
 */
export async function answerUntilMended(
  page: Page,
  address: string,
  answer: Answer,
): Promise<() => void> {
  let isMended = false
  await page.route(address, (route) => (isMended ? route.fallback() : answer(route)))
  return () => {
    isMended = true
  }
}
