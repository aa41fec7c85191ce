import { beforeAll, expect, test } from 'vitest'
import { hand, openEditorPhone, type EditorPhone } from '../../support/articles/editor-phone.ts'
import { answerPicture, draftSaved, pictureDialog } from '../../support/articles/picture-dialog.ts'
import { answerFirst } from '../../support/browser/browser.ts'
import { picture } from '../../support/content/picture.ts'

let phone: EditorPhone

beforeAll(async () => {
  phone = await openEditorPhone()
})

test('an answer that nobody understands is told, and the next save goes through', async () => {
  const { page, box } = await phone.open('Trả lời lạ')
  await answerFirst(page, '**/api/articles/drafts/*?method=PUT', (route) =>
    route.fulfill({ contentType: 'application/json', body: 'null' }),
  )
  await box.fill('Một câu.')
  await page.getByRole('button', { name: 'Lưu', exact: true }).tap()
  await page.locator('.editor-state').getByText('điều không hiểu được').waitFor()
  await page.getByRole('button', { name: 'Lưu', exact: true }).tap()
  await draftSaved(page)
  expect(await page.locator('.editor-state').textContent()).not.toContain('điều không hiểu được')
})

test('a browser that is some years old saves, and shows what is wrong with a field', async () => {
  const { page, box } = await phone.open('Máy cũ')
  await page.addInitScript('delete Map.groupBy')
  await page.reload()
  await page.locator('.editor-form[novalidate]').waitFor()
  await box.fill('Một câu.')
  await page.getByRole('button', { name: 'Lưu', exact: true }).tap()
  await draftSaved(page)
  const notices = page.locator('.field:has([name=section]) + .editor-notices')
  expect(await notices.textContent()).toBe('Chưa chọn chuyên mục.')
})

test('a picture that cannot be asked about is told, and the next one is asked about', async () => {
  const { page, box } = await phone.open('Hộp thoại hỏng')
  await page.evaluate(`{
    const { showModal } = HTMLDialogElement.prototype
    HTMLDialogElement.prototype.showModal = function () {
      HTMLDialogElement.prototype.showModal = showModal
      throw new Error('no dialog')
    }
  }`)
  await hand(box, 'drop', { files: [{ name: 'mot.png', bytes: picture }] })
  await page.locator('.editor-state').getByText('ảnh chưa được thêm').waitFor()
  await hand(box, 'drop', { files: [{ name: 'hai.png', bytes: picture }] })
  await pictureDialog(page).waitFor()
  await answerPicture(page, 'Hai')
  await draftSaved(page)
  expect(await box.inputValue()).toBe('![Hai](<hai.png>)')
})
