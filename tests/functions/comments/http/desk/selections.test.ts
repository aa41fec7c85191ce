import { expect, test } from 'vitest'
import type { Role } from '../../../../../_includes/models/roles.ts'
import { createToken } from '../../../../../functions/comments/actions/credentials.ts'
import { openDesk, type Desk } from '../../../../support/desk/desk.ts'
import { program, type Program } from '../../../../support/desk/moderators.ts'
import { submit, submitMany } from '../../../../support/desk/submit.ts'

interface Selected {
  readonly selection: string
  readonly count: number
  readonly oldest: string | null
  readonly newest: string | null
  readonly sample: readonly { readonly title: string }[]
}

async function flooded(count: number): Promise<{ desk: Desk; lan: Program }> {
  const desk = openDesk({ limit: { count: 20_000, seconds: 600 } })
  await submit(desk, { title: 'Ý kiến thật' })
  await submitMany(desk, count, { body: 'Quảng cáo rác' })
  return { desk, lan: await program(desk) }
}

async function select(by: Program, filter: object): Promise<Selected> {
  const answer = await by.post('/api/moderation/selections', { filter })
  expect(answer.status).toBe(201)
  return (await answer.json()) as Selected
}

async function settle(by: Program, { selection }: Selected, order: object): Promise<unknown> {
  const answer = await by.post(`/api/moderation/selections/${selection}`, order)
  return answer.status === 200 ? answer.json() : answer.status
}

const spam = { state: 'pending', q: 'rac' }

test('whatever a filter finds is rejected 500 a call, and undone by its one request', async () => {
  const { desk, lan } = await flooded(622)
  const selected = await select(lan, spam)
  expect(selected).toMatchObject({ count: 622, oldest: expect.any(String) as string })
  expect(selected.sample).toHaveLength(10)
  await submitMany(desk, 3, { body: 'Quảng cáo rác' })
  const order = { request: 'r', verdict: 'reject', reason: 'spam', count: 622 }
  expect(await settle(lan, selected, order)).toEqual({ done: 500, conflicts: 0, left: 122 })
  expect(await settle(lan, selected, order)).toEqual({ done: 122, conflicts: 0, left: 0 })
  expect(await settle(lan, selected, order)).toEqual({ done: 0, conflicts: 0, left: 0 })
  const { totals } = await desk.store.queue({ state: 'pending', limit: 1, now: 0 })
  expect(totals).toEqual({ pending: 4, approved: 0, rejected: 622 })
  for (const more of [true, false])
    expect(await (await lan.post('/api/moderation/undo', { request: 'r' })).json()).toMatchObject({
      more,
    })
  const after = await desk.store.queue({ state: 'pending', limit: 1, now: 0 })
  expect(after.totals.pending).toBe(626)
})

test('what somebody decided or took back since it was chosen is a conflict', async () => {
  const { desk, lan } = await flooded(3)
  const selected = await select(lan, spam)
  const { comments } = await desk.store.queue({ state: 'pending', limit: 9, q: 'rac', now: 0 })
  const minh = await program(desk, 'Minh')
  await minh.decide({ comment: comments[0]?.id ?? '', verdict: 'approve' })
  const erasure = { request: 'e', comments: [comments[1]?.id], reason: 'request' }
  await minh.post('/api/moderation/erasures', erasure)
  const order = { request: 'r', verdict: 'reject', reason: 'spam' }
  expect(await settle(lan, selected, order)).toEqual({ done: 1, conflicts: 2, left: 0 })
})

test('nothing is approved unseen, nor by another, nor after ten minutes, nor more than was said', async () => {
  const { desk, lan } = await flooded(3)
  const selected = await select(lan, spam)
  const minh = await program(desk, 'Minh')
  const order = { request: 'r', verdict: 'reject', reason: 'spam' }
  for (const [by, changes, status] of [
    [lan, { verdict: 'approve' }, 422],
    [lan, { reason: '' }, 422],
    [lan, { count: 2 }, 422],
    [lan, { verdict: 'constructor' }, 400],
    [lan, { request: '' }, 400],
    [minh, {}, 404],
  ] as const)
    expect([changes, await settle(by, selected, { ...order, ...changes })]).toEqual([
      changes,
      status,
    ])
  desk.clock.now += 10 * 60_000
  expect(await settle(lan, selected, order)).toBe(404)
  expect((await desk.store.queue({ state: 'pending', limit: 9, now: 0 })).totals.pending).toBe(4)
  for (const filter of [{ stat: 'pending' }, { state: 'none' }, { flag: 'none' }, { q: 7 }, null])
    expect((await lan.post('/api/moderation/selections', { filter })).status).toBe(400)
})

test('a moderator erases what was rejected as spam; an editor erases any of it, for good', async () => {
  const { desk, lan } = await flooded(3)
  const moderator = await as(desk, 'moderator')
  const order = { request: 'e', erase: true, reason: 'spam' }
  expect(await settle(moderator, await select(moderator, spam), order)).toBe(403)
  const rejection = { request: 'r', verdict: 'reject', reason: 'spam' }
  await settle(moderator, await select(moderator, spam), rejection)
  const rejected = await select(moderator, { state: 'rejected' })
  expect(await settle(moderator, rejected, order)).toEqual({ done: 3, conflicts: 0, left: 0 })
  expect((await lan.post('/api/moderation/undo', { request: 'e' })).status).toBe(404)
  const rest = await select(lan, { state: 'pending' })
  expect(await settle(lan, rest, order)).toEqual({ done: 1, conflicts: 0, left: 0 })
})

async function as(desk: Desk, role: Role): Promise<Program> {
  const name = `Tin-${role}`
  const { token } = await createToken(desk.store, name, desk.clock.now, { role })
  const lan = await program(desk)
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
  const post = (path: string, body: unknown): Promise<Response> =>
    desk.ask(path, { method: 'POST', headers, body: JSON.stringify(body) })
  return { ...lan, post }
}
