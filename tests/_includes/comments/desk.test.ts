import { expect, test } from 'vitest'
import {
  deskClosedPage,
  deskPhonePage,
  deskUnreadablePhonePage,
  deskSignInPage,
} from '../../../_includes/layouts/desk/desk-sign-in.ts'
import { deskLogPage } from '../../../_includes/layouts/desk/desk-log.ts'
import { deskSessionsPage } from '../../../_includes/layouts/desk/desk-sessions.ts'
import { deskPage } from '../../../_includes/layouts/desk/desk.ts'
import { faultsOf } from '../../support/site/validity.ts'
import { deskComment, hostile, queue, seen, site } from './samples.ts'

const at = '2026-11-22T13:15:00.000Z'

/** Ticked boxes of one name are how a form sends a list; the validator would have them renamed. */
async function faults(page: string): Promise<string[]> {
  return (await faultsOf('desk', page)).filter((fault) => !fault.includes('form-dup-name'))
}

test('a comment can be weighed: its article, text, time and why it was held', async () => {
  const page = deskPage(site, queue({ comments: [deskComment({ held: ['link', 'phone'] })] }))
  expect(page).toContain('<a href="/2023/12/du-luan-xa-hoi/">Nắm bắt dư luận xã hội</a>')
  expect(page).toContain('Nên xem kỹ: có liên kết; có dãy số như số điện thoại')
  expect(page).toContain('20:15 ngày 22/11/2026')
  expect(await faults(page)).toEqual([])
})

test('what the rules saw is marked where it stands, and a mark says why', async () => {
  const flags = [
    { code: 'official', field: 'name', start: 0, end: 4 },
    { code: 'link', field: 'body', start: 8, end: 22 },
    { code: 'mixed', field: 'body', start: 15, end: 30 },
    { code: 'capitals', field: 'body', start: 31, end: 42 },
    { code: 'busy', field: null, start: 0, end: 0 },
  ] as const
  const body = 'Vào xem https://a.vn/<b> ngay\n\nĐI NGAY <i> nào'
  const page = deskPage(site, queue({ comments: [deskComment({ name: 'UBND xã', flags, body })] }))
  expect(page).toContain('<mark title="xưng danh như toà soạn hoặc cơ quan">UBND</mark> xã')
  const why = 'có liên kết; có từ trộn chữ của nhiều hệ chữ viết'
  const link = '<a href="https://a.vn/" rel="nofollow ugc noopener" dir="ltr">https://a.vn/</a>'
  expect(page).toContain(`Vào xem <mark title="${why}">${link}&lt;b&gt; ngay</mark></p>`)
  expect(page).toContain('<mark title="viết hoa nhiều">ĐI NGAY &lt;i&gt;</mark> nào')
  expect(page.match(/<mark/g)).toHaveLength(3)
  expect(await faults(page)).toEqual([])
})

test('the desk says when more waits than anybody will read', async () => {
  const totals = { pending: 5_000, approved: 0, rejected: 0 }
  expect(deskPage(site, queue({ totals }))).toContain('5.000 ý kiến đang chờ, quá mức')
  const fewer = { ...totals, pending: 4_999 }
  expect(deskPage(site, queue({ totals: fewer }))).not.toContain('quá mức')
})

test('a decision names the version that was read, and a request of its own', () => {
  const page = deskPage(site, queue())
  const requests = [...page.matchAll(/name="request" value="([^"]+)"/g)].map(
    ([, request]) => request,
  )
  expect(page).toContain('name="comment" value="0193519a-0000-7000-8000-000000000002.3"')
  expect(requests.length).toBeGreaterThan(2)
  expect(new Set(requests).size).toBe(requests.length)
})

test('Enter in the field of a reason can only reject', () => {
  const page = deskPage(site, queue())
  const withReason = page.split('<form').find((form) => form.includes('name="note"')) ?? ''
  expect(withReason).toContain('value="reject"')
  expect(withReason).not.toContain('value="approve"')
})

test.each([
  ['pending', ['approve', 'reject']],
  ['approved', ['restore', 'reject']],
  ['rejected', ['restore']],
] as const)('a comment that is %s can be settled by: %s', (state, verdicts) => {
  const page = deskPage(site, queue({ state, comments: [deskComment({ state })] }))
  const offered = [...page.matchAll(/data-verdict="(\w+)"/g)].map(([, verdict]) => verdict)
  expect(offered).toEqual(verdicts)
})

test('hostile text in every field is shown as typed and is nothing else', async () => {
  const history = [{ by: hostile, at, deed: 'reject', reason: hostile, note: hostile }] as const
  const comments = [deskComment({ name: hostile, title: hostile, body: hostile, history })]
  const page = deskPage(site, queue({ moderator: hostile, comments, q: hostile }))
  expect(page).not.toContain('<img')
  expect(seen(page).split(hostile)).toHaveLength(9)
  expect(await faults(page)).toEqual([])
})

test('the phone is offered only where there is one, and never shown in the queue', () => {
  expect(deskPage(site, queue())).not.toContain('/kiem-duyet/dien-thoai')
  const page = deskPage(site, queue({ comments: [deskComment({ phone: true })] }))
  expect(page).toContain('action="/kiem-duyet/dien-thoai"')
})

test('after a decision the desk says what was done and offers to undo it', () => {
  const page = deskPage(
    site,
    queue({ outcome: { settled: 2, conflicts: 1, missing: 0, others: [], undo: 'viec-1' } }),
  )
  expect(seen(page)).toContain('Xong 2 ý kiến. 1 ý kiến đã có người khác quyết định trước.')
  expect(page).toMatch(/hoan-tac"[^]*value="viec-1".*>Hoàn tác/)
})

test('failed refreshes are told, with a button that tries again', () => {
  const page = deskPage(site, queue({ waiting: 2 }))
  expect(page).toContain('action="/kiem-duyet/lam-moi"')
  expect(page).toContain('2 trang chưa được làm mới')
})

test('what was taken back and still stands in the edition is marked, counted, and said to be on its way out or not', async () => {
  const asked = '2026-11-22T13:15:00.000Z'
  const comments = [deskComment({ baked: true }), deskComment({ id: 'other', baked: false })]
  const page = deskPage(site, queue({ comments, baked: { total: 1204, asked } }))
  expect(page.split('>còn trong bản đã xuất bản<')).toHaveLength(2)
  expect(seen(page)).toContain('1.204 ý kiến đã gỡ còn trong bản đã xuất bản')
  expect(seen(page)).toContain('Đã yêu cầu xuất bản lại lúc 20:15 ngày 22/11/2026.')
  expect(await faults(page)).toEqual([])
  const waiting = deskPage(site, queue({ baked: { total: 1 } }))
  expect(waiting).toContain('Chưa yêu cầu xuất bản lại được; hệ thống sẽ tự thử lại.')
  expect(deskPage(site, queue())).not.toContain('bản đã xuất bản')
})

test('an empty queue is a good thing; an empty search leads back to the list', () => {
  const back = '<a href="/kiem-duyet/?state=pending">Xem tất cả</a>'
  const empty = deskPage(site, queue({ comments: [] }))
  expect(empty).toContain('Không còn ý kiến nào chờ duyệt.')
  expect(empty).not.toContain(back)
  const none = deskPage(site, queue({ comments: [], q: 'rác' }))
  expect(none).toContain(`Không tìm thấy ý kiến nào. ${back}`)
})

test('the next part of a search is still that search', () => {
  const page = deskPage(site, queue({ q: 'rác & nước', next: 'abc' }))
  expect(page).toContain(
    '/kiem-duyet/?state=pending&amp;q=r%C3%A1c+%26+n%C6%B0%E1%BB%9Bc&amp;after=abc',
  )
})

test('the log, the sessions and the door are valid pages that keep out of search engines', async () => {
  const pages = [
    deskLogPage(site, {
      moderator: 'Chi',
      role: 'editor',
      entries: [{ at, by: hostile, deed: 'approve', subject: 'c', version: 2 }],
      next: 'x y',
      filter: { person: hostile, month: '2026-03' },
      mayExport: true,
    }),
    deskSessionsPage(site, {
      moderator: 'Chi',
      role: 'editor',
      host: 'ban-tin.example',
      passkeys: [{ id: 'k', at, used: at, isHere: false }],
      sessions: [{ id: 's', opened: at, seen: at, here: true, device: 'Chrome trên Android' }],
    }),
    deskSignInPage(site, 'CODE', 'PAGE'),
    deskClosedPage(site),
    deskPhonePage(site, 'c', '+84912345678'),
    deskUnreadablePhonePage(site),
  ]
  for (const page of pages) {
    expect(page).toContain('<meta name="robots" content="noindex">')
    expect(await faults(page)).toEqual([])
  }
})

test('whoever is not signed in sees nothing of what is inside', () => {
  const page = deskClosedPage(site)
  expect(page).toContain('npm run staff -- add TÊN')
  expect(page).not.toContain('/kiem-duyet/nhat-ky/')
})

test('opening a link to sign in changes nothing: there is one button', () => {
  const page = deskSignInPage(site, 'CODE', 'PAGE')
  expect(page).toContain('<form method="post" action="/kiem-duyet/vao/CODE">')
  expect(page.match(/<button/g)).toHaveLength(1)
})
