import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openEditorPhone, type EditorPhone } from '../../support/articles/editor-phone.ts'
import { enterAgain } from '../../support/articles/editor-server.ts'
import { git } from '../../support/articles/git.ts'
import { draftSaved } from '../../support/articles/picture-dialog.ts'
import { answerFirst, answerUntilMended } from '../../support/browser/browser.ts'

const saves = '**/api/articles/drafts/*?method=PUT'
let phone: EditorPhone

beforeAll(async () => {
  phone = await openEditorPhone()
})

const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).tap()
const told = (page: Page, text: string) => page.locator('.editor-state').getByText(text).waitFor()
const commits = (slug: string): number =>
  Number(
    git(phone.newsroom.folder, 'rev-list', '--count', 'HEAD', '--', `content/drafts/${slug}.md`),
  )

test('with the server away the reporter is told so, the words stay, and it is tried again without a hand', async () => {
  const { page, box } = await phone.open('Mất mạng')
  const mended = await answerUntilMended(page, saves, (route) => route.abort())
  await box.fill('Gõ lúc mất mạng.')
  await tap(page, 'Lưu')
  await told(page, 'không nối được với máy chủ')
  expect(await box.inputValue()).toBe('Gõ lúc mất mạng.')
  // In sight, wherever on the long form one is.
  await box.evaluate('scrollTo(0, 0)')
  expect(
    await page.evaluate(`{
      const { top, bottom } = document.querySelector('.editor-state').getBoundingClientRect()
      top >= 0 && bottom <= innerHeight
    }`),
  ).toBe(true)
  mended()
  await draftSaved(page)
  expect(git(phone.newsroom.folder, 'log', '-1', '--format=%an')).toBe('Lan')
})

test('what was to be sent to the editors is sent once the server is there, though it was saved meanwhile', async () => {
  const { page, box } = await phone.open('Gửi khi mất mạng')
  await answerFirst(page, saves, (route) => route.abort())
  await box.fill('Bài xong.')
  await tap(page, 'Lưu và gửi duyệt')
  await told(page, 'không nối được với máy chủ')
  await tap(page, 'Lưu')
  await told(page, 'Đã lưu và gửi duyệt lúc')
  await page.goto(`${phone.server.url}/bien-tap/gui-khi-mat-mang/`)
  expect(await page.getByText('Bài đang chờ biên tập.').count()).toBe(1)
})

test('an answer that was lost on its way is no other person: nothing is asked, and nothing saved twice', async () => {
  const { page, box } = await phone.open('Mất câu trả lời')
  await answerFirst(page, saves, async (route) => {
    await route.fetch()
    await route.abort()
  })
  await box.fill('Đã tới nơi.')
  const before = commits('mat-cau-tra-loi')
  await tap(page, 'Lưu')
  await told(page, 'không nối được với máy chủ')
  await draftSaved(page)
  expect(await page.locator('[data-notice=conflict]').count()).toBe(0)
  expect(commits('mat-cau-tra-loi')).toBe(before + 1)
})

test('a session that ended while one types costs no word: after signing in again all of it is there', async () => {
  const { page, box } = await phone.open('Hết phiên')
  await page.context().clearCookies()
  await box.fill('Gõ sau khi hết phiên.')
  await tap(page, 'Lưu')
  await told(page, 'phiên đã hết')
  await enterAgain(page, phone.server, 'Lan')
  await page.getByRole('link', { name: 'Hết phiên' }).tap()
  await page.getByText('Đã lấy lại chữ bạn gõ').waitFor()
  expect(await box.inputValue()).toBe('Gõ sau khi hết phiên.')
  await tap(page, 'Lưu')
  await draftSaved(page)
})

test('a page that was closed, as a laptop is, offers its words when the draft is opened again', async () => {
  const { page, box } = await phone.open('Gập máy')
  await box.fill('Chưa kịp lưu.')
  await told(page, 'Chưa lưu')
  const context = page.context()
  await page.close()
  const later = await context.newPage()
  await later.goto(`${phone.server.url}/bien-tap/gap-may/`)
  await later.getByText('còn giữ chữ gõ lúc').waitFor()
  await tap(later, 'Lấy lại')
  expect(await later.getByLabel('Nội dung').inputValue()).toBe('Chưa kịp lưu.')
  await tap(later, 'Lưu')
  await draftSaved(later)
})

test('a second tab is told of the first, and neither overwrites the other', async () => {
  const { page, box } = await phone.open('Hai thẻ')
  const second = await page.context().newPage()
  await second.goto(`${phone.server.url}/bien-tap/hai-the/`)
  await second.locator('.editor-form[novalidate]').waitFor()
  await box.fill('Ở thẻ một.')
  await second.getByText('đang được gõ ở một thẻ khác').waitFor()
  await second.getByLabel('Nội dung').fill('Ở thẻ hai.')
  await tap(page, 'Lưu')
  await draftSaved(page)
  await tap(second, 'Lưu')
  const theirs = second.getByRole('textbox', { name: 'Bản của Lan' })
  expect(await theirs.inputValue()).toBe('Ở thẻ một.')
  expect(await second.getByLabel('Nội dung').inputValue()).toBe('Ở thẻ hai.')
})
