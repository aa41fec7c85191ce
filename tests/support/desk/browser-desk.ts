import type { Browser, Locator, Page } from 'playwright-core'
import { openDeskOnSameStore } from './desk-on-same-store.ts'
import { openBrowser } from '../browser/browser.ts'
import { contentFolder } from '../content/content-folder.ts'
import type { Desk } from './desk.ts'
import { submit, type Receipt } from './submit.ts'
import { articleFile } from '../content/markdown-file.ts'
import { program, signIn } from './moderators.ts'
import { started } from '../servers/started.ts'

/** A browser before the desk of `npm start`, and the same desk for whoever works beside it. */
export interface BrowserDesk {
  readonly browser: Browser
  readonly url: string
  readonly desk: Desk
  readonly cookie: string
  /** The one article that is written about. */
  readonly article: string
}

export async function openBrowserDesk(article: string): Promise<BrowserDesk> {
  const content = contentFolder({ [`articles/${article}.md`]: articleFile() })
  const [browser, devServer] = await Promise.all([openBrowser(), started(content)])
  const desk = openDeskOnSameStore(devServer)
  const cookie = (await signIn(desk)).replace('__Host-', '')
  return { browser, url: devServer.url, desk, cookie, article }
}

export interface Queue {
  readonly page: Page
  readonly receipts: readonly Receipt[]
  readonly card: (number: number) => Locator
  readonly button: (number: number) => Locator
  /** How many of the queue's letters are approved by now. */
  readonly approved: () => Promise<number>
}

/** The desk with so many short letters that wait; nothing else waits. Below 64rem one column, above it two panes. */
export async function queueOf(
  { browser, url, desk, cookie, article }: BrowserDesk,
  count: number,
  viewport = { width: 1000, height: 900 },
): Promise<Queue> {
  const { comments } = await desk.store.queue({ state: 'pending', limit: 50 })
  const moderator = await program(desk)
  for (const { id, version } of comments)
    await moderator.decide({ comment: id, version, verdict: 'reject', reason: 'Trùng' })
  const titles = Array.from({ length: count }, (_, index) => `Ý kiến ${index + 1}`)
  const receipts: Receipt[] = []
  for (const title of titles) receipts.push(await submit(desk, { article, title, body: 'Ngắn.' }))
  const context = await browser.newContext({ viewport })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url }])
  const page = await context.newPage()
  await page.goto(`${url}/kiem-duyet/`)
  const card = (number: number): Locator =>
    page.getByRole('article', { name: `Ý kiến ${number}`, exact: true })
  return {
    page,
    receipts,
    card,
    button: (number) => card(number).getByRole('button', { name: 'Duyệt', exact: true }),
    async approved() {
      const { comments: all } = await desk.store.queue({ state: 'approved', limit: 50 })
      const ids = new Set(receipts.map(({ comment }) => comment))
      return all.filter(({ id }) => ids.has(id)).length
    },
  }
}
