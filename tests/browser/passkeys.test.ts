import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowser, watchedPage } from '../support/browser/browser.ts'
import { contentFolder } from '../support/content/content-folder.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { openDeskOnSameStore } from '../support/desk/desk-on-same-store.ts'
import { submit } from '../support/desk/submit.ts'
import { started } from '../support/servers/started.ts'

const article = '2023/12/cau-moi'

/** A phone that asks for a finger, and gets it. */
async function addAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click()
const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { name, exact: true, level: 1 }).waitFor()

test('in by a link, a passkey added, out, in by it, a deed confirmed by it, and shut out by another admin', async () => {
  const devServer = await started(contentFolder({ [`articles/${article}.md`]: articleFile() }))
  const desk = openDeskOnSameStore(devServer)
  await submit(desk, { article, phone: '0912345678' })
  const browser = await openBrowser()
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const { page, faults } = await watchedPage(context)
  await addAuthenticator(page)
  const [link = ''] = /http\S+\/kiem-duyet\/vao\/\S+/.exec(devServer.output()) ?? []

  await page.goto(link)
  await press(page, 'Vào bàn')
  await heading(page, 'Chờ duyệt')
  await page.goto(`${devServer.url}/kiem-duyet/phien/`)
  await press(page, 'Thêm khoá trên máy này')
  await page.getByRole('button', { name: 'Bỏ khoá này' }).waitFor()
  await press(page, 'Ra khỏi bàn')
  await heading(page, 'Bạn chưa đăng nhập')
  expect(await context.cookies()).toEqual([])

  await press(page, 'Vào bằng khoá truy cập')
  await heading(page, 'Chờ duyệt')
  // The server writes into it too.
  const database = new DatabaseSync(join(devServer.folder, 'data/comments.sqlite'), {
    timeout: 60_000,
  })
  database.exec('UPDATE sessions SET confirmed = 0')
  database.close()
  await press(page, 'Xem số điện thoại')
  await heading(page, 'Xác nhận')
  expect(await page.content()).not.toContain('912345678')
  await press(page, 'Xác nhận và làm tiếp')
  await page.getByRole('link', { name: '+84912345678' }).waitFor()

  await page.goto(`${devServer.url}/kiem-duyet/nguoi/`)
  await page.getByLabel('Tên (chữ cái').fill('Minh')
  await page.getByRole('combobox').last().selectOption('admin')
  await press(page, 'Tạo liên kết mời')
  const invitation = await page.getByRole('code').textContent()
  await page.goto(`${devServer.url}/kiem-duyet/`)
  const other = await (await browser.newContext()).newPage()
  await other.goto(invitation ?? '')
  await press(other, 'Vào bàn')
  await heading(other, 'Chờ duyệt')
  await other.goto(`${devServer.url}/kiem-duyet/nguoi/cho-ra/?name=toa-soan`)
  await press(other, 'Cho ra ngay')
  await other.getByText('Đã cho ra:').waitFor()

  await page.getByRole('link', { name: 'Đã duyệt' }).click()
  await heading(page, 'Bạn chưa đăng nhập')
  await press(page, 'Vào bằng khoá truy cập')
  await page.getByText('Chưa xác nhận được.').waitFor()
  expect(faults.filter((fault) => !/status of 40[13]/.test(fault))).toEqual([])
})
