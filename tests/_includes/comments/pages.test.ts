import { expect, test } from 'vitest'
import type { TrackedState } from '../../../_includes/models/tracking.ts'
import { commentsPage, formAgainPage, trackingPage } from '../../../_includes/layouts/comments.ts'
import { latestPage } from '../../../_includes/layouts/latest.ts'
import { messagePage } from '../../../_includes/layouts/message-page.ts'
import { faultsOf } from '../../support/site/validity.ts'
import { article, comment, discussion, hostile, hostileComment, site } from './samples.ts'

const track = (tracked: TrackedState) =>
  trackingPage(site, { tracked, comment: hostileComment, article }, 'SECRET')

test('the page of all comments holds list and form, and stays out of search engines', async () => {
  const page = commentsPage(site, article, discussion(hostileComment), { newest: true })
  expect(page).toContain('id="binh-luan"')
  expect(page).toContain('action="/api/comments"')
  expect(page).toContain('<meta name="robots" content="noindex">')
  expect(await faultsOf('comments', page)).toEqual([])
})

test('an older page of comments links back to the newest', () => {
  const page = commentsPage(site, article, discussion(comment()), { newest: false })
  expect(page).toContain('Về những ý kiến mới nhất')
  expect(page).toContain('href="/binh-luan/2023/12/du-luan/?y-kien=')
})

test('the form again is valid with a problem in each field', async () => {
  const fields = ['name', 'phone', 'title', 'body', 'consent', 'captcha'] as const
  const problems = fields.map((field) => ({ field, code: 'required' as const }))
  const state = { values: { body: hostile }, problems, refusal: 'captcha', key: 'k' } as const
  expect(await faultsOf('again', formAgainPage(site, article, state))).toEqual([])
})

test('a reader reads that the comment waits, and how to find the page again', async () => {
  const page = track({ state: 'pending' })
  expect(page).toContain('Đang chờ duyệt')
  expect(page).toContain('Hãy lưu địa chỉ trang này')
  expect(page).toContain('<meta name="referrer" content="no-referrer">')
  expect(page).toContain('<meta name="robots" content="noindex">')
  expect(await faultsOf('pending', page)).toEqual([])
})

test('a published comment is linked, a declined one has its reason', async () => {
  const published = track({ state: 'approved', url: '/2023/12/x/#y-kien-1' })
  expect(published).toContain('<a href="/2023/12/x/#y-kien-1">')
  const declined = track({ state: 'rejected', reason: hostile })
  expect(declined).toContain('Lý do: &quot;&gt;&lt;img')
  expect(declined).not.toContain('<img')
  expect(await faultsOf('declined', declined)).toEqual([])
})

test('withdrawing asks twice, and is over once done', () => {
  expect(track({ state: 'pending' })).toMatch(
    /action="\/binh-luan\/theo-doi\/SECRET"[^]*name="sure" value="yes" required/,
  )
  const after = trackingPage(site, { tracked: { state: 'withdrawn' } }, 'SECRET')
  expect(after).toContain('Đã rút lại')
  expect(after).not.toContain('SECRET')
})

test('a tracking page is whole without its article, and without its comment', async () => {
  const states: TrackedState[] = [
    { state: 'pending' },
    { state: 'approved' },
    { state: 'rejected' },
  ]
  for (const tracked of states) {
    for (const gone of [{}, { article: { ...article, gone: true } }]) {
      const page = trackingPage(site, { tracked, comment: hostileComment, ...gone }, 'SECRET')
      expect(page).toContain('Bài viết không còn trên trang này.')
      expect(page).toContain('name="sure" value="yes" required')
      expect(page).not.toContain(`href="${article.url}`)
      expect(await faultsOf('without its article', page)).toEqual([])
    }
  }
  const erased = trackingPage(site, { tracked: { state: 'erased' } }, 'SECRET')
  expect(erased).toContain('Đã xoá')
  expect(await faultsOf('erased', erased)).toEqual([])
})

test('the latest comments name their articles, the most discussed their totals', async () => {
  const page = latestPage(site, {
    latest: [{ comment: hostileComment, article, published: hostileComment.at }],
    mostDiscussed: [{ article, total: 1234 }],
  })
  expect(page).toContain('về bài <a href="/2023/12/du-luan-xa-hoi/">Nắm bắt dư luận xã hội</a>')
  expect(page).toContain('1.234 ý kiến')
  expect(page).toContain('href="/y-kien/feed.xml"')
  expect(await faultsOf('latest', page)).toEqual([])
})

test('with no comments anywhere the page says so', async () => {
  const page = latestPage(site, { latest: [], mostDiscussed: [] })
  expect(page).toContain('Chưa có ý kiến nào.')
  expect(await faultsOf('latest', page)).toEqual([])
})

test('a notice tells what happened, with the request’s number if there is one', async () => {
  expect(messagePage(site, 'Lỗi', hostile, 'r-1')).toContain('Mã yêu cầu: r-1')
  expect(messagePage(site, 'Lỗi', hostile)).not.toContain('Mã yêu cầu')
  expect(await faultsOf('notice', messagePage(site, hostile, hostile, 'r-1'))).toEqual([])
})
