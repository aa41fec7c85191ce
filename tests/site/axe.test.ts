import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser/browser.ts'
import { everyKind, openRefusedForm, type EveryKind } from '../support/site/every-kind.ts'

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let browser: Browser
let site: EveryKind

beforeAll(async () => {
  browser = await openBrowser()
  site = await everyKind(browser)
})

/** Every rule in light; in dark the one that can tell the difference. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await judged(page, { runOnly: tags })
  await page.emulateMedia({ colorScheme: 'dark' })
  return [...light, ...(await judged(page, { runOnly: ['color-contrast'] }))]
}

async function judged(page: Page, options: { runOnly: string[] }): Promise<string[]> {
  const { violations } = await page.evaluate<{
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[]
  }>(`axe.run(${JSON.stringify(options)})`)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
  )
}

const screens = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
]

test.each(screens)(
  'axe finds nothing on any page of the site at $width pixels, light or dark',
  async (viewport) => {
    const page = await (await browser.newContext({ viewport })).newPage()
    for (const path of site.open) {
      await page.goto(site.studio.url + path, { waitUntil: 'load' })
      expect([path, await violations(page)]).toEqual([path, []])
    }
    await openRefusedForm(page, site.studio.url)
    expect(await violations(page)).toEqual([])
  },
)

test.each(screens)(
  'axe finds nothing on the desk at $width pixels, light or dark',
  async (viewport) => {
    const page = await (await site.enter({ viewport })).newPage()
    for (const path of site.desk) {
      await page.goto(site.studio.url + path, { waitUntil: 'load' })
      expect([path, await violations(page)]).toEqual([path, []])
    }
  },
)
