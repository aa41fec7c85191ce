import { expect, test } from 'vitest'
import { bulk, linkOf, send, titles } from '../../../../support/desk/desk-queue.ts'
import { openDesk } from '../../../../support/desk/desk.ts'
import { submit, submitMany } from '../../../../support/desk/submit.ts'
import { deskForm, deskPage, program, signIn } from '../../../../support/desk/moderators.ts'
import { seen } from '../../../../_includes/comments/samples.ts'

test('a link can neither make the desk say that something was settled, nor lure anyone to undo it', async () => {
  const desk = openDesk()
  const [lan, minh] = [await signIn(desk), await signIn(desk, 'Minh')]
  await submitMany(desk, 2)
  const where = await send(desk, minh, bulk(await deskPage(desk, minh), 'approve'))
  const text = seen(await deskPage(desk, minh, where))
  expect(text).toContain('Xong 2 ý kiến.')
  expect(text).toContain('Hoàn tác')
  const lured = await deskPage(desk, lan, where)
  expect(seen(lured)).toContain('Xong 0 ý kiến.')
  expect(lured).not.toContain('>Hoàn tác<')
  const former = '/kiem-duyet/?xong=9&trung=0&hoan-tac=0193519a-0000-7000-8000-000000000001.2'
  expect(await deskPage(desk, lan, former)).not.toMatch(/Xong|>Hoàn tác</)
  const forged = `${where}&y="><img>&viec=<b>`.replace(/viec=[^&]*/, 'viec=<script>')
  expect(await deskPage(desk, lan, encodeURI(forged))).not.toMatch(/<img|<script>|>Hoàn tác</)
  desk.clock.now += 10 * 60_000 + 1
  expect(await deskPage(desk, minh, where)).not.toContain('>Hoàn tác<')
})

test('what was decided again since is not offered to be undone', async () => {
  const desk = openDesk()
  const cookie = await signIn(desk)
  const { comment } = await submit(desk)
  const where = await send(desk, cookie, bulk(await deskPage(desk, cookie), 'approve'))
  await (await program(desk, 'Minh')).decide({ comment, version: 2, verdict: 'reject' })
  const page = await deskPage(desk, cookie, where)
  expect(seen(page)).toContain('Xong 1 ý kiến.')
  expect(page).not.toContain('>Hoàn tác<')
})

test('a comment that its reader withdrew meanwhile is told as gone, not as decided', async () => {
  const desk = openDesk()
  const cookie = await signIn(desk)
  const [gone] = await submitMany(desk, 2)
  const form = bulk(await deskPage(desk, cookie), 'approve')
  await desk.ask(`/api/comments/tracking/${gone?.tracking}`, { method: 'DELETE' })
  const page = seen(await deskPage(desk, cookie, await send(desk, cookie, form)))
  expect(page).toContain('Xong 1 ý kiến.')
  expect(page).toContain('1 ý kiến không còn ở đây: người viết đã rút lại')
})

test('the reason in a form that came after its session’s end is shown again, but not to a stranger’s page', async () => {
  const desk = openDesk()
  const { comment } = await submit(desk)
  const reason = 'Lạc đề, "xin" <viết lại>'
  const fields = { comment: `${comment}.1`, request: 'r', verdict: 'reject', reason }
  const answer = await deskForm(desk, `desk=${'x'.repeat(43)}`, '/kiem-duyet/quyet-dinh', fields)
  const text = await answer.text()
  expect([answer.status, seen(text)]).toEqual([401, expect.stringContaining(reason)])
  expect(text).not.toContain('<viết')
  const foreign = await desk.ask('/kiem-duyet/quyet-dinh', {
    method: 'POST',
    headers: { Origin: 'https://other.example' },
    body: new URLSearchParams(fields),
  })
  expect([foreign.status, (await foreign.text()).includes('Lạc đề')]).toEqual([401, false])
})

test('a link ticks every box of the page, and another none', async () => {
  const desk = openDesk()
  const cookie = await signIn(desk)
  await submitMany(desk, 31)
  const ticked = (page: string): number =>
    page.match(/<input type="checkbox"[^>]* checked>/g)?.length ?? 0
  const first = await deskPage(desk, cookie)
  const all = await deskPage(desk, cookie, linkOf(first, 'Chọn cả trang'))
  expect([ticked(first), ticked(all), titles(all)]).toEqual([0, 30, titles(first)])
  const none = await deskPage(desk, cookie, linkOf(all, 'Bỏ chọn cả trang'))
  expect([ticked(none), titles(none)]).toEqual([0, titles(first)])
})

test('a search that found nothing in a part says which part, and never that there is none', async () => {
  const desk = openDesk({ limit: { count: 1_000, seconds: 600 } })
  await submitMany(desk, 520)
  await submit(desk, { title: 'Cây kim' })
  const cookie = await signIn(desk)
  const first = await deskPage(desk, cookie, '/kiem-duyet/?q=kim')
  expect(seen(first)).toContain('Chưa thấy trong 500 ý kiến cũ nhất.')
  expect(seen(first)).not.toContain('Không tìm thấy')
  const second = await deskPage(desk, cookie, linkOf(first, 'Tìm tiếp'))
  expect(titles(second)).toEqual(['Cây kim'])
  const other = await deskPage(desk, cookie, '/kiem-duyet/?q=khong-co')
  expect(seen(await deskPage(desk, cookie, linkOf(other, 'Tìm tiếp')))).toContain(
    'Không tìm thấy thêm ý kiến nào.',
  )
  const some = await deskPage(desk, cookie, `/kiem-duyet/?q=${encodeURIComponent('số 7 7')}`)
  expect(seen(some)).toMatch(/Thấy \d+ trong 500 ý kiến cũ nhất; chưa tìm hết\.|Tìm tiếp/)
})

test('whoever settles comments of a narrowed list comes back to that list, and is shown what others did meanwhile', async () => {
  const desk = openDesk()
  const lan = await signIn(desk)
  const [, second] = [
    await submit(desk, { title: 'Cầu mới' }),
    await submit(desk, { title: 'Cầu cũ' }),
  ]
  await submit(desk, { title: 'Chợ đêm', body: 'Khác' })
  const page = await deskPage(desk, lan, '/kiem-duyet/?q=cau&section=tin-tuc')
  const [, action = ''] = /id="hang-loat"[^>]* action="([^"]+)"/.exec(page) ?? []
  const minh = await program(desk, 'Minh')
  await minh.decide({ comment: second.comment, verdict: 'reject', reason: 'spam' })
  const where = await send(desk, lan, bulk(page, 'approve'), action.replaceAll('&amp;', '&'))
  expect(where).toMatch(/^\/kiem-duyet\/\?state=pending&q=cau&section=tin-tuc&viec=/)
  const text = seen(await deskPage(desk, lan, where))
  expect(text).toContain('Xong 1 ý kiến. 1 ý kiến đã có người khác quyết định trước.')
  expect(text).toMatch(/Cầu cũ Minh từ chối \(Quảng cáo hoặc liên kết lạ\)/)
})
