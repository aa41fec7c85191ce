import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { watchedPage } from './browser.ts'

/** What a cheap phone's browser is like. */
const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 720 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'vi-VN',
}

/** A page on a reader's own phone, and everything on it that should never be. */
export async function openPhone(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  return watchedPage(await browser.newContext({ ...phone, ...options }))
}

export type Typed = Readonly<Record<'name' | 'phone' | 'title' | 'body', string>>

/** Writes a letter into an article's form, box by box. */
export async function write(page: Page, typed: Typed): Promise<void> {
  for (const [field, text] of Object.entries(typed)) {
    await page.locator(`#bl-${field}`).tap()
    await page.locator(`#bl-${field}`).fill(text)
  }
  await page.locator('#bl-consent').check()
}

/** What stands in the form's boxes. */
export async function written(page: Page): Promise<Typed> {
  const value = (field: string): Promise<string> => page.locator(`#bl-${field}`).inputValue()
  return {
    name: await value('name'),
    phone: await value('phone'),
    title: await value('title'),
    body: await value('body'),
  }
}

/** Waits until the form's own script answers for it, and no longer the browser. */
export function formScripted(page: Page): Promise<void> {
  return page.locator('.comment-form[novalidate]').waitFor()
}

/** Sends the form, the captcha really solved, and waits for the tracking page. */
export async function send(page: Page): Promise<void> {
  await formScripted(page)
  await page.getByRole('button', { name: 'Gửi bình luận' }).tap()
  await page.waitForURL('**/binh-luan/theo-doi/*')
}

/** Follows the one-time link that `npm start` printed. */
export async function enterDesk(page: Page, told: string): Promise<void> {
  const [, link = ''] = /Bàn kiểm duyệt: (\S+)/.exec(told) ?? []
  await page.goto(link)
  await page.getByRole('button', { name: 'Vào bàn' }).tap()
  await page.waitForURL('**/kiem-duyet/')
}
