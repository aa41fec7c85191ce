import { expect, test } from 'vitest'
import type { Notice } from '../../../../functions/comments/actions/notify.ts'
import { openDesk, type Desk } from '../../../support/desk/desk.ts'
import { asJson, keyOf, submit } from '../../../support/desk/submit.ts'
import { deskPage, program, signIn } from '../../../support/desk/moderators.ts'

const MINUTE = 60_000
const url = 'https://ban-tin.example/kiem-duyet/'

interface Chat {
  readonly notices: Notice[]
  works: boolean
}

function deskWith(chat: Chat): Desk {
  return openDesk({
    notify(notice) {
      if (!chat.works) return Promise.reject(new Error('answered 500'))
      return Promise.resolve(void chat.notices.push(notice))
    },
  })
}

async function send(desk: Desk, count: number): Promise<void> {
  for (let sent = 0; sent < count; sent += 1) {
    await submit(desk)
    await desk.settled()
  }
}

async function look(desk: Desk): Promise<void> {
  await deskPage(desk, await signIn(desk))
  await desk.settled()
}

function noticeOf(waiting: number): Notice {
  return { text: `${waiting} ý kiến đang chờ duyệt: ${url}`, kind: 'waiting', waiting, url }
}

test('the newsroom is told how many wait and where, and nothing of what was written', async () => {
  const chat = { notices: [], works: true }
  await send(deskWith(chat), 1)
  expect(chat.notices).toEqual([noticeOf(1)])
})

test('what comes within five minutes of a notice is told of by one more, at the next submission or look', async () => {
  const chat: Chat = { notices: [], works: true }
  const desk = deskWith(chat)
  await send(desk, 3)
  await look(desk)
  expect(chat.notices).toEqual([noticeOf(1)])
  desk.clock.now += 5 * MINUTE
  await look(desk)
  await look(desk)
  expect(chat.notices).toEqual([noticeOf(1), noticeOf(3)])
  desk.clock.now += 5 * MINUTE
  await look(desk)
  await send(desk, 1)
  expect(chat.notices).toEqual([noticeOf(1), noticeOf(3), noticeOf(4)])
})

test('a notice that fails loses no comment, is one line without an address, and is sent later', async () => {
  const chat: Chat = { notices: [], works: false }
  const desk = deskWith(chat)
  await send(desk, 2)
  expect(desk.reports).toEqual(['notice failed: answered 500'])
  expect(await desk.store.submissionCounts()).toEqual({ kept: 2, waiting: 2 })
  chat.works = true
  desk.clock.now += 5 * MINUTE
  await look(desk)
  expect(chat.notices).toEqual([noticeOf(2)])
})

test('the same form sent twice, and a form that is refused, is no news', async () => {
  const chat: Chat = { notices: [], works: true }
  const desk = deskWith(chat)
  const letter = { key: keyOf(1), altcha: 'good once' }
  for (let sent = 0; sent < 2; sent += 1) await desk.ask('/api/comments', asJson(letter))
  await desk.settled()
  desk.clock.now += 5 * MINUTE
  await desk.ask('/api/comments', asJson({ name: '' }))
  await look(desk)
  expect(chat.notices).toEqual([noticeOf(1)])
})

test('when all that came was settled meanwhile, nobody is told', async () => {
  const chat: Chat = { notices: [], works: true }
  const desk = deskWith(chat)
  await send(desk, 1)
  const second = await submit(desk)
  const third = await submit(desk)
  const lan = await program(desk)
  const { comments } = await desk.store.queue({ state: 'pending', limit: 9 })
  await lan.decide(...comments.map(({ id }) => ({ comment: id, verdict: 'reject' as const })))
  expect(comments.map(({ id }) => id)).toEqual(
    expect.arrayContaining([second.comment, third.comment]),
  )
  desk.clock.now += 5 * MINUTE
  await look(desk)
  expect(chat.notices).toEqual([noticeOf(1)])
})

test('a reader’s answer does not wait for the notice', async () => {
  const never = Promise.withResolvers<undefined>()
  const desk = openDesk({ notify: () => never.promise })
  expect((await submit(desk)).state).toBe('pending')
  never.resolve(undefined)
  await desk.settled()
})

test('two functions that share a store tell of one submission once', async () => {
  const chat: Chat = { notices: [], works: true }
  const first = deskWith(chat)
  const second = openDesk({ ...first.services, newId: first.services.newId })
  await Promise.all([submit(first), submit(second)])
  await first.settled()
  await second.settled()
  expect(chat.notices).toHaveLength(1)
})
