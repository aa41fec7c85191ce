import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openBrowser, watchedPage } from '../support/browser/browser.ts'
import { contentFolder, newsroomFile, writeFiles } from '../support/content/content-folder.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { started, type Started } from '../support/servers/started.ts'
import { until } from '../support/until.ts'

const content = contentFolder({
  'articles/2023/12/an.md': articleFile({ title: 'Bài của An' }),
  'articles/2023/12/binh.md': articleFile({ title: 'Bài của Bình' }),
  'articles/2023/12/chi.md': articleFile({ title: 'Bài của Chi', draft: 'true' }),
})
let browser: Browser
let devServer: Started

beforeAll(async () => {
  ;[browser, devServer] = await Promise.all([openBrowser(), started(content)])
})

/** Opens an article and waits until it listens for news of its edition. */
async function open(path: string): Promise<{ page: Page; faults: string[] }> {
  const watched = await watchedPage(await browser.newContext())
  const listens = watched.page.waitForResponse((response) =>
    response.url().endsWith('/_live/events'),
  )
  await watched.page.goto(devServer.url + path)
  await listens
  return watched
}

test('npm start says where it serves, and the article is there', async () => {
  expect(devServer.output()).toContain(`Bản Tin: ${devServer.url}\n`)
  const { page, faults } = await open('/2023/12/an/')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Bài của An')
  expect(faults).toEqual([])
})

test('a draft shows with its badge', async () => {
  const { page } = await open('/2023/12/chi/')
  expect(await page.getByText('Bản nháp', { exact: true }).isVisible()).toBe(true)
})

test('an edited article comes into the open page by itself', async () => {
  const { page, faults } = await open('/2023/12/an/')
  writeFiles(content, {
    'articles/2023/12/an.md': articleFile({ title: 'Bài của An, đã sửa', body: 'An viết lại.' }),
  })
  await page.getByText('BTT - An viết lại.').waitFor()
  expect(await page.title()).toContain('Bài của An, đã sửa')
  expect(faults).toEqual([])
})

test('a new article appears on the open front page, and a removed one goes', async () => {
  const { page } = await open('/')
  writeFiles(content, { 'articles/2023/12/moi.md': articleFile({ title: 'Bài vừa đăng' }) })
  await page.getByRole('link', { name: 'Bài vừa đăng' }).waitFor()
  rmSync(join(content, 'articles/2023/12/moi.md'))
  await page.getByRole('link', { name: 'Bài vừa đăng' }).waitFor({ state: 'detached' })
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('a broken article says so in the page and the terminal, the server lives, and mending it clears', async () => {
  const { page } = await open('/2023/12/binh/')
  const problem = 'articles/2023/12/binh.md:4: không có chuyên mục “tin-tục”. Ý bạn là “tin-tuc”?'
  writeFiles(content, { 'articles/2023/12/binh.md': articleFile({ section: 'tin-tục' }) })
  await page.getByRole('alert').getByText(problem).waitFor()
  await until(() => devServer.output().includes(problem))
  const { page: other } = await open('/2023/12/binh/')
  expect(await other.getByRole('heading', { level: 1 }).textContent()).toBe('Bài của Bình')
  await other.getByRole('alert').getByText(problem).waitFor()
  writeFiles(content, { 'articles/2023/12/binh.md': articleFile({ title: 'Bình đã chữa' }) })
  await page.getByRole('heading', { level: 1, name: 'Bình đã chữa' }).waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('a changed newsroom.yaml is taken up without a restart', async () => {
  const { page } = await open('/')
  const source = { from: 'Bản tin Thử', to: 'Bản tin Đổi tên' }
  writeFiles(content, { 'newsroom.yaml': newsroomFile.replaceAll(source.from, source.to) })
  await page.getByRole('link', { name: source.to }).first().waitFor()
  expect(await page.title()).toBe(source.to)
})

test('a surprise in the middle of building is shown too, and ends nothing', async () => {
  const { page } = await open('/')
  rmSync(join(content, 'pages'), { recursive: true, force: true })
  writeFiles(content, { pages: 'không phải thư mục' })
  await page.getByRole('alert').getByText('A file stands where a folder should be').waitFor()
  rmSync(join(content, 'pages'))
  await page.getByRole('alert').waitFor({ state: 'detached' })
  // Asked beside the page, which reloads itself just now.
  expect((await page.request.get(page.url())).status()).toBe(200)
})
