import { expect, test } from 'vitest'
import { commentOf, keepRequestOf } from '../contracts/samples.ts'
import { openBrowserDesk } from '../support/desk/browser-desk.ts'
import { violations } from '../support/site/accessibility.ts'

test('a flood is rejected step after step by itself, stopped, gone on with, and undone', async () => {
  const { browser, url, desk, cookie, article } = await openBrowserDesk('2023/12/cau-moi')
  const at = new Date().toISOString()
  for (let number = 1; number <= 1020; number += 1) {
    const comment = commentOf(number, { id: desk.services.newId(), article, at })
    await desk.store.keep(keepRequestOf(comment))
  }
  const totals = async (): Promise<object> =>
    (await desk.store.queue({ state: 'pending', limit: 1 })).totals
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url }])
  const page = await context.newPage()
  await page.goto(`${url}/kiem-duyet/`)
  await page.getByRole('button', { name: 'Xử lý cả danh sách…' }).click()
  await page.getByText('làm với 1.020 ý kiến').waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('combobox', { name: 'Lý do từ chối' }).selectOption('spam')

  // The second step is stopped while it is on its way: it ends, and no third one follows.
  let steps = 0
  await page.route('**/kiem-duyet/tat-ca/*', async (route) => {
    steps += 1
    if (steps === 2) await page.getByRole('button', { name: 'Dừng' }).click()
    await route.continue()
  })
  await page.getByRole('button', { name: 'Từ chối 1.020 ý kiến' }).click()
  await page.getByText('Xong 1.000 ý kiến. Còn 20 ý kiến.').waitFor()
  await page.getByRole('button', { name: 'Tiếp tục' }).waitFor()
  expect([steps, await totals()]).toEqual([2, { pending: 20, approved: 0, rejected: 1000 }])
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByText('Xong 1.020 ý kiến.').waitFor()
  expect(await totals()).toMatchObject({ pending: 0, rejected: 1020 })
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByText('Đã hoàn tác ở 1.020 ý kiến.').waitFor()
  expect(await totals()).toMatchObject({ pending: 1020, rejected: 0 })
})
