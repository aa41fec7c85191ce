import type { Page } from 'playwright-core'
import type { Shot } from './shot.ts'

const desk = '/kiem-duyet/'
const answer = 'Câu trả lời mẫu của phòng: việc này làm xong trước ngày 15 tháng sau.'

/** Of docs/kiem-duyet.md: from one card to the lists that are seldom seen. */
export const deskShots: readonly Shot[] = [
  {
    name: 'desk',
    address: desk,
    role: 'moderator',
    widths: ['desk'],
    async before(page, enter) {
      await readSecond(await enter('editor'))
      await page.reload()
      await openFlagged(page)
    },
  },
  {
    name: 'desk-phone',
    address: desk,
    role: 'moderator',
    widths: ['phone'],
    before: (page) => scrollTo(page, '.desk-comment'),
  },
  {
    name: 'desk-comment',
    address: desk,
    role: 'moderator',
    widths: ['phone'],
    async before(page) {
      await openFirst(page)
      await page.getByText('Biên tập…').click()
      await scrollTo(page, '.desk-context')
    },
  },
  {
    name: 'desk-network',
    address: desk,
    role: 'moderator',
    widths: ['desk'],
    before: openNetwork,
  },
  {
    name: 'desk-selection',
    address: desk,
    role: 'moderator',
    widths: ['desk'],
    async before(page) {
      await openNetwork(page)
      await page.getByRole('button', { name: /^Xử lý/ }).click()
      await page.locator('[data-selection]').waitFor()
    },
  },
  {
    name: 'desk-reported',
    address: `${desk}bi-bao/`,
    role: 'moderator',
    widths: ['desk'],
    async before(page, enter) {
      await report(await enter())
      await page.reload()
    },
  },
  {
    name: 'desk-case',
    address: `${desk}?state=approved`,
    role: 'moderator',
    widths: ['desk'],
    before: draftAnswer,
  },
  { name: 'desk-waiting', address: `${desk}tra-loi/`, role: 'editor', widths: ['desk'] },
  {
    name: 'desk-people',
    address: `${desk}nguoi/`,
    role: 'admin',
    widths: ['desk'],
  },
]

/** Whoever reads a comment for a second is shown to the others. */
async function readSecond(other: Page): Promise<void> {
  const claimed = other.waitForResponse(/\/claim$/)
  await other.locator('.desk-queue[data-live]').waitFor()
  await other.keyboard.press('j')
  await claimed
}

async function openFlagged(page: Page): Promise<void> {
  await page.locator('.desk-queue[data-live]').waitFor()
  const flagged = page.locator('.desk-comment', { has: page.locator('.desk-flagged') }).first()
  await flagged.locator('.desk-open').click()
  await flagged.locator('.desk-around h2').waitFor()
  await scrollTo(page, 'body')
}

/** The page of one comment, from the list. */
async function openFirst(page: Page): Promise<void> {
  await page.goto((await page.locator('.desk-whole-link').first().getAttribute('href')) ?? '')
}

async function openNetwork(page: Page): Promise<void> {
  await openFirst(page)
  await page.getByRole('link', { name: /^Cùng mạng/ }).click()
  await page.locator('.desk-comment[aria-current] .desk-around h2').waitFor()
}

async function report(reader: Page): Promise<void> {
  await reader.goto('/y-kien/')
  await reader.getByRole('link', { name: 'Báo vi phạm' }).first().click()
  await reader.getByLabel('Quảng cáo, tin rác').check()
  await reader.getByLabel('Nói thêm').fill('Ngày nào cũng có một ý kiến y như thế này.')
  await reader.getByRole('button', { name: 'Gửi cho toà soạn' }).click()
  await reader.getByText('Đã nhận.').waitFor()
}

async function draftAnswer(page: Page): Promise<void> {
  await openFirst(page)
  await page.getByText('Vụ việc và trả lời…').click()
  await page.getByLabel('Đơn vị trả lời').first().selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Mở vụ việc' }).click()
  await page.getByText('Tình trạng: đã chuyển').waitFor()
  await page.getByLabel('Nội dung trả lời').fill(answer)
  await page.getByRole('button', { name: 'Lưu bản nháp' }).click()
  await page.getByText(/^Bản nháp của/).waitFor()
  await scrollTo(page, '#vu-viec')
}

function scrollTo(page: Page, selector: string): Promise<unknown> {
  return page.evaluate(`document.querySelector('${selector}').scrollIntoView()`)
}
