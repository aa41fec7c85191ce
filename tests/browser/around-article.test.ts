import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openBrowser, watchedPage } from '../support/browser/browser.ts'
import { contentFolder } from '../support/content/content-folder.ts'
import { richContent } from '../support/site/rich-content.ts'
import { started } from '../support/servers/started.ts'

const path = '/2023/12/day-du/'
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

async function open(): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const watched = await watchedPage(context)
  await watched.page.goto(url + path, { waitUntil: 'load' })
  return watched
}

test('a reader copies the article’s address, and is told', async () => {
  const { page, faults } = await open()
  await page.getByRole('button', { name: 'Chép liên kết' }).click()
  await page.getByText('Đã chép liên kết.').waitFor()
  expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(url + path)
  expect(faults).toEqual([])
})

test('an article is saved as one file that needs nothing else', async () => {
  const { page, faults } = await open()
  const downloads = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  const download = await downloads
  expect(download.suggestedFilename()).toBe('day-du.html')
  const saved = readFileSync(await download.path(), 'utf8')
  expect(saved).toMatch(/^<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">/)
  expect(saved).toContain('<h1>Đủ: &lt;b&gt;khoá &amp; “ngoặc”</h1>')
  expect(saved.match(/<img [^>]*src="data:image\//g)).toHaveLength(2)
  expect(saved).toContain(`<a href="${url}${path}">${url}${path}</a>`)
  expect(saved).toMatch(/Ghi rõ nguồn “Bản tin Thử”.* Lưu lúc \d/)
  expect(saved).not.toMatch(/<script|<link|srcset|comment-form| (?:src|href)="\//)
  expect(faults).toEqual([])
})

test('printing leaves out what paper cannot do, and says where the text is from', async () => {
  const { page } = await open()
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByText('Ghi rõ nguồn').first().isVisible()).toBe(true)
  for (const gone of ['nav', 'form', '.share', '.find-link'])
    for (const each of await page.locator(gone).all())
      expect([gone, await each.isVisible()]).toEqual([gone, false])
})

test('without JavaScript there are links to share by, and no button that does nothing', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(url + path, { waitUntil: 'load' })
  const row = page.getByRole('region', { name: 'Chia sẻ, in, lưu bài' })
  expect(await row.getByRole('button').count()).toBe(0)
  const links = await row.getByRole('link').all()
  const hosts = await Promise.all(links.map((link) => link.getAttribute('href')))
  expect(hosts.map((href) => new URL(href ?? '').host)).toEqual([
    'button-share.zalo.me',
    'www.facebook.com',
  ])
})
