import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const axe = readFileSync(
  new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url),
  'utf8',
)
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const screens = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
]

/** On each screen every rule in light; in dark the one that can tell the difference. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found: string[] = []
  for (const screen of screens) {
    await page.setViewportSize(screen)
    for (const [colorScheme, runOnly] of [
      ['light', tags],
      ['dark', ['color-contrast']],
    ] as const) {
      await page.emulateMedia({ colorScheme })
      const told = await judged(page, { runOnly, resultTypes: ['violations'] })
      found.push(...told.map((each) => `${screen.width} ${colorScheme}: ${each}`))
    }
  }
  return found
}

/** `resultTypes`: of what is well it says no more than that. */
async function judged(page: Page, options: object): Promise<string[]> {
  const { violations } = await page.evaluate<{
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[]
  }>(`axe.run(${JSON.stringify(options)})`)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
  )
}
