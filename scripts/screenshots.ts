import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { environment } from '../functions/comments/platform/environment.ts'
import { parseArguments } from './terminal/command.ts'
import { launchBrowser } from './measure/browser.ts'

const help = `Usage: npm run screenshots

Takes the pictures of README.md and docs/ anew, in Debian's Chromium, from npm start and npm start -- --demo.`

parseArguments({ help, options: {} })
const images = 'docs/images'
const model = '/2023/12/nam-tu-liem-doi-moi-nang-cao-chat-luong-cong-tac-nam-bat-du-luan-xa-hoi/'
const desk = { width: 1280, height: 900 }
const phone = { width: 360, height: 740 }

const browser = await launchBrowser()
const own = await start('8971', [])
await side('article.png', `${own.url}${model}`)
own.child.kill('SIGTERM')
const demo = await start('8972', ['--demo'])
await side('front.png', demo.url)
await side('search.png', `${demo.url}/tim-kiem/?q=bai+mau+trang`, '#ket-qua li')
await shootDesk(demo.link)
demo.child.kill('SIGTERM')
await browser.close()

interface Started {
  readonly child: ChildProcess
  readonly url: string
  readonly link: string
}

async function start(port: string, words: readonly string[]): Promise<Started> {
  const env = { ...environment(), PORT: port, NODE_NO_WARNINGS: '1' }
  const child = spawn(process.execPath, ['scripts/start.ts', ...words], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const link = /http\S+\/kiem-duyet\/vao\/\S+/.exec(line)?.[0]
    if (link !== undefined) return { child, url: `http://localhost:${port}`, link }
  }
  throw new Error(`npm start ended with ${String((await once(child, 'exit'))[0])}`)
}

/** `ready`: what must be visible first. */
async function side(name: string, url: string, ready = 'h1'): Promise<void> {
  const [wide, narrow] = [await shot(url, desk, ready), await shot(url, phone, ready)]
  const page = await browser.newPage({
    viewport: { width: desk.width + phone.width + 120, height: desk.height + 80 },
  })
  await page.setContent(
    `<body style="margin:40px;display:flex;gap:40px;background:#e7e3da">${[wide, narrow]
      .map(
        (png) =>
          `<img style="align-self:start;box-shadow:0 2px 16px #0003" src="data:image/png;base64,${png.toString('base64')}">`,
      )
      .join('')}`,
  )
  await page.screenshot({ path: `${images}/${name}` })
  await page.close()
}

async function shot(url: string, viewport: typeof desk, ready: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport })
  await page.goto(url)
  await page.locator(ready).first().waitFor()
  const png = await page.screenshot()
  await page.close()
  return png
}

async function shootDesk(link: string): Promise<void> {
  const page = await browser.newPage({ viewport: desk })
  await page.goto(link)
  await page.click('button')
  await page.waitForURL(/\/kiem-duyet\/$/)
  await page.screenshot({ path: `${images}/desk.png` })
  await page.close()
}
