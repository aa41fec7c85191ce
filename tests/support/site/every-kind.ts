import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { solved } from '../desk/altcha.ts'
import { gitNewsroom } from '../articles/git.ts'
import { articleFile } from '../content/markdown-file.ts'
import { richContent } from './rich-content.ts'
import { started, type Started } from '../servers/started.ts'

const model =
  '2023/12/nam-tu-liem-doi-moi-nang-cao-chat-luong-cong-tac-nam-bat-du-luan-xa-hoi' as const
/** The article of the two comments. */
const discussed = '/2024/01/bai-so-1/'

/** One address of each kind of page that anyone may read, those among them that answer 404 or 410 included. */
const open = [
  '/',
  '/trang/1/',
  '/tin-tuc/',
  '/the/do-thi/',
  '/2023/12/day-du/',
  '/2024/03/dan-lai/',
  discussed,
  `/${model}/`,
  '/luu-tru/',
  '/luu-tru/2024/',
  '/luu-tru/2024/01/',
  '/luu-tru/2023/12/28/',
  '/gioi-thieu/',
  '/tim-kiem/',
  '/en/',
  '/y-kien/',
  `/binh-luan${discussed}`,
  '/khong-co/',
  '/luu-tru/2023/12/30/',
  '/2024/03/da-go/',
  '/2024/03/het-han/',
]

const desk = [
  '/kiem-duyet/',
  '/kiem-duyet/?state=approved',
  '/kiem-duyet/nhat-ky/',
  '/kiem-duyet/phien/',
  '/kiem-duyet/nguoi/',
  '/kiem-duyet/nguoi/cho-ra/?name=toa-soan',
  '/kiem-duyet/bi-bao/',
  '/kiem-duyet/tu-ngu/',
  '/bien-tap/',
  '/bien-tap/ban-nhap/',
  '/bien-tap/2023/12/day-du/',
  '/ban-thao/ban-nhap/',
]

/** A site that has a page of every kind, with one comment approved and one waiting. */
export interface EveryKind {
  readonly studio: Started
  /** Addresses for anyone: a reader's own comment and the door of the desk too. */
  readonly open: readonly string[]
  /** Addresses for whoever has been through the door. */
  readonly desk: readonly string[]
  /** A context with these options in which the desk is open. */
  enter(options: BrowserContextOptions): Promise<BrowserContext>
}

export async function everyKind(browser: Browser): Promise<EveryKind> {
  const file = `articles/${model}.md`
  const { content } = gitNewsroom({
    ...richContent(),
    'drafts/ban-nhap.md': articleFile({ section: 'khong-co', timestamp: 'mai' }),
    [file]: readFileSync(new URL(`../../../content/${file}`, import.meta.url)),
  })
  const devServer = await started(content)
  const signInLink = /Bàn kiểm duyệt: (\S+)/.exec(devServer.output())?.[1] ?? ''
  await sendComment(devServer.url, 'Ý kiến được duyệt')
  const signedIn = await browser.newContext()
  const page = await signedIn.newPage()
  await page.goto(signInLink)
  await page.getByRole('button', { name: 'Vào bàn' }).click()
  await page.waitForURL('**/kiem-duyet/')
  await Promise.all([
    page.waitForResponse('**/api/moderation/decisions'),
    page.getByRole('button', { name: 'Duyệt', exact: true }).click(),
  ])
  await page.goto(`${devServer.url}/kiem-duyet/?state=approved`)
  expect(await page.getByRole('heading', { name: 'Ý kiến được duyệt' }).count()).toBe(1)
  const storageState = await signedIn.storageState()
  await signedIn.close()
  const shown = await listed(devServer.url)
  const tracking = await sendComment(devServer.url, 'Ý kiến đang chờ')
  return {
    studio: devServer,
    open: [
      ...open,
      `/binh-luan/bao-vi-pham/${shown}`,
      tracking,
      '/kiem-duyet/',
      new URL(signInLink).pathname,
    ],
    desk: [...desk, `/kiem-duyet/y-kien/${shown}/`],
    enter: (options) => browser.newContext({ ...options, storageState }),
  }
}

/** Takes a page to the form again, with what is wrong said in it. */
export async function openRefusedForm(page: Page, url: string): Promise<void> {
  await page.goto(url + discussed, { waitUntil: 'load' })
  await Promise.all([
    page.waitForURL('**/api/comments'),
    page.evaluate('document.querySelector(".comment-form").submit()'),
  ])
}

/** Sends a comment as a program does, and says where its reader may follow it. */
async function sendComment(url: string, title: string): Promise<string> {
  const article = discussed.slice(1, -1)
  const challenge: unknown = await (await fetch(`${url}/api/captcha?article=${article}`)).json()
  const answer = await fetch(`${url}/api/comments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      article,
      name: 'An',
      title,
      body: 'Xin thêm lối đi bộ.\n\nXem https://example.com/cau',
      consent: 'yes',
      altcha: await solved(challenge),
    }),
  })
  expect(answer.status).toBe(202)
  return ((await answer.json()) as { location: string }).location
}

/** The id of the comment that stands in the page. */
async function listed(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/comments?article=${discussed.slice(1, -1)}`)
  const { comments } = (await answer.json()) as { comments: { id: string }[] }
  return comments[0]?.id ?? ''
}
