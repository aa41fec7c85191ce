import { expect, test } from 'vitest'
import { noDiscussion } from '../../../_includes/models/discussion.ts'
import { commentList } from '../../../_includes/parts/comments/comment-list.ts'
import { discussionSection } from '../../../_includes/parts/comments/comment-section.ts'
import { commentTotal } from '../../../_includes/parts/comments/comment-total.ts'
import {
  article,
  comment,
  deskComment,
  discussion,
  hostile,
  hostileComment,
  seen,
  site,
} from './samples.ts'

const list = (...given: Parameters<typeof discussion>) =>
  commentList(article, discussion(...given)).toString()

test('a list says whose it is, how fresh it is, and how many there are', () => {
  const drawn = commentList(article, { ...discussion(comment()), total: 1204 }).toString()
  expect(drawn).toContain('id="binh-luan"')
  expect(drawn).toContain('data-article="2023/12/du-luan" data-version="7"')
  expect(drawn).toContain('Ý kiến bạn đọc (1.204)')
})

test('a comment shows its name, title, text, time and a stable anchor', () => {
  const drawn = list(comment())
  expect(drawn).toContain('id="y-kien-0193519a-0000-7000-8000-000000000001"')
  expect(drawn).toContain('<time datetime="2026-11-22T13:15:00.000Z">20:15 ngày 22/11/2026</time>')
  expect(drawn).toContain('<bdi>Nguyễn Thị An</bdi>')
  expect(seen(drawn)).toContain('Rất đồng tình.')
})

test('with no comments the list says so, and still links to the fresh page', () => {
  const drawn = commentList(article, noDiscussion).toString()
  expect(drawn).toContain('Chưa có ý kiến nào.')
  expect(drawn).toContain('<a href="/binh-luan/2023/12/du-luan/">Xem tất cả ý kiến</a>')
  expect(drawn).not.toContain('<ol>')
})

test('an older page is a plain link', () => {
  const drawn = commentList(article, { ...discussion(comment()), next: 'a&b' }).toString()
  expect(drawn).toContain('href="/binh-luan/2023/12/du-luan/?after=a%26b#binh-luan">Xem thêm</a>')
})

test('an official reply stands under its comment with the unit’s name', () => {
  const reply = { unit: 'UBND phường', body: 'Cảm ơn bạn.', at: '2026-11-23T01:00:00.000Z' }
  expect(seen(list(comment({ reply })))).toContain('UBND phường trả lời · 08:00 ngày 23/11/2026')
})

test('a comment is reported on a page of its own, whose address holds no stranger’s words', () => {
  const address = /href="([^"]*)"[^>]*>Báo vi phạm/.exec(list(hostileComment))?.[1]
  expect(address).toBe(`/binh-luan/bao-vi-pham/${hostileComment.id}`)
})

test('hostile text in every field is shown as typed and is nothing else', () => {
  const drawn = list(hostileComment)
  expect(drawn).not.toContain('<img')
  expect(drawn).not.toContain('<script')
  expect(seen(drawn).split(hostile)).toHaveLength(6)
})

test('a comment that nobody approved cannot be drawn', () => {
  // @ts-expect-error -- that this does not compile is the promise
  expect(() => commentList(article, discussion(deskComment()))).not.toThrow()
})

test('a card counts comments in words, and says nothing of none', () => {
  expect(commentTotal(article, 3, 7).toString()).toBe(
    '<span class="total" data-total-of="2023/12/du-luan" data-version="7"><a href="/2023/12/du-luan-xa-hoi/#binh-luan">3 ý kiến</a></span>',
  )
  expect(commentTotal(article, 0, 7).toString()).toMatch(/^<span [^>]*hidden><\/span>$/)
})

test('where comments are closed they are shown without a form', () => {
  const closed = { ...article, comments: 'closed' as const }
  const drawn = String(discussionSection(site, closed, discussion(comment())))
  expect(drawn).toContain('Nguyễn Thị An')
  expect(drawn).toContain('Bài này đã ngừng nhận bình luận.')
  expect(drawn).not.toContain('<form')
})

test('where comments are off nothing at all is drawn', () => {
  const off = { ...article, comments: 'off' as const }
  expect(discussionSection(site, off, discussion(comment()))).toBe(false)
})
