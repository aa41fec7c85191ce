import { expect, test } from 'vitest'
import { seen } from '../../../_includes/comments/samples.ts'
import { openWithQuestion } from '../../../support/desk/question.ts'
import { submit } from '../../../support/desk/submit.ts'

const day = 24 * 3_600_000

test('the page of answers counts every case by unit, and lists answers of public comments alone', async () => {
  const { desk, comment, put, putReply, approve, send } = await openWithQuestion()
  const read = async () => {
    const response = await desk.ask('/y-kien/tra-loi/')
    return { response, text: seen(await response.text()) }
  }
  expect((await read()).text).toContain('Chưa có vụ việc nào.')
  await put({ unit: 'ubnd' })
  const second = (await submit(desk, { title: 'Bao giờ có đèn' })).comment
  const order = { request: 's1', version: 1, level: 'urgent', unit: 'tri' }
  const path = `/api/moderation/comments/${second}/case`
  await send('PUT', path, order)
  const { response, text } = await read()
  expect(text).toMatch(/UBND phường100100Phòng Quản lý đô thị100100\s*Tất cả200200/)
  expect(text).toContain('Chưa có trả lời nào.')
  expect(response.headers.get('netlify-cache-tag')).toBe('tra-loi')
  expect(response.headers.get('netlify-cdn-cache-control')).toContain('max-age=300')
  await putReply({ version: 2 })
  desk.clock.now += 3 * day
  const later = await read()
  expect(later.text).toMatch(/UBND phường111000Phòng Quản lý đô thị100010/)
  expect(later.text).not.toContain('Sẽ làm trong quý tới.')
  await approve(3)
  expect((await read()).text).toContain('Sẽ làm trong quý tới.')
  expect(await (await desk.ask('/y-kien/')).text()).toContain('href="/y-kien/tra-loi/"')
  const restored = { decisions: [{ request: 'b', comment, version: 4, verdict: 'restore' }] }
  const { answer } = await send('POST', '/api/moderation/decisions', restored)
  expect(answer).toMatchObject({ refreshed: expect.arrayContaining(['answers']) })
  expect((await read()).text).not.toContain('Sẽ làm trong quý tới.')
})

test('what is late, refused, or answered without a case is counted as such', async () => {
  const { desk, put, putReply, send } = await openWithQuestion()
  await put({ unit: 'ubnd', level: 'urgent' })
  desk.clock.now += 30 * day
  await putReply({ version: 2 })
  const without = (await submit(desk)).comment
  const reply = { request: 'w', version: 1, unit: 'ubnd', body: 'Có.', publish: true }
  await send('PUT', `/api/moderation/comments/${without}/reply`, reply, 'editor')
  const strange = (await submit(desk)).comment
  const refused = { to: 'Sở', reason: 'Khác cấp' }
  const order = { request: 'n', version: 1, level: 'normal', unit: null, refused }
  await send('PUT', `/api/moderation/comments/${strange}/case`, order, 'editor')
  const page = await (await desk.ask('/y-kien/tra-loi/')).text()
  expect(seen(page)).toMatch(/UBND phường120000Chưa chuyển đơn vị100001/)
  expect(page).toMatch(/<div class="chart" role="img"/)
})

test('what was asked and answered is counted on when its comment is erased, and waits for nobody', async () => {
  const { desk, comment, put, putReply, send } = await openWithQuestion()
  await put({ unit: 'ubnd' })
  await putReply({ version: 2 })
  const waiting = (await submit(desk)).comment
  const order = { request: 's', version: 1, level: 'normal', unit: 'ubnd' }
  await send('PUT', `/api/moderation/comments/${waiting}/case`, order)
  const page = async () => seen(await (await desk.ask('/y-kien/tra-loi/')).text())
  expect(await page()).toMatch(/UBND phường211100/)
  const at = new Date(desk.clock.now).toISOString()
  const erasure = { request: 'x', by: 'Lan', at }
  await desk.store.erase([comment, waiting].map((id) => ({ ...erasure, comment: id })))
  expect(await page()).toMatch(/UBND phường211000/)
})
