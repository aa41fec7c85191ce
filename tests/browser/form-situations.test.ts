import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { answerFirst, openBrowser } from '../support/browser/browser.ts'
import { contentFolder } from '../support/content/content-folder.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { formScripted, openPhone, send, write, written } from '../support/browser/phone.ts'
import { started } from '../support/servers/started.ts'

const path = '/2023/12/cau-moi/'
const letter = {
  name: 'Nguyễn Thị Hường',
  phone: '0912 345 678',
  title: 'Mong cầu có lối đi bộ',
  body: 'Cầu đẹp lắm.\nXin thêm lối đi bộ.',
}
let browser: Browser
let url = ''

beforeAll(async () => {
  const content = contentFolder({ 'articles/2023/12/cau-moi.md': articleFile() })
  const [opened, devServer] = await Promise.all([openBrowser(), started(content)])
  browser = opened
  url = devServer.url
})

/** Clocks that are wrong, browsers that lack something, answers that come otherwise: the letter arrives all the same. */
const lacking: Readonly<Record<string, string>> = {
  'storage is denied': `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError') } })`,
  'there is no storage': `Object.defineProperty(window, 'localStorage', { value: null })`,
  'storage is full': `Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }`,
  'storage holds what we never wrote': `try { localStorage.setItem('binh-luan:2023/12/cau-moi', '{"key":5,"name":{}}') } catch {}`,
  'the clock is 40 days behind': later(-40 * 24),
  'the clock is two hours ahead': later(2),
  'the clock is seven hours ahead': later(7),
  'the browser is older than crypto.randomUUID': `delete Crypto.prototype.randomUUID`,
}

function later(hours: number): string {
  return `Date.now = ((now) => () => now() + ${hours * 3_600_000})(Date.now)`
}

interface Open {
  readonly page: Page
  /** Paths of the requests to the function. */
  readonly asked: string[]
}

async function open(prepare: (page: Page) => Promise<unknown>): Promise<Open> {
  const { page } = await openPhone(browser)
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (/^\/api\/(?:captcha|comments)$/.test(pathname)) asked.push(pathname)
  })
  await prepare(page)
  await page.goto(url + path)
  return { page, asked }
}

test.each(Object.entries(lacking))(
  'where %s, a letter is sent once and ends on its tracking page',
  async (_situation, script) => {
    const { page, asked } = await open((page) => page.addInitScript(script))
    await write(page, letter)
    await send(page)
    expect(asked).toEqual(['/api/captcha', '/api/comments'])
    await page.getByRole('heading', { name: 'Đang chờ duyệt' }).waitFor()
  },
)

test('a proof that the server finds too old or spent is made anew, and the reader hears nothing of it', async () => {
  const { page, asked } = await open((page) =>
    answerFirst(page, '**/api/comments', (route) => route.fulfill(refused)),
  )
  await write(page, letter)
  await send(page)
  expect(asked).toEqual(['/api/captcha', '/api/comments', '/api/captcha', '/api/comments'])
})

test('a proof that the server never takes is tried twice and no more', async () => {
  const { page, asked } = await open((page) =>
    page.route('**/api/comments', (route) => route.fulfill(refused)),
  )
  await write(page, letter)
  await pressSend(page)
  await page.getByRole('alert').getByText('Mã xác nhận chưa đúng').waitFor()
  expect(asked.filter((path) => path === '/api/comments')).toHaveLength(2)
  expect(await written(page)).toEqual(letter)
})

test('an answer that is cut off after the letter was kept is asked for again, and the letter is kept once', async () => {
  const { page, asked } = await open((page) =>
    answerFirst(page, '**/api/comments', async (route) =>
      route.fulfill({ response: await route.fetch(), body: '{"comm' }),
    ),
  )
  await write(page, letter)
  await send(page)
  await page.getByRole('heading', { name: 'Đang chờ duyệt' }).waitFor()
  expect(asked.filter((path) => path === '/api/comments')).toHaveLength(2)
})

const refused = {
  status: 403,
  contentType: 'application/problem+json',
  body: JSON.stringify({ type: '/api/problems/captcha', status: 403 }),
}

/** What a network, a proxy or a changed site may answer in the function's place; each is told as what it is. */
const answers: Readonly<Record<string, { status: number; type?: string; says: string }>> = {
  'a page of another machine’s': { status: 200, says: 'tạm thời chưa trả lời được' },
  'a proxy’s own error page': { status: 502, says: 'tạm thời chưa trả lời được' },
  'an article that is gone': { status: 404, type: 'missing', says: 'đã được gỡ hoặc đổi địa chỉ' },
  'a letter too large': { status: 413, type: 'large', says: 'dài quá' },
  'too many from one network': { status: 429, type: 'limited', says: 'quá nhiều bình luận' },
  'an article closed meanwhile': { status: 423, type: 'closed', says: 'vừa ngừng nhận' },
}

test.each(Object.entries(answers))(
  'answered by %s, the reader is told so, and every word stays',
  async (_answer, { status, type, says }) => {
    const { page } = await open((page) =>
      page.route('**/api/comments', (route) =>
        route.fulfill(
          type === undefined
            ? { status, contentType: 'text/html', body: '<h1>Wi-Fi</h1>' }
            : { ...refused, status, body: JSON.stringify({ type: `/api/problems/${type}` }) },
        ),
      ),
    )
    await write(page, letter)
    await pressSend(page)
    await page.getByRole('alert').getByText(says).waitFor()
    expect(await written(page)).toEqual(letter)
  },
)

/** Presses the button, whatever comes of it. */
async function pressSend(page: Page): Promise<void> {
  await formScripted(page)
  await page.getByRole('button', { name: 'Gửi bình luận' }).tap()
}
