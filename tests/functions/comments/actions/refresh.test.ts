import { expect, test } from 'vitest'
import { articles } from '../../../support/desk/desk-edition.ts'
import { openDesk, type Desk } from '../../../support/desk/desk.ts'
import { submit } from '../../../support/desk/submit.ts'
import { deskForm, deskPage, program, signIn } from '../../../support/desk/moderators.ts'
import { seen } from '../../../_includes/comments/samples.ts'

/** A desk whose listings can be refreshed, or not. */
function deskWith(refresh: { works: boolean; asked: (readonly string[])[] }): Desk {
  return openDesk({
    refresh(asked) {
      refresh.asked.push(asked)
      return refresh.works ? Promise.resolve() : Promise.reject(new Error('purge: 429'))
    },
  })
}

test('a decision asks for its listings after the answer, in one call for a whole batch', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  const [one, two] = [await submit(desk), await submit(desk, { article: articles.other.id })]
  await lan.decide(
    { comment: one.comment, verdict: 'approve' },
    { comment: two.comment, verdict: 'approve' },
  )
  expect(desk.refreshes).toEqual([[articles.open.id, articles.other.id]])
  expect(await desk.store.outbox(9)).toEqual([])
})

test('what readers never saw needs no refresh', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  const { comment } = await submit(desk)
  await lan.decide({ comment, verdict: 'reject' })
  await lan.decide({ comment, version: 2, verdict: 'restore' })
  await lan.decide({ comment, version: 1, verdict: 'approve' })
  expect(desk.refreshes).toEqual([])
})

test('a refresh that fails is told to operator and desk, and each look at the desk tries again, all in one call', async () => {
  const refresh = { works: false, asked: [] as (readonly string[])[] }
  const desk = deskWith(refresh)
  const lan = await program(desk)
  const cookie = await signIn(desk)
  const [one, two] = [await submit(desk), await submit(desk, { article: articles.other.id })]
  await lan.decide({ comment: one.comment, verdict: 'approve' })
  await lan.decide({ comment: two.comment, verdict: 'approve' })
  expect(desk.reports).toEqual(['refresh failed: purge: 429', 'refresh failed: purge: 429'])
  expect(seen(await deskPage(desk, cookie))).toContain('2 trang chưa được làm mới')
  refresh.works = true
  refresh.asked.length = 0
  expect(await deskPage(desk, cookie)).not.toContain('chưa được làm mới')
  await deskPage(desk, cookie)
  await desk.settled()
  expect(refresh.asked).toEqual([[articles.open.id, articles.other.id]])
})

test('a decision also brings what waited from before', async () => {
  const refresh = { works: false, asked: [] as (readonly string[])[] }
  const desk = deskWith(refresh)
  const lan = await program(desk)
  const [one, two] = [await submit(desk), await submit(desk, { article: articles.other.id })]
  await lan.decide({ comment: one.comment, verdict: 'approve' })
  refresh.works = true
  await lan.decide({ comment: two.comment, verdict: 'approve' })
  expect(refresh.asked.at(-1)).toEqual([articles.open.id, articles.other.id])
  expect(await desk.store.outbox(9)).toEqual([])
})

test('the desk’s button tries again at once, before it answers', async () => {
  const refresh = { works: false, asked: [] as (readonly string[])[] }
  const desk = deskWith(refresh)
  const lan = await program(desk)
  const cookie = await signIn(desk)
  await lan.decide({ comment: (await submit(desk)).comment, verdict: 'approve' })
  refresh.works = true
  const response = await deskForm(desk, cookie, '/kiem-duyet/lam-moi')
  expect([response.status, response.headers.get('location')]).toEqual([303, '/kiem-duyet/'])
  expect(await desk.store.outbox(9)).toEqual([])
})

test('a decision that came while its article was being refreshed waits for a refresh of its own', async () => {
  const started = Promise.withResolvers<void>()
  const going = Promise.withResolvers<void>()
  const desk = openDesk({
    async refresh() {
      started.resolve()
      await going.promise
    },
  })
  const [one, two] = [await submit(desk), await submit(desk)]
  const order = {
    version: 1,
    verdict: 'approve',
    by: 'Lan',
    at: '2026-03-01T00:00:00.000Z',
  } as const
  const lan = await program(desk)
  const first = lan.decide({ comment: one.comment, verdict: 'approve' })
  await started.promise
  await desk.store.decide([{ ...order, request: 'r', comment: two.comment }])
  going.resolve()
  await first
  expect(await desk.store.outbox(9)).toEqual([{ article: articles.open.id, revision: 2 }])
})
