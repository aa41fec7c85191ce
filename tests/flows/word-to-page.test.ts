import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import {
  beginDraft,
  openEditorServer,
  pasteInto,
  type EditorServer,
} from '../support/articles/editor-server.ts'
import { openPhone } from '../support/browser/phone.ts'
import { git, statusOf } from '../support/articles/git.ts'
import { wordFile, wordHtml, wordMarkdown, wordParagraph } from '../support/articles/word.ts'
import { photo } from '../support/content/photo.ts'
import { until } from '../support/until.ts'

let office: EditorServer

beforeAll(async () => {
  office = await openEditorServer()
})

const altOf = (page: Page) => page.getByLabel('Ảnh cho thấy gì').last()

async function choosePicture(page: Page): Promise<void> {
  const files = page.locator('details.editor-files')
  if ((await files.getAttribute('open')) === null) await files.locator('summary').tap()
  const buffer = await photo({ width: 2600, height: 300 })
  await page
    .getByLabel('Tệp ảnh')
    .setInputFiles({ name: 'Bộ phận một cửa.jpg', mimeType: 'image/jpeg', buffer })
  await altOf(page).fill('Người dân chờ ở bộ phận một cửa')
  await page.getByLabel('Người chụp').last().fill('Thu Hằng')
  await page.getByLabel('trẻ em').selectOption('none')
  await page.getByRole('button', { name: 'Thêm ảnh và lưu' }).tap()
}

/** An editor on another phone publishes what a reporter sent; what readers then get is returned. */
async function publish(editor: Page, title: string): Promise<{ path: string; html: string }> {
  await editor.goto(`${office.server.url}/bien-tap/`)
  await editor.getByRole('link', { name: title }).tap()
  await editor.getByText('Bài đang chờ biên tập.').waitFor()
  await editor.getByRole('button', { name: 'Xuất bản' }).tap()
  await editor.getByText('Đã xuất bản.').waitFor()
  const path = git(office.newsroom.folder, 'log', '-1', '--format=%s').replace('Xuất bản: ', '')
  const ask = (address: string) => fetch(`${office.server.url}${address}`)
  await until(async () => (await ask(`/${path}/`)).ok, { what: 'the page' })
  await until(async () => (await (await ask('/feed.xml')).text()).includes(path), {
    what: 'the feed',
  })
  return { path, html: await (await ask(`/${path}/`)).text() }
}

async function findBySearch(page: Page, words: string, path: string): Promise<void> {
  await until(
    async () => {
      await page.goto(`${office.server.url}/tim-kiem/?q=${encodeURIComponent(words)}`)
      return (await page.locator(`#ket-qua a[href="/${path}/"]`).count()) > 0
    },
    { what: 'the search' },
  )
}

test('on a phone a reporter pastes a page of Word, adds a picture and sends it; an editor approves it, and readers have it', async () => {
  const title = 'Lịch tiếp công dân tháng ba'
  const { page, faults } = await office.enter('Lan', 'reporter')
  await beginDraft(page, title)
  await page.getByLabel('Chuyên mục').selectOption('tin-tuc')
  await pasteInto(page, wordHtml, 'Lịch tiếp công dân')
  const box = page.getByLabel('Nội dung')
  await until(async () => (await box.inputValue()).includes('| Một cửa | 8.00 |'), {
    what: 'the table in Markdown',
  })
  expect(await box.inputValue()).toBe(wordMarkdown.trim())
  await page.getByText('Chữ gạch chân không giữ được').waitFor()
  await choosePicture(page)
  await page.getByText(/^Đã lưu lúc/).waitFor()
  expect(await box.inputValue()).toContain('"(Ảnh: Thu Hằng)"')
  await page.frameLocator('iframe').getByRole('cell', { name: 'Một cửa' }).waitFor()
  await page.getByRole('button', { name: 'Lưu và gửi duyệt' }).tap()
  await page.getByText(/^Đã lưu và gửi duyệt lúc/).waitFor()
  const isWider = await page.locator('body').evaluate((body) => body.scrollWidth > body.clientWidth)
  expect([isWider, faults]).toEqual([false, []])
  const minh = await office.enter('Minh', 'editor')
  const { path, html } = await publish(minh.page, title)
  expect(html).toMatch(
    /<li>Mang theo căn cước[^]*<td>8\.00<\/td>[^]*Người dân chờ ở bộ phận một cửa/,
  )
  expect(git(office.newsroom.folder, 'log', '-1', '--format=%an %B')).toMatch(
    /^Minh [^]*Draft-By: Lan\nApproved-By: Minh/,
  )
  await findBySearch(minh.page, 'Mang theo căn cước', path)
  expect([statusOf(office.newsroom), minh.faults]).toEqual(['', []])
})

test('without JavaScript the same is done with a Word file', async () => {
  const title = 'Họp tổ dân phố'
  const plain = { javaScriptEnabled: false }
  const { page } = await office.enter('Lan', 'reporter', plain)
  await beginDraft(page, title)
  await page.getByLabel('Chuyên mục').selectOption('tin-tuc')
  await page.locator('details.editor-files summary').tap()
  const buffer = wordFile(wordParagraph('Tổ dân phố số 5 họp vào tối thứ sáu.'))
  await page.getByLabel('Chọn tệp .docx').setInputFiles({ name: 'bài.docx', mimeType: '', buffer })
  await page.getByRole('button', { name: 'Nhập tệp Word và lưu' }).tap()
  await page.getByText('Đã lưu.').waitFor()
  await choosePicture(page)
  await page.getByText('bo-phan-mot-cua.jpg').first().waitFor()
  await page.getByRole('button', { name: 'Lưu và gửi duyệt' }).tap()
  await page.getByText('Đã lưu và gửi duyệt.').waitFor()
  const minh = await office.enter('Minh', 'editor', plain)
  const { path, html } = await publish(minh.page, title)
  expect(html).toMatch(/tối thứ sáu[^]*Người dân chờ ở bộ phận một cửa/)
  expect(git(office.newsroom.folder, 'log', '-1', '--format=%an %B')).toMatch(
    /^Minh [^]*Draft-By: Lan\nApproved-By: Minh/,
  )
  // A reader has JavaScript: it is what search works with.
  const reader = await openPhone(office.browser)
  await findBySearch(reader.page, 'tối thứ sáu', path)
})
