import { expect, test } from 'vitest'
import { openBrowser } from '../support/browser/browser.ts'
import { openPhone } from '../support/browser/phone.ts'
import { git, gitNewsroom, statusOf } from '../support/articles/git.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { started } from '../support/servers/started.ts'
import { until } from '../support/until.ts'

test('on a phone without JavaScript a reporter’s article comes from its title to the site', async () => {
  const newsroom = gitNewsroom({ 'articles/2023/12/cau-moi.md': articleFile() })
  const [browser, server] = await Promise.all([openBrowser(), started(newsroom.content)])
  const { page, faults } = await openPhone(browser, { javaScriptEnabled: false })
  await page.goto(/^Bàn kiểm duyệt: (\S+)/m.exec(server.output())?.[1] ?? '')
  await page.locator('main button').tap()
  await page.getByRole('link', { name: 'Bàn biên tập' }).tap()
  await page.getByLabel('Tiêu đề bài mới').fill('Khai trương thư viện')
  await page.getByRole('button', { name: 'Bắt đầu viết' }).tap()
  await page.getByLabel('Nội dung').fill('Sáng nay thư viện mở cửa.\n\n- Sách\n- Báo\n')
  await page.getByRole('button', { name: 'Xem thử' }).tap()
  const frame = page.frameLocator('iframe')
  await frame.getByText('Sáng nay thư viện mở cửa.').waitFor()
  await page.getByRole('button', { name: 'Lưu', exact: true }).tap()
  await page.getByText('Đã lưu.').waitFor()
  await page.getByText('Chưa chọn chuyên mục').waitFor()
  await page.getByLabel('Chuyên mục').selectOption('tin-tuc')
  await page.getByRole('button', { name: 'Lưu và gửi duyệt' }).tap()
  await page.getByText('Bài đang chờ biên tập.').waitFor()
  const isWider = await page.locator('body').evaluate((body) => body.scrollWidth > body.clientWidth)
  expect(isWider).toBe(false)
  await page.getByRole('button', { name: 'Xuất bản' }).tap()
  await page.getByText('Đã xuất bản.').waitFor()
  const path = git(newsroom.folder, 'log', '-1', '--format=%s').replace('Xuất bản: ', '')
  await until(async () => (await fetch(`${server.url}/${path}/`)).ok, { what: 'the page' })
  expect(await (await fetch(`${server.url}/${path}/`)).text()).toContain('<li>Sách</li>')
  expect([statusOf(newsroom), faults]).toEqual(['', []])
  expect(git(newsroom.folder, 'log', '-1', '--format=%B')).toContain('Approved-By: toa-soan')
})
