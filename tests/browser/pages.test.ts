import type { Browser } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openBrowser, watchedPage } from '../support/browser/browser.ts'
import { contentFolder } from '../support/content/content-folder.ts'
import { richContent } from '../support/site/rich-content.ts'
import { started } from '../support/servers/started.ts'

/** One page of each kind. */
const kinds = [
  '/',
  '/trang/1/',
  '/tin-tuc/',
  '/the/do-thi/',
  '/2023/12/day-du/',
  '/2024/03/dan-lai/',
  '/luu-tru/',
  '/luu-tru/2024/',
  '/luu-tru/2024/01/',
  '/luu-tru/2023/12/28/',
  '/gioi-thieu/',
  '/en/',
]

/** Kinds that answer with another number than 200, which a browser calls an error. */
const notices = ['/khong-co/', '/luu-tru/2023/12/30/', '/2024/03/da-go/', '/2024/03/het-han/']

let browser: Browser
let url = ''

beforeAll(async () => {
  const [opened, devServer] = await Promise.all([
    openBrowser(),
    started(contentFolder(richContent())),
  ])
  browser = opened
  url = devServer.url
})

test('no page makes an error, breaks a rule of its policy, or speaks with another host', async () => {
  const { page, faults } = await watchedPage(await browser.newContext())
  for (const path of kinds) {
    await page.goto(url + path, { waitUntil: 'load' })
    expect([path, faults]).toEqual([path, []])
  }
})

test('at 320 pixels no page of any kind is wider than the screen', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  for (const path of [...kinds, ...notices]) {
    await page.goto(url + path, { waitUntil: 'load' })
    const width = await page.evaluate<number>('document.documentElement.scrollWidth')
    expect([path, width]).toEqual([path, 320])
  }
})

test('“Bài viết ngày … Xem” leads to the day without JavaScript', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(`${url}/2023/12/day-du/`)
  const form = page.locator('form[action="/luu-tru/"]')
  await form.locator('[name=ngay]').selectOption('28')
  await form.locator('[name=thang]').selectOption('12')
  await form.locator('[name=nam]').fill('2023')
  await form.getByRole('button', { name: 'Xem' }).click()
  await page.waitForURL(`${url}/luu-tru/2023/12/28/`)
  expect(await page.getByRole('link', { name: 'khoá & “ngoặc”' }).isVisible()).toBe(true)
})

test('a day without articles says so and offers another', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const answer = await page.goto(`${url}/luu-tru/?ngay=30&thang=12&nam=2023`)
  expect(answer?.status()).toBe(404)
  expect(page.url()).toBe(`${url}/luu-tru/2023/12/30/`)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
    'Ngày này không có bài viết',
  )
  expect(await page.getByRole('button', { name: 'Xem' }).isVisible()).toBe(true)
})

test('a reader on a keyboard gets past the masthead first', async () => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${url}/2023/12/day-du/`)
  await page.keyboard.press('Tab')
  expect(await page.evaluate<string>('document.activeElement.textContent')).toBe(
    'Đến nội dung chính',
  )
  await page.keyboard.press('Enter')
  await page.waitForURL(`${url}/2023/12/day-du/#noi-dung`)
})
