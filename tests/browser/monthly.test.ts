import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { busyMonths } from '../functions/comments/monthly/busy-months.ts'
import { importAll } from '../functions/comments/monthly/sent-comments.ts'
import { type BrowserDesk, openBrowserDesk } from '../support/desk/browser-desk.ts'
import { seed } from '../support/seed.ts'
import { violations } from '../support/site/accessibility.ts'

let opened: BrowserDesk
let page: Page

beforeAll(async () => {
  opened = await openBrowserDesk('2026/03/cau-moi')
  await importAll(opened.desk.store, busyMonths(40, seed))
  const { browser, cookie, url } = opened
  const context = await browser.newContext()
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url }])
  page = await context.newPage()
})

async function isWider(): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')
}

test.each([
  ['/kiem-duyet/bao-cao/?thang=2023-12', 'a month of many figures'],
  ['/kiem-duyet/du-luan/', 'the codes of the private feed'],
  ['/y-kien/tra-loi/', 'the page of answers'],
])('%s, %s, is for everybody to use and fits each screen', async (path) => {
  await page.goto(opened.url + path)
  expect(await violations(page)).toEqual([])
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect([width, await isWider()]).toEqual([width, false])
  }
})

test('a code that is shown once is for everybody to use', async () => {
  await page.goto(`${opened.url}/kiem-duyet/du-luan/`)
  await page.locator('input[name=name]').fill('Giao ban tháng')
  await page.locator('form:has(input[name=days]) button').click()
  await page.getByText(/du-luan\/[\w-]+\.xml/).waitFor()
  expect(await violations(page)).toEqual([])
})
