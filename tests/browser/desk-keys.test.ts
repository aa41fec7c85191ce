import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openBrowserDesk, queueOf, type BrowserDesk } from '../support/desk/browser-desk.ts'
import { program } from '../support/desk/moderators.ts'
import { violations } from '../support/site/accessibility.ts'
import { until } from '../support/until.ts'

const wide = { width: 1280, height: 800 }
let room: BrowserDesk

beforeAll(async () => {
  room = await openBrowserDesk('2023/12/cau-moi')
})

const pressed = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

const toast = (page: Page, text: string): Promise<void> =>
  page.locator('.desk-toast').getByText(text).waitFor()

const waiting = async (): Promise<number> =>
  (await room.desk.store.queue({ state: 'pending', limit: 1 })).totals.pending

test('fifty comments are settled by keyboard alone: approved, declined with a reason, mended, and one deed undone', async () => {
  const { page, receipts, card } = await queueOf(room, 50, wide)
  await card(1).locator('.desk-card').waitFor()
  expect(await page.title()).toMatch(/^\(50\) Chờ duyệt/)
  await page.keyboard.press('a')
  await toast(page, 'Đã duyệt.')
  await card(2).locator('.desk-card').waitFor()
  await pressed(page, 'r', 'ArrowDown', 'Enter')
  await until(async () => (await waiting()) === 48)
  await pressed(page, 'u')
  await toast(page, 'Đã hoàn tác.')
  await until(async () => (await waiting()) === 49)
  await pressed(page, 'e')
  await page.locator('#sua-noi-dung:focus').fill('Đã sửa lỗi gõ.')
  await pressed(page, 'Tab', 'Enter')
  await toast(page, 'Đã biên tập và duyệt.')
  for (let left = 48; left > 0; left -= 1) {
    await page
      .locator(`body:has(.desk-queue[data-pending="${left}"] [aria-current]:not([hidden]))`)
      .waitFor()
    await page.keyboard.press('a')
    if (left === 21) await page.waitForURL(/viec=/)
  }
  await until(async () => (await waiting()) === 0)
  await until(async () => (await page.title()).startsWith('Chờ duyệt'))
  expect(await page.locator('nav a[aria-current]').textContent()).toBe('Chờ duyệt (0)')
  const approved = (await room.desk.store.queue({ state: 'approved', limit: 200 })).comments
  expect(approved.find(({ id }) => id === receipts[1]?.comment)).toMatchObject({
    body: 'Đã sửa lỗi gõ.',
  })
})

test('beside the list stands the comment that is read, and a click that settles it leaves its place empty', async () => {
  const { page, card, button, approved } = await queueOf(room, 3, wide)
  await card(1).getByText('Quanh ý kiến này').waitFor()
  expect(await button(2).isVisible()).toBe(false)
  const { x = 0, y = 0, width = 0, height = 0 } = (await button(1).boundingBox()) ?? {}
  await page.mouse.click(x + width / 2, y + height / 2)
  await toast(page, 'Đã duyệt.')
  await page.mouse.click(x + width / 2, y + height / 2)
  await until(async () => (await approved()) === 1)
  await card(3).getByRole('link', { name: 'Nguyễn Thị Hường' }).click()
  await button(3).waitFor()
  await page.keyboard.press('k')
  await button(2).waitFor()
  expect(await approved()).toBe(1)
})

test('keys do nothing in fields or with modifiers, and can be turned off', async () => {
  const { page, card } = await queueOf(room, 2, wide)
  await card(1).locator('.desk-card').waitFor()
  await pressed(page, 'Control+a', 'Alt+x', '/', 'a', 'x', 'j')
  expect(await page.locator('#q').inputValue()).toBe('axj')
  await page.locator('.desk-keys summary').click()
  await page.getByRole('button', { name: 'Tắt phím tắt' }).click()
  await pressed(page, 'a', 'x', 'j')
  expect(await page.locator('[aria-current=true]').getAttribute('id')).toBe(
    await card(1).getAttribute('id'),
  )
  expect(await page.locator('[form=hang-loat]:checked').count()).toBe(0)
  await page.reload()
  await page.locator('.desk-keys summary').click()
  await page.getByRole('button', { name: 'Bật phím tắt' }).click()
  await pressed(page, 'j', 'x')
  await until(async () => card(2).getByRole('checkbox').isChecked())
  expect(await waiting()).toBe(2)
})

test('an edit that comes second shows the other’s text, and keeps what was typed', async () => {
  const { page, receipts, card } = await queueOf(room, 1, wide)
  await card(1).locator('.desk-card').waitFor()
  await page.keyboard.press('e')
  const field = page.locator('#sua-noi-dung:focus')
  await field.fill('Bản của tôi.')
  const text = { title: 'Ý kiến 1', body: 'Bản của Minh.', request: 'minh', version: 1 }
  const minh = await program(room.desk, 'Minh')
  await minh.put(`/api/moderation/comments/${receipts[0]?.comment}/text`, text)
  await page.getByRole('button', { name: 'Lưu và duyệt' }).click()
  await toast(page, 'Người khác vừa quyết định trước')
  await card(1).locator('.opinion-body').getByText('Bản của Minh.').waitFor()
  await until(async () => (await page.locator('#sua-noi-dung').inputValue()) === 'Bản của tôi.')
  expect(await waiting()).toBe(1)
})

test('who else reads a comment is told within the list', async () => {
  const { page, receipts, card } = await queueOf(room, 2, wide)
  const minh = await program(room.desk, 'Minh')
  await minh.post(`/api/moderation/comments/${receipts[1]?.comment}/claim`, {})
  await page.reload()
  await card(2).getByText('đang đọc: Minh').waitFor()
  await until(async () => {
    const { claims } = await room.desk.store.queue({ state: 'pending', limit: 9, now: Date.now() })
    return claims.get(receipts[0]?.comment ?? '')?.by === 'Lan'
  })
  expect(await card(1).getByText('đang đọc:').count()).toBe(0)
})

test('the desk has no fault that axe finds, on a phone or before a desk, read or edited', async () => {
  const { page, card } = await queueOf(room, 3, wide)
  await card(1).getByText('Quanh ý kiến này').waitFor()
  await page.keyboard.press('?')
  expect(await violations(page)).toEqual([])
  await page.setViewportSize(wide)
  await page.keyboard.press('e')
  await page.locator('#sua-noi-dung:focus').waitFor()
  expect(await violations(page)).toEqual([])
})

test('on a phone each comment fills the screen, with its buttons at the thumb', async () => {
  const { page, card, button, approved } = await queueOf(room, 2, { width: 360, height: 740 })
  const box = await card(1).boundingBox()
  expect(box?.height).toBeGreaterThan(650)
  await card(1).evaluate('(element) => element.scrollIntoView()')
  const place = await button(1).boundingBox()
  expect(place?.y).toBeGreaterThan(370)
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(360)
  await button(1).click()
  await until(async () => (await approved()) === 1)
})
