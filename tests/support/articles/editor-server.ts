import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { join } from 'node:path'
import { openBrowser } from '../browser/browser.ts'
import { openPhone } from '../browser/phone.ts'
import { articleFile } from '../content/markdown-file.ts'
import { run } from '../run.ts'
import { started, type Started } from '../servers/started.ts'
import { gitNewsroom, type GitNewsroom } from './git.ts'

/** `npm start` over a git newsroom, and phones of its people. */
export interface EditorServer {
  readonly newsroom: GitNewsroom
  readonly server: Started
  readonly browser: Browser
  /** A person of this role, who came in by a link. */
  readonly enter: (
    name: string,
    role: 'reporter' | 'editor',
    options?: BrowserContextOptions,
  ) => Promise<{ page: Page; faults: string[] }>
}

export async function openEditorServer(
  files: Parameters<typeof gitNewsroom>[0] = { 'articles/2023/12/cau-moi.md': articleFile() },
): Promise<EditorServer> {
  const newsroom = gitNewsroom(files)
  const [browser, server] = await Promise.all([openBrowser(), started(newsroom.content)])
  return {
    newsroom,
    server,
    browser,
    async enter(name, role, options) {
      const { stdout } = await run(['scripts/staff.ts', 'add', name, '--role', role], {
        DATA_DIR: join(server.folder, 'data'),
        PORT: new URL(server.url).port,
      })
      const opened = await openPhone(browser, options)
      await opened.page.goto(stdout.trim())
      await opened.page.locator('main button').tap()
      // A reporter comes to the editor at once, an editor to the desk first.
      await opened.page.waitForURL(/\/(?:bien-tap|kiem-duyet)\/$/)
      await opened.page.goto(`${server.url}/bien-tap/`)
      return opened
    },
  }
}

/** By a fresh link, in the browser whose session has ended. */
export async function enterAgain(page: Page, server: Started, name: string): Promise<void> {
  const { stdout } = await run(['scripts/staff.ts', 'add', name], {
    DATA_DIR: join(server.folder, 'data'),
    PORT: new URL(server.url).port,
  })
  await page.goto(stdout.trim())
  await page.locator('main button').tap()
  await page.waitForURL(/\/(?:bien-tap|kiem-duyet)\/$/)
}

export async function beginDraft(page: Page, title: string): Promise<void> {
  await page.getByLabel('Tiêu đề bài mới').fill(title)
  await page.getByRole('button', { name: 'Bắt đầu viết' }).tap()
  await page.waitForURL('**/bien-tap/*/')
}

/** As Ctrl+V gives it to the box that has the focus. */
export async function pasteInto(page: Page, html: string, plain: string): Promise<void> {
  const given = JSON.stringify([html, plain])
  await page.getByLabel('Nội dung').focus()
  await page.evaluate(`{
    const [html, plain] = ${given}
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    clipboardData.setData('text/plain', plain)
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement.dispatchEvent(paste)
  }`)
}
