import { expect, test } from 'vitest'
import { seen } from '../../../_includes/comments/samples.ts'
import { deskPage, signIn } from '../../../support/desk/moderators.ts'
import { openWithQuestion } from '../../../support/desk/question.ts'
import { submit } from '../../../support/desk/submit.ts'

const day = 24 * 3_600_000

/** One case that is urgent and one that has time, of two units and two people, and a comment without any. */
async function openWithCases() {
  const question = await openWithQuestion()
  const { desk, put, send } = question
  await put({ level: 'urgent', unit: 'ubnd' })
  const later = (await submit(desk, { title: 'Bao giờ có đèn' })).comment
  const order = { request: 's1', version: 1, level: 'complex', unit: 'tri' }
  await send('PUT', `/api/moderation/comments/${later}/case`, order, 'editor')
  await submit(desk, { title: 'Cảm ơn' })
  return { ...question, later }
}

test('the desk lists what is waiting, due this week, overdue and one’s own, by unit too', async () => {
  const { desk, putReply } = await openWithCases()
  const list = async (query: string) =>
    seen(await deskPage(desk, await signIn(desk, 'Đức'), `/kiem-duyet/vu-viec/${query}`))
  const open = await list('')
  expect(open).toMatch(
    /Chưa trả lời \(2\)\s*Của tôi \(1\)\s*Đang chờ \(2\)\s*Đến hạn tuần này \(0\)/,
  )
  expect(open.indexOf('Mong cầu')).toBeLessThan(open.indexOf('Bao giờ'))
  expect(await list('?danh-sach=mine')).not.toContain('Mong cầu')
  expect(await list('?don-vi=tri')).not.toContain('Mong cầu')
  desk.clock.now += 1.05 * day
  expect(await list('?danh-sach=week')).toContain('Mong cầu')
  desk.clock.now += day
  expect(await list('?danh-sach=overdue')).toMatch(/quá hạn[^]*Mong cầu/)
  expect(await list('?danh-sach=waiting')).not.toContain('Mong cầu')
  await putReply({ version: 2 })
  expect(await list('?danh-sach=overdue')).toContain('Không có vụ việc nào ở đây.')
})

test('the queue is narrowed to cases by their state, their time and their unit', async () => {
  const { desk, comment, later, send } = await openWithCases()
  const find = async (query: string) => {
    const { status, answer } = await send('GET', `/api/moderation/comments?${query}`, undefined)
    if (status !== 200) return status
    return (answer as { comments: { id: string }[] }).comments.map(({ id }) => id)
  }
  expect(await find('case=passed')).toEqual([comment, later])
  expect(await find('case=received')).toEqual([])
  expect(await find('unit=tri')).toEqual([later])
  expect(await find('case=open&unit=ubnd')).toEqual([comment])
  expect(await find('case=passed&state=approved')).toEqual([])
  desk.clock.now += 3 * day
  expect(await find('case=overdue')).toEqual([comment])
  expect(await find('case=waiting&q=den')).toEqual([later])
  const page = await deskPage(
    desk,
    await signIn(desk, 'Đức'),
    '/kiem-duyet/?state=pending&case=overdue',
  )
  expect(page).toContain('<option value="overdue" selected>')
  expect(seen(page)).not.toContain('Cảm ơn')
  expect([await find('case=soon'), await find('unit=la')]).toEqual([400, 400])
})
