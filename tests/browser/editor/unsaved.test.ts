import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { hand, openEditorPhone, type EditorPhone } from '../../support/articles/editor-phone.ts'
import { git } from '../../support/articles/git.ts'
import { answerPicture, draftSaved } from '../../support/articles/picture-dialog.ts'
import { answerUntilMended } from '../../support/browser/browser.ts'
import { picture } from '../../support/content/picture.ts'

const ready = '.editor-form[novalidate]'
let phone: EditorPhone

beforeAll(async () => {
  phone = await openEditorPhone()
})

test('words that the server gives back unsaved are called unsaved, and are there again later', async () => {
  const { page, box } = await phone.open('Bỏ ảnh')
  await hand(box, 'drop', { files: [{ name: 'anh.png', bytes: picture }] })
  await answerPicture(page, 'Một chấm')
  await draftSaved(page)
  // The button is tapped before the page's script has come.
  const mended = await answerUntilMended(page, '**/assets/editor*.js', (route) => route.abort())
  await page.reload()
  await box.fill('Gõ khi chưa có mã.')
  mended()
  await page.getByRole('button', { name: 'Bỏ anh.png' }).tap()
  await page.locator(ready).waitFor()
  await page.locator('.editor-state').getByText('Chưa lưu').waitFor()
  await page.goto(`${phone.server.url}/bien-tap/bo-anh/`)
  await page.getByText('Đã lấy lại chữ bạn gõ').waitFor()
  expect(await box.inputValue()).toBe('Gõ khi chưa có mã.')
})

test('what is typed and not saved is published too', async () => {
  const { page, box } = await phone.open('Đăng luôn', 'editor')
  await page.getByLabel('Chuyên mục').selectOption('tin-tuc')
  await box.fill('Bản cũ.')
  await page.getByRole('button', { name: 'Lưu', exact: true }).tap()
  await draftSaved(page)
  await box.fill('Bản mới.')
  await page.getByRole('button', { name: 'Xuất bản' }).tap()
  await page.getByText('Đã xuất bản.').waitFor()
  const path = git(phone.newsroom.folder, 'log', '-1', '--format=%s').replace('Xuất bản: ', '')
  expect(readFileSync(join(phone.newsroom.content, `articles/${path}.md`), 'utf8')).toContain(
    'Bản mới.',
  )
})

test('a draft is renamed with what is typed; where that cannot be saved nothing is done, and the reporter is told', async () => {
  const { page, box } = await phone.open('Tên cũ')
  const mended = await answerUntilMended(page, '**/drafts/ten-cu?method=PUT', (route) =>
    route.request().headers()['accept'] === 'application/json' ? route.abort() : route.fallback(),
  )
  await box.fill('Chưa lưu.')
  await page.getByText('Đổi tên bản nháp').first().tap()
  await page.getByLabel('Tên mới').fill('ten-moi')
  const rename = page.getByRole('button', { name: 'Đổi tên bản nháp' })
  await rename.tap()
  await page.getByText('Chưa làm việc bạn vừa bấm').waitFor()
  expect([page.url(), await box.inputValue()]).toEqual([
    `${phone.server.url}/bien-tap/ten-cu/`,
    'Chưa lưu.',
  ])
  mended()
  await rename.tap()
  await page.waitForURL('**/bien-tap/ten-moi/*')
  expect(await box.inputValue()).toBe('Chưa lưu.')
})

test('a file is attached with what is typed, and nothing is left that would be saved against it', async () => {
  const { page, box } = await phone.open('Đính kèm')
  await box.fill('Xem tệp.')
  await page.locator('details.editor-files summary').tap()
  await page
    .locator('[name=attachment]')
    .setInputFiles({ name: 'Đơn.pdf', mimeType: '', buffer: Buffer.from('%PDF-1.7') })
  await page.locator('.editor-attachment button').tap()
  await page.waitForURL('**/?da=saved')
  await page.locator(ready).waitFor()
  expect(await page.locator('[data-notice=kept]').count()).toBe(0)
  expect(await box.inputValue()).toBe('Xem tệp.')
})
