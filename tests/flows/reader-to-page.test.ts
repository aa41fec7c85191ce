import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { seen } from '../_includes/comments/samples.ts'
import { openBrowser } from '../support/browser/browser.ts'
import { watchFiles } from '../support/site/changed.ts'
import { contentFolder } from '../support/content/content-folder.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { enterDesk, openPhone, send, write } from '../support/browser/phone.ts'
import { started, type Started } from '../support/servers/started.ts'
import { until } from '../support/until.ts'

const content = contentFolder({
  'articles/2023/12/cau-moi.md': articleFile({ title: 'Cầu mới' }),
  'articles/2023/12/cho-dem.md': articleFile({ title: 'Chợ đêm' }),
  'articles/2023/12/lich-hop.md': articleFile({ title: 'Lịch họp', section: 'thong-bao' }),
})
const letter = {
  name: 'Nguyễn Thị Hường',
  phone: '0912 345 678',
  title: 'Mong cầu có lối đi bộ',
  body: 'Cầu đẹp lắm.\nXin thêm lối đi bộ, xem https://example.com/cau',
}
const article = '/2023/12/cau-moi/'
let browser: Browser
let devServer: Started

beforeAll(async () => {
  ;[browser, devServer] = await Promise.all([openBrowser(), started(content)])
})

async function get(path: string): Promise<string> {
  return (await fetch(devServer.url + path)).text()
}

test('with nothing configured, a letter goes from a phone through the desk to the page, and nothing else moves', async () => {
  const { page, faults } = await openPhone(browser)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const quiet = page.waitForResponse('**/api/comments/changes')
  await page.goto(devServer.url + article)
  await quiet
  expect(asked.filter((path) => /captcha|altcha/.test(path))).toEqual([])
  await write(page, letter)
  await send(page)
  await page.getByRole('heading', { name: 'Đang chờ duyệt' }).waitFor()
  expect(await page.content()).not.toMatch(/Hường|912/)
  expect(await get(article)).not.toContain(letter.title)

  const unchanged = watchFiles(join(devServer.folder, 'site'))
  const desk = await openPhone(browser)
  await enterDesk(desk.page, devServer.output())
  const card = desk.page.getByRole('article', { name: letter.title })
  expect(await card.textContent()).toContain('có liên kết')
  await card.getByRole('button', { name: 'Duyệt', exact: true }).tap()
  await until(async () => (await get(article)).includes(letter.title))

  const text = seen(await get(article))
  for (const words of [letter.name, ...letter.body.split('\n')]) expect(text).toContain(words)
  expect(await get(article)).toContain('rel="nofollow ugc')
  await until(async () => (await get('/tin-tuc/')).includes('1 ý kiến'))
  expect(await get('/')).toContain('1 ý kiến')
  expect(await get('/thong-bao/')).not.toContain('1 ý kiến')
  for (const path of ['/y-kien/', '/y-kien/feed.xml'])
    expect(await get(path)).toContain(letter.title)
  expect(unchanged()).toEqual(['2023/12/cau-moi/index.html', 'index.html', 'tin-tuc/index.html'])

  await page.reload()
  await page.getByRole('heading', { name: 'Đã đăng' }).waitFor()
  await page.getByRole('link', { name: 'Xem bình luận trên trang' }).tap()
  await page.getByRole('article', { name: letter.title }).waitFor()
  expect(new URL(page.url()).pathname).toBe(`/binh-luan${article}`)
  expect([...faults, ...desk.faults]).toEqual([])
})

test('a page that shows more than the store has after a loss takes what the store has', async () => {
  const { page } = await openPhone(browser)
  const older = (await get(`/binh-luan${article}`))
    .replace(/data-version="\d+"/, 'data-version="0"')
    .replaceAll(letter.title, 'Chỉ còn ý này')
  await page.route('**/api/comments/changes', (route) =>
    route.fulfill({ json: { revision: 0, all: true } }),
  )
  await page.route(`**/binh-luan${article}`, (route) =>
    route.fulfill({ body: older, contentType: 'text/html; charset=utf-8' }),
  )
  await page.goto(devServer.url + article)
  await page.getByRole('article', { name: 'Chỉ còn ý này' }).waitFor()
  expect(await page.getByRole('article', { name: letter.title }).count()).toBe(0)
})

test('the printed link was good once', async () => {
  const { page } = await openPhone(browser)
  const [link = ''] = /http:\S+\/vao\/\S+/.exec(devServer.output()) ?? []
  expect((await page.goto(link))?.status()).toBe(200)
  await page.getByRole('button', { name: 'Vào bàn' }).tap()
  await page.getByRole('heading', { name: 'Bạn chưa đăng nhập' }).waitFor()
})

test('with JavaScript off everything can be read, and the form says what it needs and loses no word', async () => {
  const { page, faults } = await openPhone(browser, { javaScriptEnabled: false })
  await page.goto(devServer.url + article)
  expect(await page.getByText('An viết đoạn mở đầu.').isVisible()).toBe(true)
  expect(await page.getByRole('article', { name: letter.title }).isVisible()).toBe(true)
  // Debugged, Chromium draws no <noscript>; its words are in the page.
  expect(await page.locator('.comment-form noscript').textContent()).toMatch(
    /hãy bật JavaScript.*thu@thu\.example/,
  )
  await write(page, { ...letter, title: 'Không có JavaScript' })
  await page.getByRole('button', { name: 'Gửi bình luận' }).tap()
  await page.getByText('Mã xác nhận chưa hiện được ở đây nên').first().waitFor()
  expect(await page.locator('#bl-title').inputValue()).toBe('Không có JavaScript')
  expect(await page.locator('#bl-body').inputValue()).toBe(letter.body)
  expect(faults.filter((fault) => !fault.includes('403'))).toEqual([])
})
