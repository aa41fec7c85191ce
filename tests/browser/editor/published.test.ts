import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import {
  enterAgain,
  openEditorServer,
  type EditorServer,
} from '../../support/articles/editor-server.ts'
import { draftSaved } from '../../support/articles/picture-dialog.ts'
import { answerFirst } from '../../support/browser/browser.ts'
import { articleFile } from '../../support/content/markdown-file.ts'

const names = 'phien khep the nguoi mang loi'.split(' ')
const saves = '**/api/articles/2023/**/*?method=PUT'
let office: EditorServer

beforeAll(async () => {
  const files = names.map((name) => [`articles/2023/12/${name}.md`, articleFile({ title: name })])
  office = await openEditorServer(Object.fromEntries(files) as Record<string, string>)
})

const address = (name: string): string => `${office.server.url}/bien-tap/2023/12/${name}/`
const box = (page: Page) => page.getByLabel('Nội dung')
const note = (page: Page) => page.getByLabel('Đính chính')
const told = (page: Page, text: string) => page.locator('.editor-state').getByText(text).waitFor()
const saveButton = (page: Page) => page.getByRole('button', { name: 'Lưu thay đổi' })
const file = (name: string): string =>
  readFileSync(join(office.newsroom.content, `articles/2023/12/${name}.md`), 'utf8')

async function show(page: Page, name: string): Promise<void> {
  await page.goto(address(name))
  await page.locator('.editor-form[novalidate]').waitFor()
}

async function open(name: string, person = 'Minh'): Promise<{ page: Page; faults: string[] }> {
  const opened = await office.enter(person, 'editor')
  await show(opened.page, name)
  return opened
}

test('a session that ended while one corrects an article costs no word: after signing in again all of it is there', async () => {
  const { page } = await open('phien')
  await page.context().clearCookies()
  await box(page).fill('Gõ sau khi hết phiên.')
  await note(page).fill('Sửa một tên.')
  await saveButton(page).tap()
  await told(page, 'phiên đã hết')
  await enterAgain(page, office.server, 'Minh')
  await page.goto(address('phien'))
  await page.getByText('Đã lấy lại chữ bạn gõ').waitFor()
  expect([await box(page).inputValue(), await note(page).inputValue()]).toEqual([
    'Gõ sau khi hết phiên.',
    'Sửa một tên.',
  ])
  await saveButton(page).tap()
  await draftSaved(page)
  expect(file('phien')).toMatch(/note: Sửa một tên\.[^]*Gõ sau khi hết phiên\.\n$/)
  // One save has it: the next does not say it again, and nothing is offered later.
  expect(await note(page).inputValue()).toBe('')
  await show(page, 'phien')
  expect(await page.locator('[data-notice=kept]').count()).toBe(0)
})

test('an article’s page that was closed offers its words when it is opened again', async () => {
  const { page } = await open('khep')
  await page.getByLabel('Gỡ bài vì lý do').fill('Nhầm người.')
  await told(page, 'Chưa lưu')
  const context = page.context()
  await page.close()
  const later = await context.newPage()
  await later.goto(address('khep'))
  await later.getByText('còn giữ chữ gõ lúc').waitFor()
  await later.getByRole('button', { name: 'Lấy lại' }).tap()
  await saveButton(later).tap()
  await draftSaved(later)
  expect(file('khep')).toContain('withdrawn: Nhầm người.')
})

test('a second tab of an article is told of the first, and moving the article leaves nothing to be saved twice', async () => {
  const { page, faults } = await open('the')
  const second = await page.context().newPage()
  await show(second, 'the')
  await box(page).fill('Ở thẻ một.')
  await second.getByText('đang được gõ ở một thẻ khác').waitFor()
  await page.getByLabel('Địa chỉ, dạng').fill('2023/12/the-moi')
  await saveButton(page).tap()
  await page.waitForURL('**/bien-tap/2023/12/the-moi/*')
  await page.locator('.editor-form[novalidate]').waitFor()
  expect([await page.locator('[data-notice=kept]').count(), faults]).toEqual([0, []])
  await box(second).fill('Ở thẻ hai.')
  await saveButton(second).tap()
  await told(second, 'không còn ở địa chỉ ấy')
  expect(await box(second).inputValue()).toBe('Ở thẻ hai.')
})

test('who corrects an article second sees both texts, and has overwritten nothing', async () => {
  const { page } = await open('nguoi')
  const { page: other } = await open('nguoi', 'Chi')
  await box(other).fill('Bản của Chi.')
  await other.getByLabel('Bình luận').selectOption('closed')
  await saveButton(other).tap()
  await draftSaved(other)
  await box(page).fill('Bản của Minh.')
  await saveButton(page).tap()
  await page.locator('[data-notice=conflict]').getByText('Chi đã lưu bài này lúc').waitFor()
  const theirs = page.getByRole('textbox', { name: 'Bản của Chi' })
  expect([await theirs.inputValue(), await box(page).inputValue()]).toEqual([
    'Bản của Chi.\n',
    'Bản của Minh.',
  ])
  expect(await page.locator('.editor-theirs li').allTextContents()).toEqual([
    'Bình luận: đóng (vẫn hiện ý kiến đã đăng)',
  ])
  await page.getByRole('button', { name: 'Giữ bản của tôi và lưu' }).tap()
  await draftSaved(page)
  expect(file('nguoi')).toContain('Bản của Minh.')
})

test('a correction whose answer was lost on its way is tried again, and stands in the article once', async () => {
  const { page } = await open('mang')
  await answerFirst(page, saves, async (route) => {
    await route.fetch()
    await route.abort()
  })
  await note(page).fill('Sửa số liệu.')
  await page.getByLabel('vừa cập nhật').check()
  await saveButton(page).tap()
  await told(page, 'không nối được với máy chủ')
  await draftSaved(page)
  expect(await page.locator('[data-notice=conflict]').count()).toBe(0)
  expect(file('mang').match(/note: Sửa số liệu\./g)).toHaveLength(1)
})

test('what is wrong with an article is shown beside its field, on a phone too, and every word stays', async () => {
  const { page } = await open('loi')
  await page.getByLabel('Tiêu đề').fill('')
  await note(page).fill('Sửa tên.')
  await saveButton(page).tap()
  await told(page, 'còn lỗi, nằm cạnh từng ô')
  const notices = page.locator('.field:has([name=title]) + .editor-notices')
  expect([await notices.textContent(), await note(page).inputValue()]).toEqual([
    'Chưa có tiêu đề.',
    'Sửa tên.',
  ])
  const isWider = await page.locator('body').evaluate((body) => body.scrollWidth > body.clientWidth)
  expect(isWider).toBe(false)
})
