import { expect, test } from 'vitest'
import type { WordsTrial } from '../../../../../_includes/models/moderation/word-list.ts'
import { createToken } from '../../../../../functions/comments/actions/credentials.ts'
import { seen } from '../../../../_includes/comments/samples.ts'
import { type Desk, openDesk, ORIGIN } from '../../../../support/desk/desk.ts'
import { program } from '../../../../support/desk/moderators.ts'
import { submit } from '../../../../support/desk/submit.ts'

const path = '/api/moderation/words'

async function adminOf(desk: Desk) {
  const { token } = await createToken(desk.store, 'Mai', desk.services.now(), { role: 'admin' })
  const headers = { Authorization: `Bearer ${token}`, Origin: ORIGIN }
  const send = (method: string, to: string, body: object) =>
    desk.ask(to, {
      method,
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  return {
    get: (to: string) => desk.ask(to, { headers }),
    save: (body: object) =>
      send('PUT', path, { request: 'r1', version: 0, text: 'con sâu', ...body }),
    trial: async (text: string) =>
      (await (await send('POST', `${path}/trial`, { text })).json()) as WordsTrial,
    form: (fields: Record<string, string>) =>
      desk.ask('/kiem-duyet/tu-ngu/', {
        method: 'POST',
        headers,
        body: new URLSearchParams({ version: '0', request: 'r2', ...fields }),
      }),
  }
}

test('the shipped list stands until one is saved, and then the next comment is flagged by that', async () => {
  const desk = openDesk()
  const mai = await adminOf(desk)
  const shipped = (await (await mai.get(path)).json()) as { version: number; text: string }
  expect(shipped).toEqual({ version: 0, text: expect.stringContaining('khốn nạn') })
  const before = await submit(desk, { body: 'Thật khốn nạn, con sâu này' })
  expect((await desk.store.find(before.comment))?.flags).toEqual([
    { code: 'word', field: 'body', start: 5, end: 13 },
  ])
  const saved = await mai.save({})
  expect([saved.status, await saved.json()]).toEqual([200, { outcome: 'done', version: 1 }])
  const after = await submit(desk, { body: 'Thật khốn nạn, con sâu này' })
  expect((await desk.store.find(after.comment))?.flags).toEqual([
    { code: 'word', field: 'body', start: 15, end: 22 },
  ])
  expect((await desk.store.find(before.comment))?.flags).toHaveLength(1)
  expect(await (await mai.get(path)).json()).toEqual({ version: 1, text: 'con sâu' })
})

test('an instance reads the list from the store once for each version', async () => {
  const desk = openDesk()
  let reads = 0
  const read = desk.store.words.bind(desk.store)
  Object.assign(desk.store, { words: () => ((reads += 1), read()) })
  for (const body of ['Một', 'Hai']) await submit(desk, { body })
  expect(reads).toBe(0)
  await (await adminOf(desk)).save({})
  for (const body of ['Ba', 'Bốn', 'Năm']) await submit(desk, { body })
  expect(reads).toBe(1)
})

test('whoever saves on an old list hears of the present one', async () => {
  const mai = await adminOf(openDesk())
  await mai.save({ text: 'một' })
  const late = await mai.save({ request: 'r2', text: 'hai' })
  expect([late.status, await late.json()]).toEqual([
    409,
    { outcome: 'conflict', version: 1, text: 'một' },
  ])
  expect(await (await mai.save({ text: 'một' })).json()).toEqual({
    outcome: 'repeated',
    version: 1,
  })
})

test.each([
  ['a list above 64 KiB', 422, { text: 'ạ'.repeat(22_000) }],
  ['a list with a control character', 422, { text: 'a\u0000b' }],
  ['no list', 400, { text: 7 }],
  ['no version', 400, { version: 'x' }],
  ['no request', 400, { request: '' }],
])('%s is refused', async (_, status, body) => {
  expect((await (await adminOf(openDesk())).save(body)).status).toBe(status)
})

test('a trial names what it would newly catch, approved comments first, and saves nothing', async () => {
  const desk = openDesk()
  const mai = await adminOf(desk)
  const lan = await program(desk)
  const settle = async (body: string, verdict: 'approve' | 'reject') => {
    const { comment } = await submit(desk, { title: 'Hỏi', body })
    await lan.decide({ comment, verdict, ...(verdict === 'reject' && { reason: 'Trùng' }) })
    return comment
  }
  const good = await settle('Bắt con sâu cho cây', 'approve')
  const known = await settle('Đồ con sâu, khốn nạn', 'reject')
  await settle('Không có gì', 'approve')
  await submit(desk, { body: 'Đang chờ: con sâu' })
  const { examined, caught } = await mai.trial('khốn nạn\ncon sâu')
  expect(examined).toBe(3)
  expect(caught.map(({ id, state, flags }) => [id, state, flags])).toEqual([
    [good, 'approved', [{ code: 'word', field: 'body', start: 4, end: 11 }]],
    [known, 'rejected', [{ code: 'word', field: 'body', start: 3, end: 10 }]],
  ])
  expect((await mai.trial('khốn nạn')).caught).toEqual([])
  expect(await desk.store.words()).toBeUndefined()
})

test('the page shows a trial before it offers to save', async () => {
  const desk = openDesk()
  const mai = await adminOf(desk)
  const lan = await program(desk)
  const { comment } = await submit(desk, { body: 'Bắt con sâu cho cây' })
  await lan.decide({ comment, verdict: 'approve' })
  expect(await (await mai.get('/kiem-duyet/tu-ngu/')).text()).not.toContain('value="save"')
  const tried = await (await mai.form({ text: 'con sâu', do: 'trial' })).text()
  expect(tried).toContain('value="save"')
  expect(tried).toContain('1 ý kiến đã duyệt sẽ bị đánh dấu thêm')
  expect(tried).toMatch(/<mark title="[^"]+">con sâu<\/mark>/)
  const saved = await mai.form({ text: 'con sâu', do: 'save' })
  expect([saved.status, saved.headers.get('location')]).toEqual([303, '/kiem-duyet/tu-ngu/?xong=1'])
  const late = await mai.form({ text: 'khác', do: 'save', request: 'r3' })
  expect(late.status).toBe(409)
  const shown = seen(await late.text())
  expect(shown).toContain('người khác vừa lưu một bản khác')
  expect(shown).toContain('khác')
})

test('a moderator reads the list and cannot change it', async () => {
  const desk = openDesk()
  const page = await (await (await program(desk)).get('/kiem-duyet/tu-ngu/')).text()
  expect(page).toContain('khốn nạn')
  expect(page).not.toContain('<textarea')
})
