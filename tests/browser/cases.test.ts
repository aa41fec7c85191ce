import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type BrowserDesk, openBrowserDesk } from '../support/desk/browser-desk.ts'
import { submit } from '../support/desk/submit.ts'
import { until } from '../support/until.ts'

const article = '2026/03/cau-moi'
const unit = 'Tổ Biên tập'
let opened: BrowserDesk

beforeAll(async () => {
  opened = await openBrowserDesk(article)
})

async function pageOf({ browser, url, cookie }: BrowserDesk, isStaff: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 } })
  const [name = '', value = ''] = cookie.split('=')
  if (isStaff) await context.addCookies([{ name, value, url }])
  return context.newPage()
}

test('a question gets a case, its unit answers by its link, an editor publishes, and whoever asked says that it is not clear', async () => {
  const { url, desk } = opened
  const asked = { article, title: 'Bao giờ có đèn đường?', body: 'Phố tôi tối lắm.' }
  const { comment, location } = await submit(desk, asked)
  const [staff, office, sender] = await Promise.all(
    [true, false, false].map((isStaff) => pageOf(opened, isStaff)),
  )
  if (!staff || !office || !sender) throw new Error('a page is missing')
  const where = `${url}/kiem-duyet/y-kien/${comment}/`

  await staff.goto(where)
  await staff.getByRole('button', { name: 'Duyệt', exact: true }).first().click()
  await staff.waitForLoadState()
  await until(async () => (await desk.store.find(comment))?.state === 'approved')
  await staff.goto(where)
  await staff.getByText('Vụ việc và trả lời…').click()
  await staff.locator('#vu-viec-don-vi').selectOption({ label: unit })
  await staff.getByRole('button', { name: 'Mở vụ việc' }).click()
  await staff.getByRole('button', { name: 'Tạo liên kết cho đơn vị' }).click()
  const link = (await staff.locator('.desk-once').textContent())?.trim() ?? ''

  await office.goto(url + new URL(link).pathname)
  expect(await office.locator('main').textContent()).toContain(asked.body)
  await office.getByLabel('Nội dung trả lời').fill('Trong tháng sau.')
  await office.getByRole('button', { name: 'Gửi toà soạn' }).click()
  await office.getByText('Đã gửi toà soạn.').waitFor()

  await staff.goto(where)
  expect(await staff.locator('#tra-loi-noi-dung').inputValue()).toBe('Trong tháng sau.')
  await staff.getByRole('button', { name: 'Đăng trả lời' }).click()
  await staff.getByRole('button', { name: 'Gỡ trả lời đã đăng' }).waitFor()

  const read = async (path: string): Promise<string> => (await fetch(url + path)).text()
  await until(async () => (await read(`/${article}/`)).includes('Trong tháng sau.'))
  expect(await read(`/${article}/`)).toContain(`chuyển ${unit}, hạn`)
  expect(await read('/y-kien/feed.xml')).toContain(`${unit} trả lời: Bao giờ có đèn đường?`)
  expect(await read('/y-kien/tra-loi/')).toContain('Trong tháng sau.')
  expect((await fetch(url + new URL(link).pathname)).status).toBe(410)

  await sender.goto(url + location)
  await sender.getByLabel('Còn chỗ nào chưa rõ?').fill('Phố nào trước?')
  await sender.getByRole('button', { name: 'Chưa rõ' }).click()
  await sender.getByText('Đơn vị sẽ trả lời thêm.').waitFor()
  await staff.goto(where)
  expect(await staff.locator('#vu-viec').textContent()).toContain('Phố nào trước?')
  expect(await read(`/${article}/`)).not.toContain('Phố nào trước?')
})
