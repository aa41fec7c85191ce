import { beforeAll, expect, test } from 'vitest'
import { hand, openEditorPhone, type EditorPhone } from '../../support/articles/editor-phone.ts'
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
