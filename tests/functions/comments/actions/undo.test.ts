import { expect, test } from 'vitest'
import type { Verdict } from '../../../../functions/comments/domain/comment.ts'
import { openDesk } from '../../../support/desk/desk.ts'
import { program } from '../../../support/desk/moderators.ts'
import { submit, submitMany } from '../../../support/desk/submit.ts'

async function openWithTwo() {
  const desk = openDesk()
  const [lan, minh] = [await program(desk, 'Lan'), await program(desk, 'Minh')]
  const { comment } = await submit(desk)
  const undo = async (request: string, by = lan) => {
    const response = await by.post('/api/moderation/undo', { request })
    await desk.settled()
    return { status: response.status, answer: await response.json() }
  }
  return { desk, lan, minh, comment, undo }
}

test.each<[Verdict[], string]>([
  [['approve'], 'pending'],
  [['reject'], 'pending'],
  [['approve', 'reject'], 'approved'],
  [['approve', 'restore'], 'approved'],
  [['reject', 'restore'], 'rejected'],
])('after %j an undo brings back what was before the last', async (verdicts, state) => {
  const { desk, lan, comment, undo } = await openWithTwo()
  for (const [index, verdict] of verdicts.entries())
    await lan.decide({ request: `r${index}`, comment, version: index + 1, verdict })
  const version = verdicts.length + 2
  const request = `r${verdicts.length - 1}`
  const done = { comment, outcome: 'done', state, version }
  expect((await undo(request)).answer).toMatchObject({ results: [done], more: false })
  expect((await undo(request)).answer).toMatchObject({
    results: [{ outcome: 'repeated', version }],
  })
  expect(await desk.store.find(comment)).toMatchObject({ state, version })
  expect(await desk.store.reconcile()).toEqual([])
})

test('an edit that was undone is none: readers are told nothing of it', async () => {
  const { desk, lan, comment, undo } = await openWithTwo()
  await lan.decide({ comment, verdict: 'approve' })
  const before = await desk.store.find(comment)
  const order = { request: 'e', version: 2, title: 'Khác', body: 'Khác hẳn.', approve: true }
  await lan.put(`/api/moderation/comments/${comment}/text`, order)
  expect((await undo('e')).answer).toMatchObject({ results: [{ state: 'approved', version: 4 }] })
  expect(await desk.store.find(comment)).toMatchObject({ title: before?.title, body: before?.body })
  const listing = await desk.ask(`/api/comments?article=${before?.article}`)
  expect(await listing.text()).not.toContain('edited')
})

test('nobody undoes what another did, what is ten minutes old, or what was decided on since', async () => {
  const { desk, lan, minh, comment, undo } = await openWithTwo()
  await lan.decide({ request: 'one', comment, verdict: 'approve' })
  const conflict = { answer: { results: [{ comment, outcome: 'conflict', version: 2 }] } }
  expect(await undo('one', minh)).toMatchObject(conflict)
  desk.clock.now += 10 * 60_000 + 1
  expect(await undo('one')).toMatchObject(conflict)
  await lan.decide({ request: 'two', comment, version: 2, verdict: 'restore' })
  await minh.decide({ comment, version: 3, verdict: 'reject' })
  expect((await undo('two')).answer).toMatchObject({
    results: [{ outcome: 'conflict', version: 4 }],
  })
  expect(await undo('none')).toMatchObject({ status: 404 })
  expect(await undo('not an id')).toMatchObject({ status: 400 })
})

test('an erasure is never undone', async () => {
  const { lan, comment, undo } = await openWithTwo()
  await lan.post('/api/moderation/erasures', {
    request: 'gone',
    comments: [comment],
    reason: 'spam',
  })
  expect(await undo('gone')).toMatchObject({ status: 404 })
})

test('what was done to many by one request is undone by it, and the others are left alone', async () => {
  const desk = openDesk({ limit: { count: 1_000, seconds: 1 } })
  const lan = await program(desk)
  const receipts = await submitMany(desk, 60)
  const orders = receipts.map(({ comment }) => ({
    request: 'all',
    comment,
    verdict: 'reject' as const,
  }))
  await lan.decide(...orders)
  const [one, erased] = receipts.map(({ comment }) => comment)
  await lan.decide({ comment: one ?? '', version: 2, verdict: 'restore' })
  await lan.post('/api/moderation/erasures', { request: 'e', comments: [erased], reason: 'spam' })
  const answer = await (await lan.post('/api/moderation/undo', { request: 'all' })).json()
  const { results } = answer as { results: { outcome: string }[] }
  const outcomes = Map.groupBy(results, ({ outcome }) => outcome)
  expect([outcomes.get('done')?.length, outcomes.get('conflict')?.length]).toEqual([58, 1])
  const { totals } = await desk.store.queue({ state: 'pending', limit: 1 })
  expect(totals).toEqual({ pending: 59, approved: 0, rejected: 0 })
})
