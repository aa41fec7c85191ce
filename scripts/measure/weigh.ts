import type { Browser, Request } from 'playwright-core'

/** With an empty cache, before anything on the page is touched. */
export interface Weight {
  readonly requests: number
  /** Bytes of the bodies as sent, compressed. */
  readonly html: number
  readonly styles: number
  readonly scripts: number
  readonly fonts: number
  readonly images: number
  readonly rest: number
  /** Hosts other than the page's own; there should be none. */
  readonly strangers: readonly string[]
}

const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 }

export async function weigh(browser: Browser, url: string): Promise<Weight> {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  const requests: Request[] = []
  page.on('requestfinished', (request) => requests.push(request))
  await page.goto(url, { waitUntil: 'networkidle' })
  const sums = { html: 0, styles: 0, scripts: 0, fonts: 0, images: 0, rest: 0 }
  for (const request of requests)
    sums[sortOf[request.resourceType()] ?? 'rest'] += (await request.sizes()).responseBodySize
  await context.close()
  const hosts = requests.map((request) => new URL(request.url()))
  const strangers = hosts
    .filter(({ protocol, host }) => protocol !== 'data:' && host !== new URL(url).host)
    .map(({ host }) => host)
  return { requests: requests.length, ...sums, strangers }
}

const sortOf: Readonly<Record<string, 'html' | 'styles' | 'scripts' | 'fonts' | 'images'>> = {
  document: 'html',
  stylesheet: 'styles',
  script: 'scripts',
  font: 'fonts',
  image: 'images',
}

/** What budgets count: not images, fonts and small answers of the function. */
export function countedBytes({ html, styles, scripts }: Weight): number {
  return html + styles + scripts
}
