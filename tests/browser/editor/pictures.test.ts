import { beforeAll, expect, test } from 'vitest'
import { clipboards } from '../../support/articles/clipboards.ts'
import { hand, openEditorPhone, type EditorPhone } from '../../support/articles/editor-phone.ts'
import { answerPicture, draftSaved, pictureDialog } from '../../support/articles/picture-dialog.ts'
import { answerFirst } from '../../support/browser/browser.ts'
import { picture } from '../../support/content/picture.ts'

let phone: EditorPhone

beforeAll(async () => {
  phone = await openEditorPhone()
})

test('where sending fails, the reporter is told, what was answered stays, and the same button tries again', async () => {
  const { page, box } = await phone.open('Gửi lại')
  await answerFirst(page, '**/pictures/*', (route) => route.abort())
  await hand(box, 'paste', { files: [{ name: 'image.png', bytes: picture }] })
  await answerPicture(page, 'Một chấm')
  await pictureDialog(page).getByText('không nối được với máy chủ').waitFor()
  await pictureDialog(page).getByRole('button', { name: 'Thử lại' }).tap()
  await draftSaved(page)
  expect(await box.inputValue()).toBe('![Một chấm](<image.png>)')
})

test('a picture that is dropped on the field of the lead picture fills its fields, and the text stays', async () => {
  const { page, box } = await phone.open('Ảnh chính')
  await page.getByText('Thêm', { exact: true }).tap()
  await hand(page.locator('[name="image.src"]'), 'drop', {
    files: [{ name: 'cau.png', bytes: picture }],
  })
  await pictureDialog(page).getByLabel('Người chụp').fill('Minh')
  await answerPicture(page, 'Cầu mới')
  await draftSaved(page)
  const field = (name: string) => page.locator(`[name="image.${name}"]`).inputValue()
  expect([await field('src'), await field('alt'), await field('credit')]).toEqual([
    'cau.png',
    'Cầu mới',
    'Minh',
  ])
  expect(await box.inputValue()).toBe('')
})

test('a file that is no picture is refused in the dialog', async () => {
  const { page, box } = await phone.open('Không phải ảnh')
  await hand(box, 'drop', { files: [{ name: 'a.jpg', bytes: Buffer.from('<svg/>') }] })
  await answerPicture(page, 'Gì đó')
  await pictureDialog(page).getByText('ảnh phải là JPEG, PNG hay WebP').waitFor()
  await pictureDialog(page).getByRole('button', { name: 'Bỏ ảnh này' }).tap()
  await pictureDialog(page).waitFor({ state: 'hidden' })
  expect(await box.inputValue()).toBe('')
})

test('a picture that comes with a pasted page is asked about, and its words come into the text', async () => {
  const { page, box } = await phone.open('Từ LibreOffice')
  const { markup } = clipboards.libreOffice(picture.toString('base64'), '')
  await hand(box, 'paste', { texts: { 'text/html': markup, 'text/plain': 'Khánh thành cầu' } })
  await answerPicture(page, 'Cầu mới')
  await draftSaved(page)
  expect(await box.inputValue()).toMatch(
    /Tải trọng 13 tấn\n\n!\[Cầu mới\]\(<anh-[\da-f]{10}(?:-2)?\.png>\)$/,
  )
})

test('a picture that a pasted page shows twice is asked about once, and both are mended', async () => {
  const { page, box } = await phone.open('Ảnh hai lần')
  const image = `<img src="data:image/png;base64,${picture.toString('base64')}">`
  const markup = `<p>Trước</p>${image}<p>Giữa</p>${image}<p>Sau</p>`
  await hand(box, 'paste', { texts: { 'text/html': markup, 'text/plain': 'Trước Giữa Sau' } })
  await answerPicture(page, 'Cầu mới')
  await draftSaved(page)
  expect(await box.inputValue()).toMatch(
    /^Trước\n\n(!\[Cầu mới\]\(<anh-[\da-f]{10}\.png>\))\n\nGiữa\n\n\1\n\nSau$/,
  )
})
