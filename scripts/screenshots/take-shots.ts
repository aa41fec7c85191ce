import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import type { Role } from '../../_includes/models/roles.ts'
import type { ShownNewsroom } from './newsroom.ts'
import { viewports, type Shot, type Width } from './shot.ts'

const folder = 'docs/images'
const timezoneId = 'Asia/Ho_Chi_Minh'
/** Of a phone: the desk tells people their devices. */
const userAgent =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36'
/** Milliseconds: a slow machine is no fault of a page's. */
const longestWait = 120_000

/** One after the other: each finds what those before it have done. */
export async function takeShots(
  browser: Browser,
  openNewsroom: () => Promise<ShownNewsroom>,
  shots: readonly Shot[],
  taken: (path: string) => void,
): Promise<void> {
  const newsroom = await openNewsroom()
  try {
    for (const shot of shots) {
      const seen: Buffer[] = []
      for (const width of shot.widths) seen.push(await look(browser, newsroom, shot, width))
      const [first] = seen
      const png = seen.length === 1 && first !== undefined ? first : await abreast(browser, seen)
      await sharp(png).webp({ quality: 82 }).toFile(`${folder}/${shot.name}.webp`)
      taken(`${folder}/${shot.name}.webp`)
    }
  } finally {
    await newsroom.close()
  }
}

async function look(
  browser: Browser,
  newsroom: ShownNewsroom,
  { address, role, ready = 'h1', before }: Shot,
  width: Width,
): Promise<Buffer> {
  const contexts: BrowserContext[] = []
  const page = await enter(role)
  await page.goto(address)
  await page.locator(ready).first().waitFor()
  await before?.(page, enter)
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  for (const context of contexts) await context.close()
  return png

  async function enter(who?: Role): Promise<Page> {
    const viewport = viewports[width]
    const options = { baseURL: newsroom.url, viewport, locale: 'vi-VN', timezoneId }
    const context = await browser.newContext({
      ...options,
      ...(width === 'phone' && { userAgent }),
    })
    contexts.push(context)
    context.setDefaultTimeout(longestWait)
    const entered = await context.newPage()
    if (who === undefined) return entered
    await entered.goto(newsroom.link(who))
    await entered.locator('main button').click()
    await entered.waitForURL(/\/(?:bien-tap|kiem-duyet)\/$/)
    return entered
  }
}

async function abreast(browser: Browser, seen: readonly Buffer[]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1760, height: 980 } })
  const images = seen.map(
    (png) =>
      `<img style="align-self:start;box-shadow:0 2px 16px #0003" src="data:image/png;base64,${png.toString('base64')}">`,
  )
  await page.setContent(
    `<body style="margin:40px;display:flex;gap:40px;background:#e7e3da">${images.join('')}`,
  )
  const png = await page.screenshot()
  await page.close()
  return png
}
