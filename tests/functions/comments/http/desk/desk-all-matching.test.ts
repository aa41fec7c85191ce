import { expect, test } from 'vitest'
import { openDesk, type Desk } from '../../../../support/desk/desk.ts'
import { submit, submitMany } from '../../../../support/desk/submit.ts'
import { deskForm, deskPage, program, signIn } from '../../../../support/desk/moderators.ts'
import { seen } from '../../../../_includes/comments/samples.ts'

const address = '/kiem-duyet/tat-ca/?state=pending&q=rac'

/** Sends the form of such a page, as a browser does, with this button. */
async function submitForm(
  desk: Desk,
  cookie: string,
  page: string,
  fields: Record<string, string>,
): Promise<{ status: number; text: string }> {
  const hidden = [...page.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)]
  const [, action = ''] =
    /method="post" action="(\/kiem-duyet\/(?:tat-ca|hoan-tac)[^"]*)"/.exec(page) ?? []
  const form = new URLSearchParams([
    ...hidden.map(([, name = '', value = '']): [string, string] => [name, value]),
    ...Object.entries(fields),
  ])
  const answer = await deskForm(desk, cookie, action.replaceAll('&amp;', '&'), form)
  await desk.settled()
  return { status: answer.status, text: await answer.text() }
}

async function flooded(count: number): Promise<{ desk: Desk; cookie: string }> {
  const desk = openDesk({ limit: { count: 10_000, seconds: 600 } })
  await submit(desk, { title: 'Ý kiến thật' })
  await submitMany(desk, count, { body: 'Quảng cáo rác' })
  const cookie = await signIn(desk)
  return { desk, cookie }
}

test('all that a search finds is rejected by one form that says before how many, and undone by one', async () => {
  const { desk, cookie } = await flooded(622)
  const page = await deskPage(desk, cookie, address)
  expect(seen(page)).toContain('làm với 622 ý kiến')
  expect(seen(page)).toContain('Ý kiến số 10')
  expect(seen(page)).not.toContain('Ý kiến thật')
  const form = { verdict: 'reject', reason: 'Quảng cáo hoặc liên kết lạ' }
  const first = await submitForm(desk, cookie, page, form)
  expect([first.status, seen(first.text)]).toEqual([
    200,
    expect.stringContaining('Xong 622 ý kiến.'),
  ])
  const { totals } = await desk.store.queue({ state: 'pending', limit: 1 })
  expect(totals).toEqual({ pending: 1, approved: 0, rejected: 622 })
  expect(seen((await submitForm(desk, cookie, page, form)).text)).toContain('Xong 622 ý kiến.')
  const undone = await submitForm(desk, cookie, first.text, { verdict: 'restore' })
  expect(seen(undone.text)).toContain('Đã hoàn tác ở 622 ý kiến.')
  expect((await desk.store.queue({ state: 'pending', limit: 1 })).totals.pending).toBe(623)
})

test('only what was named is settled, and each ending is told', async () => {
  const { desk, cookie } = await flooded(3)
  const page = await deskPage(desk, cookie, address)
  const { comments } = await desk.store.queue({ state: 'pending', limit: 9, q: 'rac' })
  const lan = await program(desk, 'Minh')
  await lan.decide({ comment: comments[0]?.id ?? '', verdict: 'approve' })
  const erasure = { request: 'r', comments: [comments[1]?.id], reason: 'request' }
  await lan.post('/api/moderation/erasures', erasure)
  await submit(desk, { title: 'Đến sau', body: 'Rác' })
  const done = await submitForm(desk, cookie, page, { verdict: 'reject', reason: 'Rác' })
  expect(seen(done.text)).toContain('Xong 1 ý kiến.')
  expect(seen(done.text)).toContain('1 ý kiến đã có người khác quyết định trước.')
  expect(seen(done.text)).toContain('1 ý kiến không còn ở đây')
  const left = await desk.store.queue({ state: 'pending', limit: 9 })
  expect(left.comments.map(({ title }) => title)).toEqual(['Ý kiến thật', 'Đến sau'])
})

test('erasing asks for a reason and a tick, and nothing can be approved unread', async () => {
  const { desk, cookie } = await flooded(3)
  const page = await deskPage(desk, cookie, address)
  const unclear = [
    { verdict: 'approve' },
    { verdict: 'approve', sure: 'yes', reason: 'x' },
    { verdict: 'reject', reason: '' },
    { verdict: 'erase', sure: 'yes', why: '' },
    { verdict: 'erase', sure: 'yes', why: 'vì thế' },
    { verdict: 'erase', why: 'spam' },
    { verdict: 'constructor', sure: 'yes', why: 'spam', reason: 'x' },
  ]
  for (const fields of unclear)
    expect([fields, (await submitForm(desk, cookie, page, fields)).status]).toEqual([fields, 422])
  expect((await desk.store.queue({ state: 'pending', limit: 9 })).totals.pending).toBe(4)
  expect(page).not.toContain('value="approve"')
  const form = { verdict: 'erase', sure: 'yes', why: 'spam' }
  const erased = await submitForm(desk, cookie, page, form)
  expect(seen(erased.text)).toContain('Đã xoá vĩnh viễn 3 ý kiến.')
  expect(erased.text).not.toContain('>Hoàn tác<')
  expect((await submitForm(desk, cookie, page, form)).text).toBe(erased.text)
  expect((await desk.store.queue({ state: 'pending', limit: 9 })).totals.pending).toBe(1)
  expect(seen(await deskPage(desk, cookie, address))).toContain('Không có ý kiến nào như thế.')
})

test('a form takes a thousand, says that there are others, and fits into what is read', async () => {
  const { desk, cookie } = await flooded(1005)
  const page = await deskPage(desk, cookie, address)
  expect(seen(page)).toContain('làm với 1.000 ý kiến')
  expect(seen(page)).toContain('Còn ý kiến nữa')
  const done = await submitForm(desk, cookie, page, { verdict: 'reject', reason: 'Rác' })
  expect(seen(done.text)).toContain('Xong 1.000 ý kiến.')
  expect(seen(await deskPage(desk, cookie, address))).toContain('làm với 5 ý kiến')
})
