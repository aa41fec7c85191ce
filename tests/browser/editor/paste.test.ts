import { beforeAll, expect, test } from 'vitest'
import { inTcvn3 } from '../../importer/old-letters.ts'
import { hand, openEditorPhone, type EditorPhone } from '../../support/articles/editor-phone.ts'
import { answerFirst } from '../../support/browser/browser.ts'
import { wordHtml, wordMarkdown } from '../../support/articles/word.ts'
import { until } from '../../support/until.ts'

const imports = '**/api/articles/imports/html'
let phone: EditorPhone

beforeAll(async () => {
  phone = await openEditorPhone()
})

test('a page of Word becomes Markdown, what could not be kept is named below it, and it can be undone', async () => {
  const { page, box, faults } = await phone.open('Lịch tiếp công dân')
  const texts = { 'text/html': wordHtml, 'text/plain': 'Lịch tiếp công dân\r\nThời gian' }
  expect(await hand(box, 'paste', { texts })).toBe(false)
  const remark = page.locator('.field:has(.editor-body) + .editor-remarks li')
  await remark.getByText('Chữ gạch chân không giữ được').waitFor()
  expect(await box.inputValue()).toBe(wordMarkdown.trim())
  await box.press('Control+z')
  expect(await box.inputValue()).toBe('Lịch tiếp công dân\nThời gian')
  await box.press('Control+z')
  expect([await box.inputValue(), faults]).toEqual(['', []])
})

test('plain words are left to the browser, and so is what a program for code copies', async () => {
  const { box } = await phone.open('Chữ thường')
  expect(await hand(box, 'paste', { texts: { 'text/plain': 'Một câu.' } })).toBe(true)
  const span = { 'text/html': '<span>Một câu.</span>', 'text/plain': 'Một câu.' }
  expect(await hand(box, 'paste', { texts: span })).toBe(true)
})

test('a few words within a sentence stay within it, and letters of an old font become Unicode', async () => {
  const { page, box } = await phone.open('Phông cũ')
  await box.fill('Trước  sau')
  for (let times = 0; times < 4; times += 1) await box.press('ArrowLeft')
  const words = inTcvn3('Uỷ ban nhân dân phường họp')
  const markup = `<span style='font-family:".VnTime"'>${words}</span>`
  await hand(box, 'paste', { texts: { 'text/html': markup, 'text/plain': words } })
  await page.locator('.editor-remarks').getByText('phông cũ').waitFor()
  expect(await box.inputValue()).toBe('Trước Uỷ ban nhân dân phường họp sau')
})

test('what is typed while the page is read stays, and the caret with it', async () => {
  const { page, box } = await phone.open('Gõ tiếp')
  let answer: (() => void) | undefined
  await page.route(imports, async (route) => {
    await new Promise<void>((resolve) => (answer = resolve))
    await route.continue()
  })
  const texts = { 'text/html': '<p>Một <b>hai</b></p><p>Ba</p>', 'text/plain': 'Một hai\n\nBa' }
  await hand(box, 'paste', { texts })
  await box.pressSequentially(' bốn')
  await until(() => answer !== undefined)
  answer?.()
  await until(async () => (await box.inputValue()).includes('**hai**'))
  await box.pressSequentially(' năm')
  expect(await box.inputValue()).toMatch(/^Một \*\*hai\*\*\n\nBa\s+bốn năm$/)
})

test('with the server away the bare words are there all the same, and the reporter is told', async () => {
  const { page, box } = await phone.open('Mất mạng')
  await page.route(imports, (route) => route.abort())
  const texts = { 'text/html': '<p>Một <b>hai</b></p>', 'text/plain': 'Một hai' }
  await hand(box, 'paste', { texts })
  await page.locator('.editor-state').getByText('chưa có định dạng').waitFor()
  expect(await box.inputValue()).toBe('Một hai')
})

test('the title of a Word file that heads the text is shown as it is, whatever signs it has', async () => {
  const { page, box } = await phone.open('Có tiêu đề rồi')
  const read = { fields: { title: 'Giá 5*3 [mới]' }, body: 'Một.', pictures: [], reasons: [] }
  await answerFirst(page, '**/api/articles/imports', (route) => route.fulfill({ json: read }))
  await page.locator('details.editor-files summary').tap()
  await page
    .getByLabel('Chọn tệp .docx')
    .setInputFiles({ name: 'bài.docx', mimeType: '', buffer: Buffer.from('PK') })
  await page.getByRole('button', { name: 'Nhập tệp Word và lưu' }).tap()
  await until(async () => (await box.inputValue()).includes('Một.'), { what: 'the text' })
  expect(await box.inputValue()).toBe(String.raw`## Giá 5\*3 \[mới\]` + '\n\nMột.')
})
