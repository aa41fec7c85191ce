import { expect, test } from 'vitest'
import { deriveSecrets } from '../../../../../functions/comments/domain/secrets.ts'
import { exportAll } from '../../../../contracts/samples.ts'
import { titles } from '../../../../support/desk/desk-queue.ts'
import { articles } from '../../../../support/desk/desk-edition.ts'
import { type Desk, openDesk } from '../../../../support/desk/desk.ts'
import {
  deskForm,
  deskPage,
  program,
  type Program,
  signIn,
} from '../../../../support/desk/moderators.ts'
import { asJson, type FormFields } from '../../../../support/desk/submit.ts'
import { seen } from '../../../../_includes/comments/samples.ts'

const list = '/api/moderation/comments'

/** Sends one from this address, and gives its id. */
async function sendFrom(desk: Desk, address: string, changes: FormFields): Promise<string> {
  desk.clock.now += 60_000
  const answer = await desk.ask('/api/comments', asJson(changes), { address })
  expect(answer.status).toBe(202)
  return ((await answer.json()) as { comment: string }).comment
}

async function found(by: Program, query: string): Promise<readonly string[]> {
  const { comments } = (await (await by.get(`${list}?${query}`)).json()) as {
    comments: readonly { readonly title: string }[]
  }
  return comments.map(({ title }) => title)
}

/** One of an IPv4 address with its neighbour; three of a /48, two of them of one /64; one of another. */
async function senders() {
  const desk = openDesk()
  const send = (address: string, title: string, changes: FormFields = {}): Promise<string> =>
    sendFrom(desk, address, { title, ...changes })
  const v4 = await send('192.0.2.7', 'một')
  await send('192.0.2.8', 'hai')
  await send('::ffff:192.0.2.7', 'ba')
  const v6 = await send('2001:db8:7:1::1', 'bốn')
  await send('2001:db8:7:1::2', 'năm', { article: articles.other.id })
  await send('2001:db8:7:2::1', 'sáu')
  const alone = await send('2001:db8:8:1::1', 'bảy')
  return { desk, v4, v6, alone, lan: await program(desk) }
}

test('moderators find what came from the network of a comment: its IPv4 address, or its IPv6 /48', async () => {
  const { v4, v6, lan } = await senders()
  expect(await found(lan, `network=${v4}`)).toEqual(['một', 'ba'])
  expect(await found(lan, `network=${v6}`)).toEqual(['bốn', 'năm', 'sáu'])
  expect(await found(lan, `network=${v6}&article=${articles.other.id}`)).toEqual(['năm'])
  expect(await found(lan, `network=${v6}&q=bon`)).toEqual(['bốn'])
  expect(await found(lan, `network=${v6}&state=rejected`)).toEqual([])
})

test('what is no comment has no network, and what is no id is refused', async () => {
  const { lan } = await senders()
  expect(await found(lan, 'network=01968a30-0000-7000-8000-000000000000')).toEqual([])
  for (const wrong of ['192.0.2.7', 'x', '01968a30-0000-7000-8000'])
    expect((await lan.get(`${list}?network=${wrong}`)).status).toBe(400)
})

test('a sender without an address has no network, so that nobody else is taken for them', async () => {
  const desk = openDesk()
  const ids = await Promise.all(
    ['unknown', 'unknown'].map((address) => sendFrom(desk, address, { title: 'không rõ' })),
  )
  const lan = await program(desk)
  for (const id of ids) expect(await found(lan, `network=${id}`)).toEqual([])
})

test('neither marks nor addresses are in any answer or export', async () => {
  const { desk, v6, lan } = await senders()
  const [near = '', wide = ''] = desk.services.secrets.networkMarks('2001:db8:7:1::1')
  const answers = await Promise.all(
    [`${list}?network=${v6}`, '/api/moderation/log'].map((path) => lan.get(path)),
  )
  const texts = await Promise.all(answers.map((answer) => answer.text()))
  const pages = await deskPage(desk, await signIn(desk), `/kiem-duyet/y-kien/${v6}/`)
  const all = [...texts, pages, JSON.stringify(await exportAll(desk.store))].join('\n')
  for (const secret of [near, wide, '2001:db8', '192.0.2']) expect(all).not.toContain(secret)
  expect(all).toContain('bốn')
})

test('everything from one network is rejected, put back or erased at once, and never approved', async () => {
  const { desk, v6, lan } = await senders()
  const settle = async (state: string, order: object): Promise<unknown> => {
    const filter = { state, network: v6 }
    const made = await lan.post('/api/moderation/selections', { filter })
    const { selection, count } = (await made.json()) as { selection: string; count: number }
    const answer = await lan.post(`/api/moderation/selections/${selection}`, { count, ...order })
    return answer.status === 200 ? answer.json() : answer.status
  }
  const all = { done: 3, conflicts: 0, left: 0 }
  expect(await settle('pending', { request: 'a', verdict: 'approve' })).toBe(422)
  expect(await settle('pending', { request: 'b', verdict: 'reject', reason: 'spam' })).toEqual(all)
  expect(await settle('rejected', { request: 'c', verdict: 'restore' })).toEqual(all)
  expect(await settle('pending', { request: 'd', verdict: 'reject', reason: 'spam' })).toEqual(all)
  expect(await settle('rejected', { request: 'e', erase: true, reason: 'spam' })).toEqual(all)
  const left = await desk.store.queue({ state: 'pending', limit: 9 })
  expect(left.totals).toEqual({ pending: 4, approved: 0, rejected: 0 })
})

test('a comment’s page says how many came from its network, and leads to them, to be settled at once', async () => {
  const { desk, v4, v6, alone } = await senders()
  const cookie = await signIn(desk)
  const whole = await deskPage(desk, cookie, `/kiem-duyet/y-kien/${v6}/`)
  expect(seen(whole)).toContain('Cùng mạng: 3 bình luận (kể cả ý kiến này; 2 cùng nhánh /64)')
  const other = await deskPage(desk, cookie, `/kiem-duyet/y-kien/${v4}/`)
  expect(seen(other)).toContain('Cùng mạng: 2 bình luận (kể cả ý kiến này)')
  const only = await deskPage(desk, cookie, `/kiem-duyet/y-kien/${alone}/`)
  expect(seen(only)).toContain('Cùng mạng: không có ý kiến nào khác.')
  expect(only).not.toContain('network=')

  const [, address = ''] = /href="([^"]*network=[^"]*)"/.exec(whole) ?? []
  const queue = await deskPage(desk, cookie, address.replaceAll('&amp;', '&'))
  expect(titles(queue)).toEqual(['bốn', 'năm', 'sáu'])
  expect(seen(queue)).toContain('Chỉ ý kiến gửi từ cùng mạng')
  expect(queue).toContain(`href="/kiem-duyet/y-kien/${v6}/"`)
  expect(queue).toContain(`<input type="hidden" name="network" value="${v6}">`)

  const [, action = ''] = /class="desk-many"[^>]* action="([^"]*)"/.exec(queue) ?? []
  const selected = await deskForm(
    desk,
    cookie,
    action.replaceAll('&amp;', '&'),
    new URLSearchParams(),
  )
  const said = seen(await selected.text())
  expect(said).toContain('3 ý kiến')
  expect(said).toContain('Chỉ ý kiến gửi từ cùng mạng')
})

test('a mark whose time is over is gone from the page and from the filter, and the comment stays', async () => {
  const { desk, v6 } = await senders()
  desk.clock.now += 91 * 24 * 60 * 60 * 1000
  await desk.store.sweep({ now: desk.clock.now, limit: 99 })
  expect(await found(await program(desk), `network=${v6}`)).toEqual([])
  const page = await deskPage(desk, await signIn(desk), `/kiem-duyet/y-kien/${v6}/`)
  expect(seen(page)).not.toContain('Cùng mạng')
  expect(seen(page)).toContain('bốn')
})

test('marks are of one key alone, and of this use: under another, or for counting, an address has others', () => {
  const [one, other] = [7, 8].map((byte) => deriveSecrets(Buffer.alloc(32, byte)))
  const marks = [one?.networkMarks('192.0.2.7'), other?.networkMarks('192.0.2.7')].flat()
  const all = [...marks, ...(one?.addressHashes('192.0.2.7') ?? [])]
  expect(new Set(all).size).toBe(3)
  for (const mark of all) expect(mark).toMatch(/^[\da-f]{32}$/)
})
