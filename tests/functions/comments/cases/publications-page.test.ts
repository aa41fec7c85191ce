import { expect, test } from 'vitest'
import { seen } from '../../../_includes/comments/samples.ts'
import { deskForm, deskPage } from '../../../support/desk/moderators.ts'
import { openWithReplies } from '../../../support/desk/waiting-replies.ts'

const page = '/kiem-duyet/tra-loi/'
const hour = 3_600_000

async function openPage(count: number) {
  const opened = await openWithReplies(count)
  const { desk, cookie } = opened
  const send = (...fields: readonly (readonly [string, string])[]) =>
    deskForm(
      desk,
      cookie,
      page,
      new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])),
    )
  const show = async (path = page) => deskPage(desk, cookie, path)
  const follow = async (response: Response) => {
    expect(response.status).toBe(303)
    await desk.settled()
    return show(response.headers.get('location') ?? '')
  }
  return { ...opened, send, show, follow }
}

test('answers that wait are chosen and published by a plain form, which says how many were', async () => {
  const { ids, send, show, follow, lastLine, decide } = await openPage(3)
  expect(await show()).toContain('<p dir="auto">Trả lời 3.</p>')
  await decide(ids[2] ?? '', 3, 'reject')
  const chosen = ids.map((id) => ['reply', `${id}.3`] as const)
  const after = await follow(await send(['request', 'f1'], ...chosen, ['at', '']))
  expect(seen(after)).toContain('Đã đăng 2 trả lời.')
  expect(after).toContain(`<li><a href="/kiem-duyet/y-kien/${ids[2]}/#vu-viec">`)
  expect(seen(after)).toContain('Ý kiến này chưa được duyệt: không đăng chung được')
  expect(await lastLine(ids[0])).toMatchObject({ deed: 'publish-reply', by: 'Hoa' })
  expect(await show()).not.toContain('Trả lời 1.')
})

test('an hour of ours holds them; the page shows it, and one of them is released', async () => {
  const { desk, ids, send, show, follow, visit, lastLine } = await openPage(2)
  const [one = '', two = ''] = ids
  const chosen = ids.map((id) => ['reply', `${id}.3`] as const)
  const held = await follow(await send(['request', 'f1'], ...chosen, ['at', '2026-03-01T08:00']))
  expect(seen(held)).toContain('Đã hẹn giờ đăng 2 trả lời.')
  expect(held).toContain('action="/kiem-duyet/hoan-tac"')
  expect(held.match(/Hẹn đăng lúc 08:00 ngày 01\/03\/2026/g)).toHaveLength(2)
  const whole = await show(`/kiem-duyet/y-kien/${one}/`)
  expect(seen(whole)).toContain('Hẹn đăng lúc 08:00 ngày 01/03/2026 (người hẹn: Hoa)')
  const released = await follow(await send(['request', 'f2'], ['release', `${one}.4`]))
  expect(seen(released)).toContain('Đã bỏ hẹn 1 trả lời.')
  desk.clock.now += 2 * hour
  await visit()
  expect(await lastLine(one)).toMatchObject({ deed: 'draft-reply', sent: true, by: 'Hoa' })
  expect(await lastLine(two)).toMatchObject({ deed: 'publish-reply' })
  expect(await show()).not.toContain('Hẹn đăng lúc')
})

test('an answer that was left out at its hour stands there with the reason', async () => {
  const { desk, ids, send, show, visit, decide } = await openPage(1)
  await send(['request', 'f1'], ['reply', `${ids[0]}.3`], ['at', '2026-03-01T08:00'])
  await decide(ids[0] ?? '', 4, 'reject')
  desk.clock.now += hour
  await visit()
  expect(seen(await show())).toContain(
    'Đã hẹn đăng lúc 08:00 ngày 01/03/2026 nhưng không đăng: ý kiến không ở trạng thái đã duyệt.',
  )
})

test.each([
  ['nothing was chosen', [], '', 'xin chọn ít nhất một trả lời'],
  ['the hour has passed', ['reply'], '2026-03-01T06:59', 'giờ đăng phải ở phía trước'],
  ['the hour is too far away', ['reply'], '2027-03-01T08:00', 'không quá 90 ngày'],
  ['the hour is none', ['reply'], 'mai', 'giờ đăng phải ở phía trước'],
])('where %s the page comes again with what was chosen and typed', async (_, names, at, why) => {
  const { ids, send, lastLine } = await openPage(1)
  const chosen = names.map((name) => [name, `${ids[0]}.3`] as const)
  const response = await send(['request', 'f1'], ...chosen, ['at', at])
  const text = await response.text()
  expect([response.status, seen(text)]).toEqual([422, expect.stringContaining(why)])
  expect(text.includes(' checked')).toBe(chosen.length > 0)
  expect(text).toContain(`value="${at}"`)
  expect(await lastLine(ids[0])).toMatchObject({ deed: 'draft-reply' })
})

test('with nothing that waits there is no form', async () => {
  const { show } = await openPage(0)
  const text = await show()
  expect(seen(text)).toContain('Không có trả lời nào chờ đăng.')
  expect(text).not.toContain('id="gio-dang"')
})
