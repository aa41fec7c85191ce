import { expect, test } from 'vitest'
import type { Services } from '../../../../functions/comments/actions/services.ts'
import { seen } from '../../../_includes/comments/samples.ts'
import { edition } from '../../../support/desk/desk-edition.ts'
import { ORIGIN } from '../../../support/desk/desk.ts'
import { openWithQuestion } from '../../../support/desk/question.ts'

const day = 24 * 3_600_000

async function openAnswered(changes: Partial<Services> = {}) {
  const question = await openWithQuestion(changes)
  const { desk, receipt, put, putReply, approve } = question
  await approve(1)
  await put({ version: 2, unit: 'ubnd' })
  await putReply({ version: 3 })
  const say = async (fields: Record<string, string>, from: string = ORIGIN) => {
    const init = { method: 'POST', headers: { Origin: from }, body: new URLSearchParams(fields) }
    const response = await desk.ask(`${receipt.location}/tra-loi`, init)
    await desk.settled()
    return response
  }
  const track = async () => seen(await (await desk.ask(receipt.location)).text())
  return { ...question, say, track }
}

test('whoever asked says that the answer is clear, once and to staff alone', async () => {
  const { desk, say, track, present, listed } = await openAnswered()
  expect(await track()).toContain('Câu trả lời đã rõ chưa?')
  expect((await say({ word: 'clear', text: 'Cảm ơn.' })).status).toBe(303)
  expect(await track()).toContain('Bạn đã cho biết câu trả lời rõ.')
  expect(await track()).not.toContain('Câu trả lời đã rõ chưa?')
  expect(await present()).toMatchObject({
    case: { state: 'answered' },
    reply: { word: { word: 'clear', text: 'Cảm ơn.' } },
  })
  expect(JSON.stringify(await listed())).not.toContain('Cảm ơn.')
  expect((await say({ word: 'clear' })).status).toBe(303)
  expect((await say({ word: 'unclear' })).status).toBe(409)
  expect(await desk.store.reconcile()).toEqual([])
})

test('what is not clear comes before its unit once more, and the second answer takes the first one’s place', async () => {
  const { desk, say, track, listed, putReply, present, makeLink } = await openAnswered()
  desk.clock.now += 2 * day
  await say({ word: 'unclear', text: 'Bao giờ xong?' })
  const due = '2026-03-10T10:30:00.000Z'
  const reply = { body: 'Sẽ làm trong quý tới.' }
  expect((await listed()).comments).toMatchObject([{ case: { state: 'passed', due }, reply }])
  expect(await track()).toContain('chuyển UBND phường, hạn 10/03/2026')
  const { link } = await makeLink(5)
  expect(await (await desk.ask(link.slice(ORIGIN.length))).text()).toContain('Bao giờ xong?')
  await putReply({ version: 6, body: 'Tháng sáu.' })
  const second = { body: 'Tháng sáu.', corrected: '2026-03-03T00:00:00.000Z' }
  expect((await listed()).comments).toMatchObject([{ case: { state: 'answered' }, reply: second }])
  expect(await present()).toMatchObject({ case: { answered: '2026-03-01T00:00:00.000Z' } })
  expect(await track()).not.toContain('Câu trả lời đã rõ chưa?')
})

test('a case whose article is gone meanwhile is put back and answered all the same, and shown to its sender alone', async () => {
  const gone = { article: false }
  const find: typeof edition.find = (id) =>
    gone.article ? Promise.resolve(undefined) : edition.find(id)
  const { desk, say, track, putReply, present } = await openAnswered({
    edition: { ...edition, find },
  })
  gone.article = true
  expect((await say({ word: 'unclear', text: 'Bao giờ xong?' })).status).toBe(303)
  expect(await present()).toMatchObject({ case: { state: 'passed' } })
  expect((await putReply({ version: 5, body: 'Tháng sáu.' })).answer).toMatchObject({
    outcome: 'done',
  })
  expect(await track()).toContain('Tháng sáu.')
  const page = seen(await (await desk.ask('/y-kien/tra-loi/')).text())
  expect(page).toMatch(/UBND phường1110/)
  expect(page).not.toContain('Tháng sáu.')
})

test('nothing is said after thirty days, of a case that waits, in too many letters, or from elsewhere', async () => {
  const { desk, comment, say, track } = await openAnswered()
  expect((await say({ word: 'unclear', text: 'x'.repeat(301) })).status).toBe(422)
  expect((await say({ word: 'maybe' })).status).toBe(422)
  expect((await say({ word: 'clear' }, 'https://khac.example')).status).toBe(403)
  desk.clock.now += 31 * day
  expect((await say({ word: 'clear' })).status).toBe(409)
  expect(await track()).not.toContain('Câu trả lời đã rõ chưa?')
  expect((await desk.store.find(comment))?.version).toBe(4)
})

test('programs say it too, and hear what is wrong with it', async () => {
  const { desk, receipt } = await openAnswered()
  const send = (code: string, body: object) =>
    desk.ask(`/api/comments/tracking/${code}/word`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  const said = await send(receipt.tracking, { word: 'unclear', text: 'Chưa.' })
  expect(await said.json()).toEqual({ outcome: 'done', word: 'unclear' })
  expect((await send(receipt.tracking, { word: 'clear' })).status).toBe(409)
  expect((await send(receipt.tracking, { word: '' })).status).toBe(400)
  const long = await send(receipt.tracking, { word: 'unclear', text: 'x'.repeat(301) })
  expect(await long.json()).toMatchObject({
    status: 422,
    problems: [{ field: 'text', code: 'too_long' }],
  })
  expect((await send('x'.repeat(43), { word: 'clear' })).status).toBe(404)
})
