import type { Browser } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser/browser.ts'
import { violations } from '../support/site/accessibility.ts'
import { everyKind, openRefusedForm, type EveryKind } from '../support/site/every-kind.ts'

let browser: Browser
let site: EveryKind

beforeAll(async () => {
  browser = await openBrowser()
  site = await everyKind(browser)
})

test('axe finds nothing on any page of the site at 360 and 1280 pixels, light or dark', async () => {
  const page = await (await browser.newContext()).newPage()
  for (const path of site.open) {
    await page.goto(site.studio.url + path, { waitUntil: 'load' })
    expect([path, await violations(page)]).toEqual([path, []])
  }
  await openRefusedForm(page, site.studio.url)
  expect(await violations(page)).toEqual([])
})

test('axe finds nothing on the desk at 360 and 1280 pixels, light or dark', async () => {
  const page = await (await site.enter({})).newPage()
  for (const path of site.desk) {
    await page.goto(site.studio.url + path, { waitUntil: 'load' })
    expect([path, await violations(page)]).toEqual([path, []])
  }
})

test('the same look sees what is wrong on one screen or in one scheme alone', async () => {
  const page = await (await browser.newContext()).newPage()
  await page.setContent(`<!doctype html><html lang="vi"><title>x</title><main><h1>x</h1>
    <style>
      @media (width > 1000px) { .wide { color: #bbb } }
      @media (prefers-color-scheme: dark) { .dark { color: #bbb } }
      p { color: #000; background: #fff }
    </style><p class="wide">Rộng</p><p class="dark">Tối</p></main></html>`)
  const found = (await violations(page)).map((each) => each.replace(/:.*class="(\w+)".*/s, ' $1'))
  expect(found).toEqual(['360 dark dark', '1280 light wide', '1280 dark wide', '1280 dark dark'])
})
