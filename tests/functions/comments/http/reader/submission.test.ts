import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { noticeVersion } from '../../../../../_includes/models/comment-form.ts'
import { commentStrings } from '../../../../../_includes/strings/comments.ts'
import { sha256 } from '../../../../../functions/comments/domain/secrets.ts'
import { commentOf, idOf, moment, orderOf } from '../../../../contracts/samples.ts'
import { articles } from '../../../../support/desk/desk-edition.ts'
import { openDesk } from '../../../../support/desk/desk.ts'
import { asForm, asJson, formFields, submit } from '../../../../support/desk/submit.ts'
import { refusalOf } from '../../../../support/desk/refusal.ts'

test('a program’s letter is answered 202 with its id, state, tracking code and the code’s page', async () => {
  const desk = openDesk()
  const response = await desk.ask('/api/comments', asJson())
  expect([response.status, response.headers.get('content-type')]).toEqual([202, 'application/json'])
  const receipt = (await response.json()) as Record<string, string>
  const [stored] = (await desk.store.queue({ state: 'pending', limit: 9 })).comments
  expect(receipt).toEqual({
    comment: stored?.id,
    state: 'pending',
    tracking: expect.stringMatching(/^[\w-]{43}$/),
    location: `/binh-luan/theo-doi/${receipt['tracking']}`,
  })
})

test('a browser’s form is sent on to the tracking page', async () => {
  const desk = openDesk()
  const response = await desk.ask('/api/comments', asForm())
  expect(response.status).toBe(303)
  const location = response.headers.get('location') ?? ''
  expect(location).toMatch(/^\/binh-luan\/theo-doi\/[\w-]{43}$/)
  expect((await desk.ask(location)).status).toBe(200)
})

test('a script that sends the form and asks for JSON hears 202', async () => {
  const response = await openDesk().ask('/api/comments', asForm({}, { Accept: 'application/json' }))
  expect(response.status).toBe(202)
})

test('what is kept is the text as written, when it came, what was agreed to, and no readable phone', async () => {
  const desk = openDesk()
  const { comment, tracking } = await submit(desk)
  const stored = await desk.store.find(comment)
  const at = new Date(desk.clock.now).toISOString()
  const { article, name, title, body } = formFields()
  expect(stored).toMatchObject({ article, name, title, body, at, state: 'pending', version: 1 })
  expect(stored?.consent).toEqual({ notice: noticeVersion, at })
  expect([stored?.phone, stored?.tracking]).toEqual([true, sha256(tracking)])
  const { exports } = await desk.store.export(null, 9)
  expect(JSON.stringify(exports)).not.toMatch(/912345678/)
  expect(JSON.stringify(exports)).not.toContain(tracking)
})

test('the notice that is agreed to names the mark of the network, and the privacy page says which version it is', () => {
  const page = readFileSync('content/pages/quyen-rieng-tu.md', 'utf8')
  expect(noticeVersion).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(page).toContain(`phiên bản ${noticeVersion}`)
  for (const text of [commentStrings.consent('Toà soạn'), page])
    expect(text).toContain('dấu mã hoá của mạng')
})

test('what was agreed to under an earlier notice stays as it was written down', async () => {
  const { store } = openDesk()
  const earlier = { notice: '2026-11-23', at: moment(1) }
  await store.import({ comment: commentOf(1, { consent: earlier }), reveals: [] })
  await store.decide([orderOf(commentOf(1), 'approve')])
  expect((await store.find(idOf(1)))?.consent).toEqual(earlier)
})

test('a renamed article takes letters under its first id', async () => {
  const desk = openDesk()
  const { comment } = await submit(desk, { article: articles.other.id })
  expect((await desk.store.find(comment))?.article).toBe('2026/03/cho-dem')
})

test.each([
  ['an article that never was', '2026/03/khong-co', 404, 'missing'],
  ['no article', undefined, 404, 'missing'],
  ['a path out of the edition', '2026/03/../../manifest', 404, 'missing'],
  ['a name that every object has', '2026/03/constructor', 404, 'missing'],
  ['a closed article', articles.closed.id, 423, 'closed'],
  ['a reprint', articles.off.id, 423, 'closed'],
  ['a withdrawn article', articles.gone.id, 423, 'closed'],
])('%s takes no letter', async (_, article, status, code) => {
  expect(await refusalOf(openDesk(), asJson({ article }))).toMatchObject({ status, code })
})

test('a deploy preview takes no letter and says so', async () => {
  const desk = openDesk()
  const response = await desk.ask('/api/comments', asJson(), { preview: true })
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
  expect(await response.json()).toMatchObject({ type: '/api/problems/preview' })
  expect((await desk.store.queue({ state: 'pending', limit: 9 })).comments).toEqual([])
})
