import type { Browser, Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openBrowser, watchedPage } from '../support/browser/browser.ts'
import { contentFolder } from '../support/content/content-folder.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { formScripted } from '../support/browser/phone.ts'
import { started } from '../support/servers/started.ts'

const path = '/2023/12/cau-moi/'
let browser: Browser
let url = ''

beforeAll(async () => {
  const content = contentFolder({
    'articles/2023/12/cau-moi.md': articleFile({ title: 'Cầu mới' }),
    'pages/quyen-rieng-tu.md': '---\ntitle: Quyền riêng tư\n---\n\nMột.\n',
  })
  const [opened, devServer] = await Promise.all([openBrowser(), started(content)])
  browser = opened
  url = devServer.url
})

/** Presses Tab until the focus is on what `selector` finds; whatever has focus on the way must show it. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const { arrived, unseen } = await page.evaluate<{ arrived: boolean; unseen: string }>(`(() => {
      const { activeElement } = document
      const { outlineStyle, outlineWidth } = getComputedStyle(activeElement)
      const seen = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0
      const arrived = activeElement.matches(${JSON.stringify(selector)})
      return { arrived, unseen: seen || activeElement === document.body ? '' : activeElement.outerHTML }
    })()`)
    expect(unseen).toBe('')
    if (arrived) return
  }
  throw new Error(`Tab never came to ${selector}.`)
}

test('a comment is written and sent, its captcha solved, by keyboard alone', async () => {
  const { page, faults } = await watchedPage(await browser.newContext())
  await page.goto(url + path, { waitUntil: 'load' })
  await tabTo(page, '.skip')
  await page.keyboard.press('Enter')
  for (const [field, text] of Object.entries({
    name: 'Nguyễn Thị Hường',
    title: 'Mong cầu có lối đi bộ',
    body: 'Cầu đẹp lắm.',
  })) {
    await tabTo(page, `#bl-${field}`)
    await page.keyboard.insertText(text)
  }
  await page.locator('altcha-widget [type=checkbox]').waitFor()
  await tabTo(page, 'altcha-widget input')
  await tabTo(page, '#bl-consent')
  await page.keyboard.press('Space')
  await tabTo(page, '.comment-form [type=submit]')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Đang chờ duyệt' }).waitFor()
  expect(faults).toEqual([])
})

const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === element.ownerDocument.activeElement)

test('a form with something wrong sends nobody on: its script takes the focus, and leads to the field', async () => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${url}${path}#viet-binh-luan`, { waitUntil: 'load' })
  await tabTo(page, '#bl-title')
  await formScripted(page)
  await page.keyboard.press('Enter')
  const summary = page.getByRole('alert').filter({ hasText: 'Họ tên' })
  await summary.waitFor()
  await expect.poll(() => hasFocus(summary)).toBe(true)
  await tabTo(page, '#bl-problems a')
  await page.keyboard.press('Enter')
  const name = page.locator('#bl-name')
  await expect.poll(() => hasFocus(name)).toBe(true)
  expect(await name.getAttribute('aria-invalid')).toBe('true')
  expect(await name.getAttribute('aria-describedby')).toBe('bl-name-problem')
})

test('a reader who is faster than the form’s script is led to the same field by the browser, and keeps their place when the script comes', async () => {
  const page = await (await browser.newContext()).newPage()
  const late = Promise.withResolvers<void>()
  await page.route('**/assets/comment-form.*', async (route) => {
    await late.promise
    await route.continue()
  })
  await page.goto(`${url}${path}#viet-binh-luan`, { waitUntil: 'load' })
  await page.locator('#bl-title').fill('Mong cầu có lối đi bộ')
  await page.keyboard.press('Enter')
  const name = page.locator('#bl-name')
  await expect.poll(() => hasFocus(name)).toBe(true)
  expect(await name.evaluate('(box) => box.validationMessage')).not.toBe('')
  late.resolve()
  await formScripted(page)
  expect(await hasFocus(name)).toBe(true)
  expect(await page.locator('#bl-title').inputValue()).toBe('Mong cầu có lối đi bộ')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'Họ tên' }).waitFor()
})

test('without JavaScript an article is read, and a form comes back with every word and what is missing', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(url + path, { waitUntil: 'load' })
  expect(await page.getByRole('article').first().isVisible()).toBe(true)
  await page.locator('#bl-name').fill('Nguyễn Thị Hường')
  await page.locator('#bl-title').fill('Mong cầu có lối đi bộ')
  await page.locator('#bl-body').fill('Cầu đẹp lắm.\nXin thêm lối đi bộ.')
  await page.locator('#bl-consent').check()
  await page.getByRole('button', { name: 'Gửi bình luận' }).click()
  await page.waitForURL('**/api/comments')
  expect(await page.locator('#bl-body').inputValue()).toBe('Cầu đẹp lắm.\nXin thêm lối đi bộ.')
  expect(await page.getByRole('alert').innerText()).toContain('Mã xác nhận')
})
