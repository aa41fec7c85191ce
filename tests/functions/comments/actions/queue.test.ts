import { expect, test } from 'vitest'
import { articles } from '../../../support/desk/desk-edition.ts'
import { openDesk, type Desk } from '../../../support/desk/desk.ts'
import { submit, submitMany } from '../../../support/desk/submit.ts'
import { program, type Program } from '../../../support/desk/moderators.ts'

interface Queue {
  readonly comments: readonly Record<string, unknown>[]
  readonly next: string | null
  readonly totals: Record<string, number>
}

async function queue(lan: Program, query = ''): Promise<Queue> {
  return (await (await lan.get(`/api/moderation/comments${query}`)).json()) as Queue
}

const titles = ({ comments }: Queue): unknown[] => comments.map(({ title }) => title)

test('the queue shows what waits, oldest first, with everything a moderator weighs and nothing more', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  const [first] = await submitMany(desk, 3)
  const shown = await queue(lan)
  expect(titles(shown)).toEqual(['Ý kiến số 1', 'Ý kiến số 2', 'Ý kiến số 3'])
  expect(shown.totals).toEqual({ pending: 3, approved: 0, rejected: 0 })
  expect(shown.comments[0]).toEqual({
    id: first?.comment,
    version: 1,
    state: 'pending',
    article: articles.open.id,
    name: 'Nguyễn Thị Hường',
    title: 'Ý kiến số 1',
    body: 'Cầu đẹp lắm.\nXin thêm lối đi bộ.',
    at: expect.stringMatching(/^2026-03-01T00:01:00.000Z$/),
    held: [],
    flags: [],
    phone: true,
    topic: null,
    quote: null,
    decisions: [],
    history: [],
  })
})

test('decided lists show the newest first', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  const [one, two, three] = (await submitMany(desk, 3)).map(({ comment }) => comment)
  await lan.decide(
    { comment: one ?? '', verdict: 'approve' },
    { comment: two ?? '', verdict: 'reject' },
    { comment: three ?? '', verdict: 'approve' },
  )
  expect(titles(await queue(lan, '?state=approved'))).toEqual(['Ý kiến số 3', 'Ý kiến số 1'])
  expect(titles(await queue(lan, '?state=rejected'))).toEqual(['Ý kiến số 2'])
  expect((await queue(lan)).totals).toEqual({ pending: 0, approved: 2, rejected: 1 })
})

test('the queue goes on from its cursor, and one that is none is 400', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  await submitMany(desk, 60)
  const first = await queue(lan)
  const second = await queue(lan, `?after=${first.next}`)
  expect([first.comments.length, second.comments.length, second.next]).toEqual([50, 10, null])
  for (const query of ['?after=x', '?state=gone', '?state=', '?state=constructor'])
    expect([query, (await lan.get(`/api/moderation/comments${query}`)).status]).toEqual([
      query,
      400,
    ])
})

async function searched(desk: Desk): Promise<Program> {
  await submit(desk, { title: 'Đường Cầu Giấy', body: 'Kẹt xe' })
  await submit(desk, { title: 'Chợ đêm', body: 'Đông vui', article: articles.other.id })
  await submit(desk, { name: 'Đặng Cầu', title: 'Hỏi', body: '100% [a-z]+ (thật)' })
  return program(desk)
}

test.each([
  ['cau giay', ['Đường Cầu Giấy']],
  ['CẦU GIẤY', ['Đường Cầu Giấy']],
  ['cầu', ['Đường Cầu Giấy', 'Hỏi']],
  ['dang cau', ['Hỏi']],
  ['dong', ['Chợ đêm']],
  ['100% [a-z]+', ['Hỏi']],
  ['khong co', []],
  ['   ', ['Đường Cầu Giấy', 'Chợ đêm', 'Hỏi']],
])('searching for “%s” finds %j', async (q, found) => {
  const lan = await searched(openDesk())
  expect(titles(await queue(lan, `?q=${encodeURIComponent(q)}`))).toEqual(found)
})

test('the queue of one article shows that one alone', async () => {
  const lan = await searched(openDesk())
  expect(titles(await queue(lan, `?article=${articles.other.id}`))).toEqual(['Chợ đêm'])
  expect(titles(await queue(lan, `?article=${articles.other.id}&q=cau`))).toEqual([])
})

test('the queue of a section shows its articles’ comments', async () => {
  const lan = await searched(openDesk())
  expect(titles(await queue(lan, '?section=tin-tuc&q=cau'))).toEqual(['Đường Cầu Giấy', 'Hỏi'])
  expect(titles(await queue(lan, '?section=thong-bao'))).toEqual([])
  expect(titles(await queue(lan, '?topic=none&case=passed'))).toEqual([])
})

test.each([
  'section=khong-co',
  'case=lost',
  'flag=none',
  'since=today',
  'until=2026-02-30',
  'since=2026-02-30T08:00:00Z',
  'network=khong-co',
  'flag=reported&section=khong-co',
  'flag=reported&state=none',
])(
  'a filter that is none is refused and never ignored, as it would show more than was asked for: %s',
  async (wrong) => {
    const lan = await searched(openDesk())
    expect((await lan.get(`/api/moderation/comments?${wrong}`)).status).toBe(400)
  },
)

test.each([
  ['link', { body: 'Xem tại www.example.com' }],
  ['link', { body: 'Vào trang vidu.vn nhé' }],
  ['phone', { body: 'Gọi tôi 0912 345 678' }],
  ['capitals', { body: 'SAO MÃI KHÔNG AI TRẢ LỜI CHÚNG TÔI THẾ NÀY' }],
  ['repeat', { body: 'Lâu quáaaaaaaaaaa' }],
])('a comment with “%s” says why to look twice', async (reason, words) => {
  const desk = openDesk()
  await submit(desk, { ...words, title: 'Hỏi' })
  const [comment] = (await queue(await program(desk))).comments
  expect(comment?.['held']).toEqual([reason])
  expect(comment?.['flags']).toEqual([expect.objectContaining({ code: reason, field: 'body' })])
})

test('the log goes on from its cursor', async () => {
  const desk = openDesk()
  const lan = await program(desk)
  await submitMany(desk, 130)
  const read = async (after: string): Promise<{ entries: object[]; next: string | null }> =>
    (await (await lan.get(`/api/moderation/log${after}`)).json()) as never
  const first = await read('')
  const second = await read(`?after=${encodeURIComponent(first.next ?? '')}`)
  expect([first.entries.length, second.entries.length, second.next]).toEqual([100, 31, null])
  expect((await read('?after=')).entries).toHaveLength(100)
})
