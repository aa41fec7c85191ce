import { expect, test } from 'vitest'
import { notifyOfDue } from '../../../../functions/comments/actions/cases/case-notices.ts'
import type { Notice } from '../../../../functions/comments/actions/notify.ts'
import { ORIGIN } from '../../../support/desk/desk.ts'
import { openWithQuestion } from '../../../support/desk/question.ts'

const hour = 3_600_000
const day = 24 * hour
const unit = { unit: 'UBND phường', email: 'ubnd@thu.example' }

async function openWithChat() {
  const notices: Notice[] = []
  const notify = (notice: Notice) => Promise.resolve(void notices.push(notice))
  const question = await openWithQuestion({ notify })
  await question.desk.settled()
  notices.length = 0
  const look = async () => {
    await notifyOfDue(question.desk.services)
    return notices.splice(0)
  }
  return { ...question, notices, look }
}

test('a unit is told of its case, with the link that opens it, and of nothing that a reader wrote', async () => {
  const { desk, put, notices, makeLink } = await openWithChat()
  await put({ unit: 'ubnd' })
  const [opened, ...more] = notices.splice(0)
  expect([opened, more]).toEqual([
    {
      ...unit,
      kind: 'opened',
      url: expect.stringMatching(/^https:\/\/ban-tin\.example\/binh-luan\/don-vi\/[\w-]{43}$/),
      due: '2026-03-06T10:30:00.000Z',
      text: expect.stringContaining('UBND phường có câu hỏi của bạn đọc, hạn trả lời 06/03/2026'),
    },
    [],
  ])
  expect(opened?.text).not.toContain('Mong cầu')
  const path = opened?.url.slice(ORIGIN.length) ?? ''
  expect((await desk.ask(path)).status).toBe(200)
  await put({ version: 2, level: 'urgent', unit: 'ubnd' }, 'editor')
  expect([notices.splice(0), (await desk.ask(path)).status]).toEqual([[], 200])
  const { link } = await makeLink(3)
  expect(notices.splice(0)).toMatchObject([{ kind: 'opened', url: link }])
  expect((await desk.ask(path)).status).toBe(410)
})

test('two days before its day, and when that has passed, it is told of once each', async () => {
  const { desk, comment, put, putReply, look, notices } = await openWithChat()
  await put({ unit: 'ubnd' })
  notices.length = 0
  expect(await look()).toEqual([])
  desk.clock.now += 3.5 * day
  const url = `${ORIGIN}/kiem-duyet/y-kien/${comment}/`
  expect(await look()).toMatchObject([{ ...unit, kind: 'soon', url }])
  desk.clock.now += 2 * hour
  expect(await look()).toEqual([])
  desk.clock.now += 2 * day
  expect(await look()).toMatchObject([{ ...unit, kind: 'overdue', url }])
  desk.clock.now += 2 * hour
  expect(await look()).toEqual([])
  await putReply({ version: 2 })
  desk.clock.now += 9 * day
  expect(await look()).toEqual([])
})

test('a webhook that is away is reported, and its unit is told by the next look', async () => {
  let works = false
  const told: Notice[] = []
  const notify = (notice: Notice) =>
    works ? Promise.resolve(void told.push(notice)) : Promise.reject(new Error('answered 500'))
  const { desk, put } = await openWithQuestion({ notify })
  await put({ unit: 'ubnd', level: 'urgent' })
  desk.clock.now += 1.4 * day
  await notifyOfDue(desk.services)
  expect(desk.reports.at(-1)).toContain('notice failed: answered 500')
  works = true
  desk.clock.now += hour
  await notifyOfDue(desk.services)
  expect(told.map(({ kind }) => kind)).toEqual(['overdue'])
})
