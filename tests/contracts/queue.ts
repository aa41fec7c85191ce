import { expect } from 'vitest'
import { ARTICLE, approveOne, commentOf, idOf, idsOf, keepOne, moment, orderOf } from './samples.ts'
import type { Promises } from './store.ts'

const OTHER = '2026/03/duong-moi'

export function queuePromises(promises: Promises): void {
  promises('pending comments wait oldest first', async ({ store }) => {
    for (const number of [2, 1, 3]) await keepOne(store, number)
    const page = await store.queue({ state: 'pending', limit: 2 })
    expect(idsOf(page.comments)).toEqual([idOf(1), idOf(2)])
    expect(page.next).toBe(idOf(2))
    const rest = await store.queue({ state: 'pending', limit: 2, after: idOf(2) })
    expect(idsOf(rest.comments)).toEqual([idOf(3)])
    expect(rest.next).toBeNull()
  })

  promises(
    'a queue is narrowed to a flag and to when things were sent, page by page',
    async ({ store }) => {
      for (const number of [1, 2, 3, 4, 5])
        await keepOne(store, number * 1000, number % 2 === 1 ? { held: ['capitals', 'link'] } : {})
      const found = async (query: object) => {
        const { comments, next } = await store.queue({ state: 'pending', limit: 9, ...query })
        return [idsOf(comments), next]
      }
      const ids = (...numbers: number[]) => numbers.map((number) => idOf(number * 1000))
      expect(await found({ flag: 'link' })).toEqual([ids(1, 3, 5), null])
      expect(await found({ flag: 'phone' })).toEqual([[], null])
      expect(await found({ since: moment(2), until: moment(4) })).toEqual([ids(2, 3, 4), null])
      expect(await found({ since: moment(2), flag: 'link', limit: 1 })).toEqual([
        ids(3),
        idOf(3000),
      ])
      const rest = { since: moment(2), flag: 'link', after: idOf(3000) }
      expect(await found(rest)).toEqual([ids(5), null])
      for (const number of [1, 2, 3])
        await store.decide([orderOf(commentOf(number * 1000), 'approve')])
      const settled = { state: 'approved', until: moment(2) }
      expect(await found(settled)).toEqual([ids(2, 1), null])
      expect(await found({ ...settled, after: idOf(2000) })).toEqual([ids(1), null])
    },
  )

  promises(
    'the desk’s page tells what has waited longest, and how long the last first verdicts took',
    async ({ store }) => {
      const pace = async () =>
        (await store.deskPage({ state: 'rejected', limit: 1, edition: 0, named: [] })).pace
      expect(await pace()).toEqual({ oldest: null, median: null })
      const comments = []
      for (const number of [1000, 2000, 3000, 4000]) comments.push(await keepOne(store, number))
      for (const [index, comment] of comments.slice(0, 3).entries())
        await store.decide([orderOf(comment, 'approve', { at: moment(10 + 10 * index) })])
      expect(await pace()).toEqual({ oldest: moment(4), median: 18_000 })
      const again = { version: 2, request: 'again', at: moment(9_000) }
      await store.decide([orderOf(commentOf(1000), 'reject', again)])
      expect((await pace()).median).toBe(18_000)
    },
  )

  promises('settled comments show the newest first', async ({ store }) => {
    for (const number of [1, 2, 3]) await approveOne(store, number)
    const page = await store.queue({ state: 'approved', limit: 2 })
    expect(idsOf(page.comments)).toEqual([idOf(3), idOf(2)])
    const rest = await store.queue({ state: 'approved', limit: 2, after: idOf(2) })
    expect(idsOf(rest.comments)).toEqual([idOf(1)])
  })

  promises('every comment is in exactly one listing and the totals say so', async ({ store }) => {
    await keepOne(store, 1)
    await approveOne(store, 2)
    await store.decide([orderOf(await keepOne(store, 3), 'reject')])
    const totals = { pending: 1, approved: 1, rejected: 1 }
    const places = { pending: idOf(1), approved: idOf(2), rejected: idOf(3) } as const
    for (const state of ['pending', 'approved', 'rejected'] as const) {
      const page = await store.queue({ state, limit: 9 })
      expect(idsOf(page.comments)).toEqual([places[state]])
      expect(page.totals).toEqual(totals)
    }
  })

  promises(
    'several are found at once, in the order asked, without those that are not there',
    async ({ store }) => {
      const comments = [await keepOne(store, 1), await keepOne(store, 2)]
      const ids = [idOf(2), idOf(9), idOf(1)]
      expect(await store.findAll(ids)).toEqual(comments.toReversed())
      expect(await store.findAll([])).toEqual([])
    },
  )

  promises('the queue narrows to one article', async ({ store }) => {
    await keepOne(store, 1)
    await keepOne(store, 2, { article: OTHER })
    await keepOne(store, 3)
    const page = await store.queue({ state: 'pending', article: ARTICLE, limit: 9 })
    expect(idsOf(page.comments)).toEqual([idOf(1), idOf(3)])
    expect(page.totals.pending).toBe(3)
  })

  promises('the queue narrows to the articles of a section', async ({ store }) => {
    await keepOne(store, 1)
    await keepOne(store, 2, { article: OTHER, held: ['link'] })
    await keepOne(store, 3, { article: OTHER })
    const found = async (query: object) =>
      idsOf((await store.queue({ state: 'pending', limit: 9, ...query })).comments)
    expect(await found({ articles: [OTHER, '2026/03/khac'] })).toEqual([idOf(2), idOf(3)])
    expect(await found({ articles: [OTHER], flag: 'link', q: 'cau' })).toEqual([idOf(2)])
    expect(await found({ articles: [] })).toEqual([])
  })

  promises(
    'a word that is typed with marks is found as it is, or where its sender wrote none',
    async ({ store }) => {
      await keepOne(store, 1, { title: 'Cậu bé', body: 'Ngắn' })
      await keepOne(store, 2, { title: 'CẦU MỚI', body: 'Ngắn' })
      await keepOne(store, 3, { title: 'cau moi', body: 'Khong dau' })
      const found = async (q: string) =>
        idsOf((await store.queue({ state: 'pending', q, limit: 9 })).comments)
      expect(await found('cậu')).toEqual([idOf(1), idOf(3)])
      expect(await found('Cầu')).toEqual([idOf(2), idOf(3)])
      expect(await found('cầu mới'.normalize('NFD'))).toEqual([idOf(2), idOf(3)])
      expect(await found('cau be')).toEqual([idOf(1)])
    },
  )

  promises(
    'search finds words in name, title and text, without tones or case',
    async ({ store }) => {
      await keepOne(store, 1, { name: 'Đặng Thị Hoa' })
      await keepOne(store, 2, { title: 'ĐƯỜNG hoa' })
      await keepOne(store, 3, { body: 'Hoa gạo bên đường' })
      async function find(q: string) {
        return idsOf((await store.queue({ state: 'pending', q, limit: 9 })).comments)
      }
      expect(await find('hoa')).toEqual([idOf(1), idOf(2), idOf(3)])
      expect(await find('duong HOA')).toEqual([idOf(2), idOf(3)])
      expect(await find('đặng')).toEqual([idOf(1)])
      expect(await find('%')).toEqual([])
      expect(await find('  ')).toHaveLength(3)
    },
  )

  promises('a search stops after 500 comments and goes on from its cursor', async ({ store }) => {
    for (let number = 0; number < 502; number += 1) {
      await keepOne(store, number, number === 501 ? { title: 'cây kim' } : {})
    }
    const query = { state: 'pending', q: 'kim', limit: 5 } as const
    const first = await store.queue(query)
    expect(first).toMatchObject({ comments: [], next: idOf(499), scanned: 500 })
    const second = await store.queue({ ...query, after: idOf(499) })
    expect(idsOf(second.comments)).toEqual([idOf(501)])
    expect(second).toMatchObject({ next: null, scanned: 2 })
  })
}
