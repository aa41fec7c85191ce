import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { answerUntilMended, openBrowser } from '../support/browser/browser.ts'
import { contentFolder } from '../support/content/content-folder.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { formScripted, openPhone, send, write, written } from '../support/browser/phone.ts'
import { started, type Started } from '../support/servers/started.ts'

const content = contentFolder({ 'articles/2023/12/cau-moi.md': articleFile() })
const letter = {
  name: 'Nguyễn Thị Hường',
  phone: '0912 345 678',
  title: 'Mong cầu có lối đi bộ',
  body: 'Cầu đẹp lắm.\nXin thêm lối đi bộ.',
}
let browser: Browser
let devServer: Started

beforeAll(async () => {
  ;[browser, devServer] = await Promise.all([openBrowser(), started(content)])
})

/** A letter that is written and sent while the desk answers so. */
async function failing(
  answer: 'unavailable' | 'nothing',
): Promise<{ page: Page; mend: () => void }> {
  const { page } = await openPhone(browser)
  await page.goto(`${devServer.url}/2023/12/cau-moi/`)
  const mend = await answerUntilMended(page, '**/api/comments', (route) =>
    answer === 'nothing'
      ? route.abort('connectionreset')
      : route.fulfill({
          status: 503,
          headers: { 'Retry-After': '30' },
          contentType: 'application/problem+json',
          body: JSON.stringify({ type: '/api/problems/unavailable', status: 503 }),
        }),
  )
  await write(page, letter)
  await formScripted(page)
  await page.getByRole('button', { name: 'Gửi bình luận' }).tap()
  return { page, mend }
}

test.each([
  ['unavailable', 'Bàn bình luận tạm thời chưa trả lời được'],
  ['nothing', 'Chưa nối được với toà soạn'],
] as const)(
  'a letter that the desk answers with “%s” stays written, also over a reload, and goes out once the desk is back',
  async (answer, says) => {
    const { page, mend } = await failing(answer)
    await page.locator('#bl-problems').getByText(says).waitFor()
    expect(await written(page)).toEqual(letter)
    mend()
    await page.reload()
    await page.getByText('Đã khôi phục lời bạn viết dở.').waitFor()
    expect(await written(page)).toEqual({ ...letter, phone: '' })
    await page.locator('#bl-consent').check()
    await send(page)
    await page.goto(`${devServer.url}/2023/12/cau-moi/`)
    await formScripted(page)
    expect(await written(page)).toEqual({ name: '', phone: '', title: '', body: '' })
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  },
)

test('sent again after a failure, without a reload, the letter is taken once', async () => {
  const { page, mend } = await failing('unavailable')
  await page.locator('#bl-problems').getByText('tạm thời chưa trả lời được').waitFor()
  mend()
  await send(page)
  await page.getByRole('heading', { name: 'Đang chờ duyệt' }).waitFor()
  expect(await page.locator('.tracked').textContent()).toContain(letter.title)
})
