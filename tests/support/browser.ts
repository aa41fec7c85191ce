import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { atEnd } from './at-end.ts'

const words = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Debian's Chromium, closed after the file's last test. */
export async function openBrowser(): Promise<Browser> {
  const program = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'chromium'))
    .find((path) => existsSync(path))
  if (program === undefined)
    throw new Error(
      'These tests need Chromium: npm test installs it, or sudo apt-get install chromium.',
    )
  const browser = await chromium.launch({ executablePath: program, args: words })
  atEnd(() => browser.close())
  return browser
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
    if (protocol !== 'data:' && hostname !== 'localhost') faults.push(request.url())
  })
  return { page, faults }
}
