import { expect, test } from 'vitest'
import { seen } from '../../../../_includes/comments/samples.ts'
import { type Desk, openDesk, ORIGIN } from '../../../../support/desk/desk.ts'
import {
  approveMany,
  deskForm,
  deskPage,
  program,
  signIn,
} from '../../../../support/desk/moderators.ts'

interface Reported {
  readonly comments: readonly {
    readonly id: string
    readonly version: number
    readonly reports: readonly object[]
  }[]
}

let answers = 0

async function published(desk: Desk): Promise<string> {
  await approveMany(desk, 1, { title: 'Hỏi về cầu' })
  const { comments } = await desk.store.queue({ state: 'approved', limit: 1 })
  return comments[0]?.id ?? ''
}

function report(desk: Desk, id: string, fields: object, headers = {}): Promise<Response> {
  return desk.ask(`/api/comments/${id}/report`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ code: 'insult', captcha: `good report ${(answers += 1)}`, ...fields }),
  })
}

async function reported(desk: Desk): Promise<Reported['comments']> {
  const response = await (await program(desk)).get('/api/moderation/comments?flag=reported')
  return ((await response.json()) as Reported).comments
}

test('a reader’s report waits before a moderator, and the comment stays public as it was', async () => {
  const desk = openDesk()
  const id = await published(desk)
  const answer = await report(desk, id, { text: 'Nói xấu hàng xóm' })
  expect([answer.status, await answer.json()]).toEqual([202, { state: 'open' }])
  const [item] = await reported(desk)
  expect(item).toMatchObject({
    id,
    version: 2,
    state: 'approved',
    reports: [{ code: 'insult', text: 'Nói xấu hàng xóm', at: expect.any(String) }],
  })
  const listing = await (await desk.ask('/api/comments?article=2026/03/cau-moi')).text()
  expect(listing).toContain('Hỏi về cầu')
  expect(listing).not.toContain('hàng xóm')
})

test('what readers report is found together with whatever else a list is narrowed to', async () => {
  const desk = openDesk()
  const id = await published(desk)
  await approveMany(desk, 1, { title: 'Không ai báo' })
  await report(desk, id, {})
  const lan = await program(desk)
  const found = async (query: string) => {
    const answer = await lan.get(`/api/moderation/comments?${query}`)
    const { comments } = (await answer.json()) as Reported
    return comments.map(({ id: each, reports }) => [each, reports.length])
  }
  expect(await found('flag=reported&q=cau')).toEqual([[id, 1]])
  expect(await found('flag=reported&q=khong')).toEqual([])
  expect(await found('flag=reported&state=approved&article=2026/03/cau-moi')).toEqual([[id, 1]])
  expect(await found('flag=reported&case=open')).toEqual([])
  const all = await lan.get('/api/moderation/comments?state=approved')
  const { comments } = (await all.json()) as Reported
  expect(comments.map((each) => 'reports' in each)).toEqual([false, true])
  const page = await deskPage(desk, await signIn(desk), '/kiem-duyet/?state=approved')
  expect(page.match(/1 lời báo vi phạm/g)).toHaveLength(1)
})

test.each([
  [422, { code: 'lạ' }],
  [422, { text: 'á'.repeat(501) }],
  [422, { more: 'x' }],
  [403, { captcha: 'bad' }],
  [503, { captcha: 'away' }],
])('%i for a report with %j, and nothing is kept', async (status, fields) => {
  const desk = openDesk()
  const id = await published(desk)
  expect((await report(desk, id, fields)).status).toBe(status)
  expect(await reported(desk)).toEqual([])
})

test('what is not public cannot be told from what is not there', async () => {
  const desk = openDesk()
  const id = await published(desk)
  const lan = await program(desk, 'Mai')
  await lan.decide({ comment: id, version: 2, verdict: 'reject', reason: 'Trùng' })
  for (const each of [id, '0193519a-0000-7000-8000-00000000000f', 'x']) {
    expect((await report(desk, each, {})).status).toBe(404)
    expect((await desk.ask(`/binh-luan/bao-vi-pham/${each}`)).status).toBe(404)
  }
})

test('a network sends only so many reports, and none of them is a submission', async () => {
  const desk = openDesk({ limit: { count: 2, seconds: 600 } })
  const id = await published(desk)
  for (const status of [202, 202, 429]) expect((await report(desk, id, {})).status).toBe(status)
  expect((await report(desk, id, {})).headers.get('retry-after')).toBe('600')
})

test('the form comes again with what was typed, and thanks once it was taken', async () => {
  const desk = openDesk()
  const id = await published(desk)
  const form = await (await desk.ask(`/binh-luan/bao-vi-pham/${id}`)).text()
  expect(form).toContain(`action="/api/comments/${id}/report"`)
  const post = (fields: Record<string, string>) =>
    desk.ask(`/api/comments/${id}/report`, {
      method: 'POST',
      headers: { Accept: 'text/html', Origin: ORIGIN },
      body: new URLSearchParams(fields),
    })
  const again = await post({ code: 'spam', text: 'Bán <b>thuốc</b>', altcha: 'bad' })
  expect(again.status).toBe(403)
  const shown = await again.text()
  expect(shown).toContain('value="spam" required checked')
  expect(seen(shown)).toContain('Bán <b>thuốc</b>')
  expect(shown).not.toContain('<b>thuốc')
  const taken = await post({ code: 'spam', text: '', altcha: 'good form' })
  expect([taken.status, (await taken.text()).includes('Cảm ơn bạn')]).toEqual([200, true])
  expect((await reported(desk))[0]?.reports).toHaveLength(1)
})

test('staff answer “keep” or reject, and the item is no longer open', async () => {
  const desk = openDesk()
  const id = await published(desk)
  await report(desk, id, { text: 'Điều lạ' })
  const cookie = await signIn(desk)
  const page = await deskPage(desk, cookie, '/kiem-duyet/bi-bao/')
  expect(page).toContain('Điều lạ')
  const [, seen = ''] = /name="seen" value="(\d+)"/.exec(page) ?? []
  await report(desk, id, { text: 'Gửi sau khi trang đã mở' })
  const keep = (): Promise<Response> =>
    deskForm(desk, cookie, '/kiem-duyet/bi-bao/', { comment: id, seen })
  expect((await keep()).headers.get('location')).toBe('/kiem-duyet/bi-bao/')
  expect(await reported(desk)).toHaveLength(1)
  expect(await deskPage(desk, cookie, '/kiem-duyet/bi-bao/')).toContain('Gửi sau khi')
  await deskForm(desk, cookie, '/kiem-duyet/bi-bao/', { comment: id, seen: '2' })
  expect(await reported(desk)).toEqual([])
  await report(desk, id, {})
  const lan = await program(desk, 'Mai')
  const answer = { request: 'k', answer: 'keep' }
  const path = `/api/moderation/comments/${id}/reports`
  expect(await (await lan.post(path, answer)).json()).toEqual({ comment: id, outcome: 'done' })
  expect(await (await lan.post(path, answer)).json()).toEqual({ comment: id, outcome: 'repeated' })
  expect((await lan.post(path, { answer: 'no' })).status).toBe(400)
  await report(desk, id, {})
  await lan.decide({ comment: id, version: 2, verdict: 'reject', reason: 'Xúc phạm' })
  expect(await reported(desk)).toEqual([])
  expect((await desk.store.find(id))?.version).toBe(3)
})
