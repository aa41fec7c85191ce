import { expect, test } from 'vitest'
import { createToken } from '../../../../functions/comments/actions/credentials.ts'
import type { LogEntry } from '../../../../functions/comments/domain/log-lines.ts'
import { openDesk, type Desk } from '../../../support/desk/desk.ts'
import { deskForm, deskPage, signIn } from '../../../support/desk/moderators.ts'

const months = ['2026-01-31T16:59:59.000Z', '2026-01-31T17:00:00.000Z', '2026-02-28T17:00:00.000Z']

async function filledDesk(lines = 0): Promise<Desk> {
  const desk = openDesk()
  for (const at of months)
    await desk.store.appendLog({ at, by: 'Lan', deed: 'backup', subject: 'all' })
  await desk.store.appendLog({ at: months[0] ?? '', by: 'Ai', deed: 'role', subject: 'Lan/editor' })
  await desk.store.appendLog({ at: months[0] ?? '', by: 'Ai', deed: 'erase:spam', subject: 'c-1' })
  for (let number = 0; number < lines; number += 1)
    await desk.store.appendLog({ at: `x${number}`, by: 'Ai', deed: 'export', subject: 'all' })
  return desk
}

async function find(desk: Desk, query: string) {
  const { token } = await createToken(desk.store, 'Chi', desk.clock.now, { role: 'editor' })
  const headers = { Authorization: `Bearer ${token}` }
  const response = await desk.ask(`/api/moderation/log?${query}`, { headers })
  expect(response.status).toBe(200)
  return (await response.json()) as { entries: LogEntry[]; next: string | null }
}

test.each([
  ['person=Lan', ['role', 'backup', 'backup', 'backup']],
  ['person=Lan&deed=role', ['role']],
  ['deed=erase', ['erase:spam']],
  ['deed=erase:spam', ['erase:spam']],
  ['subject=c-', ['erase:spam']],
  ['month=2026-02', ['backup']],
  ['month=2026-03&person=Lan', ['backup']],
  ['month=2019-01', []],
])('the log is searched by %s', async (query, deeds) => {
  const { entries, next } = await find(await filledDesk(), query)
  expect([entries.map(({ deed }) => deed), next]).toEqual([deeds, null])
})

test('a search of a long log goes on where it stopped looking', async () => {
  const desk = await filledDesk(5200)
  const first = await find(desk, 'deed=backup')
  expect(first.entries).toEqual([])
  const rest = await find(desk, `deed=backup&after=${first.next}`)
  expect([rest.entries.length, rest.next]).toEqual([3, null])
  const many = await find(desk, 'deed=export')
  const on = await find(desk, `deed=export&after=${many.next}`)
  expect([many.entries.length, on.entries.length]).toEqual([100, 100])
  expect(on.entries[0]?.seq).toBe((many.entries.at(-1)?.seq ?? 0) - 1)
})

test('an admin takes the log along as a file, which the log tells', async () => {
  const desk = await filledDesk()
  const order = { at: months[0] ?? '', by: 'operator', name: 'Chi', role: 'admin' } as const
  const cookie = await signIn(desk, 'Chi')
  await desk.store.changeRole(order)
  expect(await deskPage(desk, cookie, '/kiem-duyet/nhat-ky/?person=Lan')).toContain('nhat-ky/tep')
  const response = await deskForm(desk, cookie, '/kiem-duyet/nhat-ky/tep', { person: 'Lan' })
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="nhat-ky-/)
  const [head, ...rows] = (await response.text()).trim().split('\r\n')
  expect(head).toBe('seq,at,by,deed,subject,version,mac')
  expect(rows.map((row) => row.split(',')[3])).toEqual(['role', 'backup', 'backup', 'backup'])
  const { entries } = await find(desk, 'deed=export')
  expect(entries).toMatchObject([{ by: 'Chi', subject: 'log' }])
})

test.each([
  ['text/csv', /^\uFEFFseq,at,by,deed,subject,version,mac\r\n/],
  ['application/x-ndjson', /^\{"seq":\d+,"at":/],
])('an admin’s program takes the log along as %s, and nobody else’s does', async (type, begin) => {
  const desk = await filledDesk(1500)
  const ask = async (role: 'admin' | 'editor', method = 'GET') => {
    const { token } = await createToken(desk.store, role, desk.clock.now, { role })
    const headers = { Authorization: `Bearer ${token}`, Accept: type }
    return desk.ask('/api/moderation/log?person=Ai', { method, headers })
  }
  expect((await ask('editor')).status).toBe(403)
  expect((await ask('admin', 'HEAD')).status).toBe(405)
  const file = await ask('admin')
  expect([file.status, file.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`])
  // A decoder would drop the mark that spreadsheets know UTF-8 by.
  const text = Buffer.from(await file.arrayBuffer()).toString('utf8')
  expect(text).toMatch(begin)
  const lines = text.trimEnd().split('\n')
  expect(lines.length).toBe(1502 + (type === 'text/csv' ? 1 : 0))
  const entries = (await find(desk, 'deed=export&subject=log')).entries
  expect(entries).toMatchObject([{ by: 'admin', subject: 'log' }])
})

test('a session takes the log along only once it is confirmed', async () => {
  const desk = await filledDesk()
  await createToken(desk.store, 'Mai', desk.clock.now, { role: 'admin' })
  const cookie = await signIn(desk, 'Mai')
  const headers = { Cookie: cookie, Accept: 'text/csv' }
  const ask = async () => desk.ask('/api/moderation/log', { headers })
  expect((await ask()).status).toBe(200)
  desk.clock.now += 11 * 60_000
  const late = await ask()
  expect([late.status, await late.json()]).toEqual([
    403,
    expect.objectContaining({ type: '/api/problems/confirm' }),
  ])
})
