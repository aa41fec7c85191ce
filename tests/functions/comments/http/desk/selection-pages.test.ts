import { expect, test } from 'vitest'
import { openDesk, type Desk } from '../../../../support/desk/desk.ts'
import { submit, submitMany } from '../../../../support/desk/submit.ts'
import { deskForm, deskPage, program, signIn } from '../../../../support/desk/moderators.ts'
import { seen } from '../../../../_includes/comments/samples.ts'

interface Answered {
  readonly status: number
  readonly text: string
}

/** Presses the button of that name, as a browser without script does. */
async function press(
  { desk, cookie }: Room,
  page: string,
  button: string | RegExp,
  typed: Record<string, string> = {},
): Promise<Answered> {
  const named = (form: string): boolean =>
    [...form.matchAll(/<button[^>]*>(.*?)<\/button>/g)].some(([, name = '']) =>
      typeof button === 'string' ? name === button : button.test(name),
    )
  const form = [...page.matchAll(/<form.*?<\/form>/gs)].map(([each]) => each).find(named) ?? ''
  const hidden = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)]
  const fields = new URLSearchParams([
    ...hidden.map(([, name = '', value = '']): [string, string] => [name, value]),
    ...Object.entries(typed),
  ])
  const [, action = ''] = /method="post"[^>]* action="([^"]*)"/.exec(form) ?? []
  const answer = await deskForm(desk, cookie, action.replaceAll('&amp;', '&'), fields)
  await desk.settled()
  return { status: answer.status, text: await answer.text() }
}

interface Room {
  readonly desk: Desk
  readonly cookie: string
}

async function flooded(count: number): Promise<Room> {
  const desk = openDesk({ limit: { count: 10_000, seconds: 600 } })
  await submit(desk, { title: 'Ý kiến thật' })
  await submitMany(desk, count, { body: 'Quảng cáo rác' })
  return { desk, cookie: await signIn(desk) }
}

async function chosen(room: Room, query = 'state=pending&q=rac'): Promise<string> {
  const list = await deskPage(room.desk, room.cookie, `/kiem-duyet/?${query}`)
  const answer = await press(room, list, /^Xử lý (?:mọi|cả)/)
  expect(answer.status).toBe(200)
  return answer.text
}

const totalsOf = async ({ desk }: Room): Promise<object> =>
  (await desk.store.queue({ state: 'pending', limit: 1 })).totals
const spam = { reason: 'spam' }

test('all that a search finds is rejected 500 a press, as was said before, and undone by one', async () => {
  const room = await flooded(520)
  const page = await chosen(room)
  expect(seen(page)).toContain('làm với 520 ý kiến')
  expect(seen(page)).toContain('Tìm theo: rac')
  expect(seen(page)).toMatch(/Gửi từ .* đến /)
  expect(seen(page)).toContain('Ý kiến số 10')
  expect(seen(page)).not.toContain('Ý kiến thật')
  expect(await totalsOf(room)).toMatchObject({ pending: 521 })
  await submitMany(room.desk, 2, { body: 'Rác đến sau' })
  const first = await press(room, page, 'Từ chối 520 ý kiến', spam)
  expect(seen(first.text)).toContain('Xong 500 ý kiến. Còn 20 ý kiến.')
  const last = await press(room, first.text, 'Tiếp tục')
  expect(seen(last.text)).toContain('Xong 520 ý kiến.')
  expect(last.text).not.toContain('Tiếp tục')
  expect(await totalsOf(room)).toEqual({ pending: 3, approved: 0, rejected: 520 })
  const again = await press(room, first.text, 'Tiếp tục')
  expect(seen(again.text)).toContain('Xong 520 ý kiến.')
  const undone = await press(room, last.text, 'Hoàn tác')
  expect(seen(undone.text)).toContain('Đã hoàn tác ở 520 ý kiến.')
  expect(await totalsOf(room)).toEqual({ pending: 523, approved: 0, rejected: 0 })
  const halfway = await press(room, await chosen(room), /^Từ chối/, spam)
  expect(await totalsOf(room)).toMatchObject({ pending: 23, rejected: 500 })
  await press(room, halfway.text, 'Hoàn tác')
  expect(await totalsOf(room)).toMatchObject({ pending: 523, rejected: 0 })
})

test('only what was chosen is settled, in the version that it had', async () => {
  const room = await flooded(3)
  const page = await chosen(room)
  const { comments } = await room.desk.store.queue({ state: 'pending', limit: 9, q: 'rac' })
  const minh = await program(room.desk, 'Minh')
  await minh.decide({ comment: comments[0]?.id ?? '', verdict: 'approve' })
  const erasure = { request: 'r', comments: [comments[1]?.id], reason: 'request' }
  await minh.post('/api/moderation/erasures', erasure)
  await submit(room.desk, { title: 'Đến sau', body: 'Rác' })
  const done = seen((await press(room, page, /^Từ chối/, spam)).text)
  expect(done).toContain('Xong 1 ý kiến.')
  expect(done).toContain('2 ý kiến đã có người khác quyết định trước, hoặc không còn ở đây.')
  const left = await room.desk.store.queue({ state: 'pending', limit: 9 })
  expect(left.comments.map(({ title }) => title)).toEqual(['Ý kiến thật', 'Đến sau'])
})

test('erasing asks for a reason and a tick and is not undone, and nothing can be approved unread', async () => {
  const room = await flooded(3)
  const page = await chosen(room)
  expect(page).not.toContain('value="approve"')
  const unclear: [RegExp, Record<string, string>][] = [
    [/^Từ chối/, {}],
    [/^Xoá/, { sure: 'yes' }],
    [/^Xoá/, { sure: 'yes', reason: 'vì thế' }],
    [/^Xoá/, { reason: 'spam' }],
  ]
  for (const [button, typed] of unclear)
    expect([typed, (await press(room, page, button, typed)).status]).toEqual([typed, 422])
  for (const verdict of ['approve', 'constructor', '']) {
    const changed = page.replaceAll('value="reject"', `value="${verdict}"`)
    expect([verdict, (await press(room, changed, /^Từ chối/, spam)).status]).toEqual([verdict, 422])
  }
  expect(await totalsOf(room)).toMatchObject({ pending: 4 })
  const form = { sure: 'yes', reason: 'spam' }
  const erased = await press(room, page, 'Xoá vĩnh viễn 3 ý kiến', form)
  expect(seen(erased.text)).toContain('Đã xoá vĩnh viễn 3 ý kiến.')
  expect(erased.text).not.toContain('>Hoàn tác<')
  expect(seen((await press(room, page, /^Xoá/, form)).text)).toContain('Đã xoá vĩnh viễn 3 ý kiến.')
  expect(await totalsOf(room)).toMatchObject({ pending: 1 })
})

test('a list narrowed in any way is settled as narrowed; one that is none, or is over, settles nothing', async () => {
  const room = await flooded(2)
  const { desk, cookie } = room
  await submit(desk, { title: 'Có liên kết', body: 'https://vi-du.example' })
  const page = await chosen(room, 'state=pending&flag=link')
  expect(seen(page)).toContain('làm với 1 ý kiến')
  expect(seen(page)).toContain('Lý do nên xem kỹ: có liên kết')
  const refused = await deskForm(desk, cookie, '/kiem-duyet/tat-ca/?state=pending&flag=none')
  expect(refused.status).toBe(422)
  desk.clock.now += 10 * 60_000
  const late = await press(room, page, /^Từ chối/, spam)
  expect([late.status, seen(late.text)]).toEqual([404, expect.stringContaining('mười phút')])
  const none = await deskForm(desk, cookie, '/kiem-duyet/tat-ca/?state=pending&q=khong-co')
  expect(seen(await none.text())).toContain('Không có ý kiến nào như thế.')
  expect(await totalsOf(room)).toMatchObject({ pending: 4 })
})
