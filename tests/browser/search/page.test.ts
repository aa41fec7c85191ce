import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { serveStaticFiles } from '../../../server/static/static-files.ts'
import { listening } from '../../support/servers/ask.ts'
import { answerUntilMended, openBrowser, watchedPage } from '../../support/browser/browser.ts'
import { builtFrom } from '../../support/site/built.ts'
import { articleFile } from '../../support/content/markdown-file.ts'
import { richContent } from '../../support/site/rich-content.ts'

let browser: Browser
let root = ''
let url = ''

beforeAll(async () => {
  const far = articleFile({
    title: 'Bài có đoạn dài',
    body: `Mở đầu.\n\n${'Chữ đệm. '.repeat(90)}Ở đây mới có bông súng trắng.`,
  })
  ;[browser, root] = await Promise.all([
    openBrowser(),
    builtFrom({ ...richContent(), 'articles/2023/12/doan-dai.md': far }),
  ])
  const port = await listening(
    serveStaticFiles({ root, captcha: 'altcha', match: () => undefined }),
  )
  url = `http://localhost:${port}`
})

/** The search page, with what it makes wrong and what it asks for. */
async function open(query: string): Promise<{ page: Page; faults: string[]; asked: string[] }> {
  const watched = await watchedPage(await browser.newContext())
  const asked: string[] = []
  watched.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await watched.page.goto(`${url}/tim-kiem/${query}`, { waitUntil: 'load' })
  return { ...watched, asked }
}

const results = '#ket-qua li'

test('the index is asked for with the first question, and on no other page is the script', async () => {
  const { page, asked, faults } = await open('')
  expect(asked.filter((path) => /segments|muc-luc|fold|query/.test(path))).toEqual([])
  await page.getByLabel('Từ cần tìm').fill('bai so 7')
  await page.keyboard.press('Enter')
  await page.locator(results).first().waitFor()
  expect(asked).toContain('/tim-kiem/segments.json')
  asked.length = 0
  await page.goto(`${url}/2024/01/bai-so-1/`, { waitUntil: 'load' })
  expect(asked.filter((path) => path.includes('search'))).toEqual([])
  expect(faults).toEqual([])
})

test('a question has an address, and the way back leads to the one before', async () => {
  const { page } = await open('?q=ngoac')
  await page.getByRole('link', { name: 'khoá & “ngoặc”' }).waitFor()
  await page.getByLabel('Từ cần tìm').fill('bài số 7')
  await page.locator('#tim-bai').getByRole('button').click()
  await page.getByRole('link', { name: 'Bài số 7 của Bình' }).waitFor()
  expect(new URL(page.url()).searchParams.get('q')).toBe('bài số 7')
  expect(await page.title()).toMatch(/^bài số 7 \| /)
  await page.goBack()
  await page.getByRole('link', { name: 'khoá & “ngoặc”' }).waitFor()
  expect(await page.getByLabel('Từ cần tìm').inputValue()).toBe('ngoac')
})

test('what was asked for is marked in title and text, as it is written there', async () => {
  const { page } = await open('?q=dan%20lai')
  await page.locator(results).first().waitFor()
  expect(await page.locator(`${results} h2 mark`).allTextContents()).toEqual(['dẫn lại'])
  const text = '?q=trang%20bong%20sung'
  await page.goto(`${url}/tim-kiem/${text}`)
  await page.locator(`${results} .summary mark`).first().waitFor()
  expect(await page.locator(`${results} .summary`).first().textContent()).toContain(
    '… Chữ đệm. Chữ đệm. Ở đây mới có bông súng trắng.',
  )
})

test('text of an article is never taken for HTML', async () => {
  const { page, faults } = await open(
    '?q=%22%3Cb%3Ekhoa%22%20%3Cscript%3Ealert(1)%3C%2Fscript%3E%20dam',
  )
  await page.locator(results).first().waitFor()
  expect(await page.locator(`${results} h2`).first().textContent()).toBe('Đủ: <b>khoá & “ngoặc”')
  expect(await page.locator(`${results} b, ${results} script`).count()).toBe(0)
  expect(faults).toEqual([])
})

test('ten at a time, the next ten on demand, with the keyboard going on from the first of them', async () => {
  const { page } = await open('?q=bai%20so')
  await page.getByRole('status').getByText('Tìm thấy 45 bài').waitFor()
  expect(await page.locator(results).count()).toBe(10)
  await page.getByRole('button', { name: 'Xem thêm' }).focus()
  await page.keyboard.press('Enter')
  await page.locator(results).nth(19).waitFor()
  const first = await page.locator(`${results} a`).nth(10).textContent()
  expect(await page.evaluate<string>('document.activeElement.textContent')).toBe(first)
})

test('section and days bound the answer, and are in its address', async () => {
  const { page } = await open('')
  await page.getByLabel('Từ cần tìm').fill('bài số')
  await page.getByText('Lọc theo chuyên mục').click()
  await page.locator('[name=muc]').selectOption('thong-bao')
  await page.getByLabel('Từ ngày').fill('2024-03-01')
  await page.getByLabel('Đến ngày').fill('2024-03-31')
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByText('Tìm thấy').waitFor()
  const lines = await page.locator(`${results} .meta`).allTextContents()
  expect(lines.length).toBeGreaterThan(3)
  expect(lines.filter((each) => !/^Thông báo · \d\d\/03\/2024$/.test(each))).toEqual([])
  expect(new URL(page.url()).search).toContain('muc=thong-bao&tu=2024-03-01&den=2024-03-31')
})

test('what is not there is said calmly, with another way on', async () => {
  const { page } = await open('?q=khong+co+gi+nhu+the')
  await page.getByRole('status').getByText('Không tìm thấy bài nào').waitFor()
  expect(await page.getByRole('button', { name: 'Xem', exact: true }).isVisible()).toBe(true)
  await page.goto(`${url}/tim-kiem/?q=%3F%3F`)
  await page.getByRole('status').getByText('Hãy gõ ít nhất').waitFor()
})

test('articles that are withdrawn, expired, drafts or still to come are not found', async () => {
  for (const q of ['đã gỡ', 'hết hạn', 'bài nháp']) {
    const { page } = await open(`?q=${encodeURIComponent(q)}`)
    await page
      .getByRole('status')
      .getByText(/Không|Tìm thấy/)
      .waitFor()
    const paths = await page
      .locator(`${results} a`)
      .evaluateAll('(links) => links.map((link) => link.getAttribute("href"))')
    expect([q, String(paths).match(/da-go|het-han|nhap|tuong-lai/)]).toEqual([q, null])
  }
})

test('a line that breaks is said, and trying again brings the answer', async () => {
  const { page } = await open('')
  const mend = await answerUntilMended(page, '**/muc-luc/**', (route) => route.abort())
  await page.getByLabel('Từ cần tìm').fill('bài số 7')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('Chưa tải được').waitFor()
  mend()
  await page.getByRole('button', { name: 'Thử lại' }).click()
  await page.getByRole('link', { name: 'Bài số 7 của Bình' }).waitFor()
  expect(await page.getByRole('alert').textContent()).toBe('')
})

test('a reader whose index was taken away by a newer edition gets the newer one', async () => {
  const { page } = await open('?q=bai+so+7')
  await page.locator(results).first().waitFor()
  let lost = 0
  await page.route('**/muc-luc/**', (route) => {
    lost += 1
    return lost === 1 ? route.fulfill({ status: 404 }) : route.continue()
  })
  await page.getByLabel('Từ cần tìm').fill('dẫn lại')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Bài dẫn lại' }).waitFor()
  expect(lost).toBeGreaterThan(1)
})

test('an article whose page is gone already leaves the answer', async () => {
  rmSync(join(root, '2023/12/doan-dai'), { recursive: true })
  const { page } = await open(`?q=${encodeURIComponent('bông súng trắng')}`)
  await page.getByRole('status').getByText('Tìm thấy').waitFor()
  await page.locator(results).waitFor({ state: 'detached' })
  expect(await page.locator(results).count()).toBe(0)
})

test('without JavaScript the page says where every article can be found', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(`${url}/tim-kiem/?q=bai`)
  const note = page.locator('noscript p')
  expect(await note.textContent()).toContain('Ô tìm kiếm cần JavaScript')
  expect((await note.boundingBox())?.height).toBeGreaterThan(20)
  await page.locator('noscript a').click()
  expect(new URL(page.url()).pathname).toBe('/luu-tru/')
})

test('answers fit a screen of 320 pixels and move nothing that a reader has begun to read', async () => {
  const page = await (await browser.newContext({ viewport: { width: 320, height: 640 } })).newPage()
  await page.addInitScript(`window.shifts = []
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)))
      .observe({ type: 'layout-shift', buffered: true })`)
  await page.goto(`${url}/tim-kiem/?q=bai+so`)
  await page.locator(results).nth(9).waitFor()
  expect(await page.locator(results).count()).toBe(10)
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(320)
  const shifts = await page.evaluate<number[]>('shifts')
  expect(shifts.reduce((sum, each) => sum + each, 0)).toBeLessThan(0.01)
})
