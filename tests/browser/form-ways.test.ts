import type { Browser, Page, Route } from 'playwright-core'
import { chromium } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { browserProgram, browserArguments } from '../../scripts/measure/browser.ts'
import { atEnd } from '../support/at-end.ts'
import { answerUntilMended, openBrowser, tidy } from '../support/browser/browser.ts'
import { contentFolder } from '../support/content/content-folder.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { formScripted, openPhone, send, write, written } from '../support/browser/phone.ts'
import { serving } from '../support/servers/serving.ts'

const path = '/2023/12/cau-moi/'
const letter = {
  name: 'Nguyễn Thị Hường',
  phone: '0912 345 678',
  title: 'Mong cầu có lối đi bộ',
  body: 'Cầu đẹp lắm.\nXin thêm lối đi bộ.',
}
const named = 'http://toa-soan.example'
const nothing = { name: '', phone: '', title: '', body: '' }
let url = ''
let browser: Browser
/** One that keeps pages that were left as they were, for whoever comes back. */
let keeping: Browser

beforeAll(async () => {
  const content = contentFolder({ 'articles/2023/12/cau-moi.md': articleFile() })
  const launch = chromium.launch({
    executablePath: browserProgram(),
    args: [...browserArguments],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  const [server, opened, kept] = await Promise.all([
    serving(content),
    openBrowser(),
    launch.then(tidy),
  ])
  ;[browser, keeping] = [opened, kept]
  atEnd(() => keeping.close())
  ;({ url } = server)
})

async function open(
  browser: Browser,
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Page> {
  const { page } = await openPhone(browser)
  await prepare(page)
  await page.goto(url + path)
  return page
}

const button = (page: Page) => page.getByRole('button', { name: 'Gửi bình luận' })
const gone = (route: Route): Promise<void> => route.fulfill({ status: 404 })

test('on plain http under a name the reader is told before writing that the captcha needs https, and where to write', async () => {
  const { page } = await openPhone(browser)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  // As an office's network leads to a machine of its own.
  await page.route(`${named}/**`, async (route) => {
    const { href } = new URL(new URL(route.request().url()).pathname, url)
    await route.fulfill({ response: await route.fetch({ url: href }) })
  })
  await page.goto(named + path)
  await page.locator('#bl-name').tap()
  const message = page.locator('#bl-captcha-problem')
  await message.getByText('https').waitFor()
  expect(await message.textContent()).toMatch(
    /mở bằng http; .* viết cho toà soạn: thu@thu\.example$/,
  )
  await write(page, letter)
  await button(page).tap()
  await page.getByRole('alert').getByText('thu@thu.example').waitFor()
  expect(await written(page)).toEqual(letter)
  expect(await page.getByRole('button', { name: 'Lấy lại mã bảo mật' }).isVisible()).toBe(false)
  expect(asked).not.toContain('/api/captcha')
})

/** Scripts that never come, or that the browser is too old for: the form is a plain one, and says where to write. */
test.each<[string, string, (route: Route) => Promise<void>]>([
  ['every script is blocked', '**/*.js', (route) => route.abort()],
  ['the form’s script is blocked', '**/assets/comment-form.*', (route) => route.abort()],
  [
    'the form’s script is too new for the browser',
    '**/assets/comment-form.*',
    (route) => route.fulfill({ contentType: 'text/javascript', body: 'const a = |> b' }),
  ],
])(
  'where %s, sending keeps every word, and the page names the way out',
  async (_case, files, answer) => {
    const page = await open(keeping, (page) => page.route(files, answer))
    const note = page.locator('#bl-captcha').getByText('Nếu không thấy, xin viết cho toà soạn:')
    expect(await note.isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'Lấy lại mã bảo mật' }).isVisible()).toBe(false)
    await write(page, letter)
    await button(page).tap()
    await page.waitForURL('**/api/comments')
    expect(await written(page)).toEqual(letter)
    expect(await page.getByRole('alert').first().textContent()).not.toBe('')
    expect(await note.isVisible()).toBe(true)
  },
)

test('a page that is open while its site is updated says in the end that it must be loaded anew, and every word is there again', async () => {
  let mend = (): void => undefined
  const page = await open(keeping, async (page) => {
    mend = await answerUntilMended(page, '**/assets/captcha-altcha.*', gone)
  })
  await write(page, letter)
  const message = page.locator('#bl-captcha-problem')
  await message.getByText('Lấy lại mã bảo mật').waitFor()
  await page.getByRole('button', { name: 'Lấy lại mã bảo mật' }).tap()
  await message.getByText('xin tải lại trang, lời bạn viết vẫn còn').waitFor()
  mend()
  await page.reload()
  await page.getByText('Đã khôi phục lời bạn viết dở.').waitFor()
  expect(await written(page)).toEqual({ ...letter, phone: '' })
  await page.locator('#bl-consent').check()
  await send(page)
})

test('a reader whose browser keeps nothing is not told that words would be kept', async () => {
  const page = await open(keeping, async (page) => {
    await page.route('**/assets/altcha-worker.*', gone)
    await page.addInitScript(`Object.defineProperty(window, 'localStorage', { value: null })`)
  })
  await write(page, letter)
  await formScripted(page)
  for (const says of ['bấm “Lấy lại mã bảo mật”', 'xin chép lời bạn viết ra chỗ khác']) {
    await button(page).tap()
    await page.getByRole('alert').getByText(says).waitFor()
  }
  expect(await written(page)).toEqual(letter)
})

test.each([
  ['keeps the page that was left', () => keeping, 1],
  ['loads it anew', () => browser, 2],
])(
  'in a browser that %s, Back after sending leads to an empty form whose next letter is taken at once',
  async (_kind, browser, loads) => {
    const codes: number[] = []
    let loaded = 0
    const page = await open(browser(), async (page) => {
      page.on('request', (request) => (loaded += Number(request.url() === url + path)))
    })
    page.on('response', (response) => {
      if (response.url().endsWith('/api/comments')) codes.push(response.status())
    })
    await write(page, letter)
    await send(page)
    const first = page.url()
    // A page that was kept does not load again.
    await page.goBack({ waitUntil: 'commit' })
    await formScripted(page)
    await expect.poll(() => written(page)).toEqual(nothing)
    await write(page, { ...letter, title: 'Xin thêm ghế đá' })
    await send(page)
    expect(page.url()).not.toBe(first)
    expect(codes).toEqual([202, 202])
    expect(loaded).toBe(loads)
  },
)

test('until the tracking page has come, the words stand and the way to it is there', async () => {
  const page = await open(keeping, (page) => page.addInitScript(tellLeaving))
  await write(page, letter)
  await send(page)
  const { told: message, body } = await page.evaluate<{ told: string; body: string }>(
    `JSON.parse(sessionStorage.getItem('seen'))`,
  )
  expect(message).toContain('Toà soạn đã nhận bình luận của bạn.')
  expect(message).toContain(`<a href="${new URL(page.url()).pathname}">`)
  expect(body).toBe(letter.body)
})

/** What a page shows in the moment when the next one has come. */
const tellLeaving = `addEventListener('pagehide', () => {
  const told = document.querySelector('.comment-form [role=status]')?.innerHTML
  const body = document.getElementById('bl-body')?.value
  if (told) sessionStorage.setItem('seen', JSON.stringify({ told, body }))
})`

test('on a slow line, what was written before the script came outlives a reload', async () => {
  const page = await open(keeping, (page) => slow(page))
  await page.locator('#bl-title').fill(letter.title)
  await page.locator('#bl-body').fill(letter.body)
  await formScripted(page)
  await page.reload()
  await formScripted(page)
  expect(await written(page)).toEqual({ ...nothing, title: letter.title, body: letter.body })
})

/** 3G: 400 kbit a second, and 400 ms for each way there and back. */
async function slow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const speed = { downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 }
  await session.send('Network.emulateNetworkConditions', { offline: false, ...speed })
}
