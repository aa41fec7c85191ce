import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openBrowser, watchedPage } from '../support/browser/browser.ts'
import { everyKind, openRefusedForm, type EveryKind } from '../support/site/every-kind.ts'

let browser: Browser
let site: EveryKind

beforeAll(async () => {
  browser = await openBrowser()
  site = await everyKind(browser)
})

async function widthOf(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth')
}

// 320 pixels are also what a screen of 1280 has left at 400 % (WCAG 2.2, 1.4.10).
test('no page of any kind is wider than 320 pixels, the desk’s too', async () => {
  const viewport = { width: 320, height: 640 }
  const anyone = await (await browser.newContext({ viewport })).newPage()
  for (const path of site.open) {
    await anyone.goto(site.studio.url + path, { waitUntil: 'load' })
    expect([path, await widthOf(anyone)]).toEqual([path, 320])
  }
  await openRefusedForm(anyone, site.studio.url)
  expect(await widthOf(anyone)).toBe(320)
  const moderator = await (await site.enter({ viewport })).newPage()
  for (const path of site.desk) {
    await moderator.goto(site.studio.url + path, { waitUntil: 'load' })
    expect([path, await widthOf(moderator)]).toEqual([path, 320])
  }
})

test('nothing moves under a reader’s eyes, however late the faces come, and nobody else is asked', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  for (const path of site.open.slice(0, 17)) {
    const { page, faults } = await watchedPage(context)
    const painted = Promise.withResolvers<undefined>()
    await page.route('**/*.woff2', async (route) => {
      await painted.promise
      await route.continue()
    })
    await page.goto(site.studio.url + path, { waitUntil: 'commit' })
    await page.evaluate(firstPaint)
    painted.resolve(undefined)
    await page.waitForLoadState('load')
    expect([path, await shiftOf(page), faults]).toEqual([path, 0, []])
    await page.close()
  }
})

const firstPaint = `new Promise((resolve) =>
  new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true }),
)`

/** Cumulative layout shift so far, once every face has come or been given up and is painted. */
async function shiftOf(page: Page): Promise<number> {
  return page.evaluate<number>(`document.fonts.ready.then(() => new Promise((resolve) => {
    let sum = 0
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) sum += value
    }).observe({ type: 'layout-shift', buffered: true })
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))))
  }))`)
}
