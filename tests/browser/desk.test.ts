import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { answerFirst } from '../support/browser/browser.ts'
import {
  openBrowserDesk,
  queueOf,
  type BrowserDesk,
  type Queue,
} from '../support/desk/browser-desk.ts'
import { program } from '../support/desk/moderators.ts'
import { until } from '../support/until.ts'

const decisions = '**/api/moderation/decisions'
let room: BrowserDesk
const openQueue = (count: number): Promise<Queue> => queueOf(room, count)

beforeAll(async () => {
  room = await openBrowserDesk('2023/12/cau-moi')
})

const toast = (page: Page, text: string): Promise<void> =>
  page.locator('.desk-toast').getByText(text).waitFor()

/** How many decisions a page has asked for by now. */
function counted(page: Page): () => number {
  let asked = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/decisions')) asked += 1
  })
  return () => asked
}

test.each<[string, (queue: Queue) => Promise<unknown>]>([
  ['a double click', ({ button }) => button(1).dblclick()],
  [
    'a second click in the same place, as slow as one likes',
    async ({ page, button }) => {
      const { x = 0, y = 0, width = 0, height = 0 } = (await button(1).boundingBox()) ?? {}
      const place = [x + width / 2, y + height / 2] as const
      await page.mouse.click(...place)
      await toast(page, 'Đã duyệt.')
      await page.mouse.click(...place)
    },
  ],
  [
    'the key a, held down',
    async ({ page, card }) => {
      await card(1).focus()
      for (let times = 0; times < 9; times += 1) await page.keyboard.down('a')
      await page.keyboard.up('a')
    },
  ],
  [
    'Enter, held down on the button',
    async ({ page, button }) => {
      await button(1).focus()
      for (let times = 0; times < 9; times += 1) await page.keyboard.down('Enter')
      await page.keyboard.up('Enter')
    },
  ],
])('%s approves one comment: the one that was read', async (_gesture, gesture) => {
  const queue = await openQueue(3)
  const asked = counted(queue.page)
  await gesture(queue)
  await toast(queue.page, 'Đã duyệt.')
  await until(async () => (await queue.approved()) === 1)
  expect(asked()).toBe(1)
  expect(await queue.card(1).isVisible()).toBe(false)
  expect(await queue.card(2).isVisible()).toBe(true)
})

test('comment after comment is approved by click after click, and nothing moves meanwhile', async () => {
  const { page, card, button, approved } = await openQueue(3)
  const place = async (): Promise<number> =>
    ((await card(3).boundingBox())?.y ?? 0) + Number(await page.evaluate('scrollY'))
  const before = await place()
  await button(1).click()
  await button(2).click()
  expect(await place()).toBe(before)
  await button(3).click()
  await until(async () => (await approved()) === 3)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await card(3).waitFor()
  await until(async () => (await approved()) === 2)
  await button(3).click()
  await until(async () => (await approved()) === 3)
})

test('a comment that was ticked and then settled alone is none of the ticked ones any more', async () => {
  const { page, card, button, approved } = await openQueue(2)
  for (const number of [1, 2]) await card(number).getByRole('checkbox').check()
  await button(1).click()
  await until(async () => (await approved()) === 1)
  const ticked = page.locator('[form=hang-loat]:checked')
  await until(async () => (await ticked.count()) === 1)
  expect(await card(2).getByRole('checkbox').isChecked()).toBe(true)
})

test('a comment that its reader withdrew meanwhile is told as that, with nothing to undo', async () => {
  const { page, receipts, button, card } = await openQueue(1)
  await room.desk.ask(`/api/comments/tracking/${receipts[0]?.tracking}`, { method: 'DELETE' })
  await button(1).click()
  await toast(page, 'Người viết vừa rút lại ý kiến này.')
  expect(await page.getByRole('button', { name: 'Hoàn tác' }).count()).toBe(0)
  expect(await card(1).isVisible()).toBe(false)
})

test('a comment that another moderator settled meanwhile is told as that', async () => {
  const { page, receipts, button, card } = await openQueue(1)
  const comment = receipts[0]?.comment ?? ''
  await (await program(room.desk)).decide({ comment, verdict: 'reject', reason: 'duplicate' })
  await button(1).click()
  await toast(page, 'Người khác đã quyết định trước.')
  expect(await page.getByRole('button', { name: 'Hoàn tác' }).count()).toBe(0)
  await card(1).getByText('Lan từ chối (Trùng với ý kiến đã gửi)').waitFor()
  await card(1).getByRole('button', { name: 'Đưa về hàng chờ' }).waitFor()
})

test('a decision whose answer was lost is the same one when it is pressed again, and can be undone', async () => {
  const { page, button, card, approved } = await openQueue(1)
  await answerFirst(page, decisions, async (route) => {
    await route.fetch()
    await route.abort('connectionreset')
  })
  await button(1).click()
  await toast(page, 'xin kiểm tra mạng rồi thử lại')
  await button(1).click()
  await toast(page, 'đã được ghi từ trước')
  expect(await approved()).toBe(1)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await card(1).waitFor()
  await until(async () => (await approved()) === 0)
})

const json = 'application/json'

/** What else may answer: each has a sentence of its own, and the card is there again with the reason that was typed. */
test.each<[string, { status: number; contentType?: string; body?: string }, string]>([
  ['the session has ended', { status: 401 }, 'Phiên đã hết; xin vào lại bằng liên kết mới.'],
  ['the role does not suffice', { status: 403 }, 'không có quyền'],
  ['too much is asked', { status: 429 }, 'quá nhiều yêu cầu'],
  ['the store is away', { status: 503 }, 'tạm thời chưa trả lời được'],
  ['the desk has failed', { status: 500 }, 'không hiểu'],
  ['another machine answers', { status: 200, body: '<h1>Wi-Fi</h1>' }, 'có máy khác trả lời thay'],
  ['nothing is said of it', { status: 200, contentType: json, body: '{}' }, 'không hiểu'],
  [
    'the outcome is none that is known',
    { status: 200, contentType: json, body: '{"results":[{"outcome":"moved"}]}' },
    'không hiểu',
  ],
])('where %s, the moderator is told so and keeps the reason', async (_case, answer, says) => {
  const { page, card } = await openQueue(1)
  await page.route(decisions, (route) => route.fulfill(answer))
  const note = card(1).getByLabel('Nói thêm với người viết')
  await card(1).getByRole('combobox').selectOption('unverified')
  await note.fill('Xin gửi lại kèm giấy tờ')
  await card(1).getByRole('button', { name: 'Từ chối' }).click()
  await toast(page, says)
  await card(1).waitFor()
  expect(await note.inputValue()).toBe('Xin gửi lại kèm giấy tờ')
  expect(await card(1).getByRole('combobox').inputValue()).toBe('unverified')
})

test('by keyboard alone a comment is opened, mended and published, and a slash leads to the search', async () => {
  const { page, card, approved } = await openQueue(1)
  await page.keyboard.press('/')
  await page.locator('#q:focus').waitFor()
  await card(1).focus()
  await page.keyboard.press('e')
  await page.waitForURL('**/kiem-duyet/y-kien/**')
  await page.getByText('Biên tập…').click()
  await page.locator('#sua-noi-dung').fill('Đã bỏ số điện thoại.')
  await page.getByRole('button', { name: 'Lưu và duyệt' }).click()
  await page.getByText('Xong 1 ý kiến.').waitFor()
  expect(await approved()).toBe(1)
})
