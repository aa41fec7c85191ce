import { expect } from 'vitest'
import { ARTICLE, approveOne, idOf, idsOf, keepOne, orderOf } from './samples.ts'
import type { Promises } from './store.ts'

const OTHER = '2026/03/duong-moi'

export function listingPromises(promises: Promises): void {
  promises('an article without comments has an empty listing at version 0', async ({ store }) => {
    const empty = { total: 0, version: 0, comments: [], next: null, isValidStart: true }
    expect(await store.approved(ARTICLE, null, 20)).toEqual(empty)
  })

  promises('approved comments page newest first, each once', async ({ store }) => {
    for (const number of [1, 2, 3, 4, 5]) await approveOne(store, number)
    const first = await store.approved(ARTICLE, null, 2)
    expect(idsOf(first.comments)).toEqual([idOf(5), idOf(4)])
    expect(first).toMatchObject({ total: 5, version: 5, next: idOf(4) })
    const last = await store.approved(ARTICLE, { after: idOf(3) }, 2)
    expect(idsOf(last.comments)).toEqual([idOf(2), idOf(1)])
    expect(last.next).toBeNull()
  })

  promises(
    'a comment approved while a reader pages is neither lost nor doubled',
    async ({ store }) => {
      for (const number of [1, 2, 4]) await approveOne(store, number)
      const { next } = await store.approved(ARTICLE, null, 2)
      await approveOne(store, 5)
      expect(idsOf((await store.approved(ARTICLE, { after: next ?? '' }, 2)).comments)).toEqual([
        idOf(1),
      ])
    },
  )

  promises(
    'a page can begin with any comment of its list, and go on from there',
    async ({ store }) => {
      for (const number of [1, 2, 3, 4]) await approveOne(store, number)
      const page = await store.approved(ARTICLE, { with: idOf(3) }, 2)
      expect(idsOf(page.comments)).toEqual([idOf(3), idOf(2)])
      expect(page).toMatchObject({ total: 4, next: idOf(2), isValidStart: true })
      const whole = await store.approved(ARTICLE, { with: idOf(2) }, 2)
      expect([idsOf(whole.comments), whole.next]).toEqual([[idOf(2), idOf(1)], null])
      const end = await store.approved(ARTICLE, { after: idOf(1) }, 2)
      expect(end).toMatchObject({ comments: [], next: null, isValidStart: true })
    },
  )

  promises('a page cannot begin at what is no comment of its list', async ({ store }) => {
    const shown = await approveOne(store, 1)
    await keepOne(store, 2)
    await approveOne(store, 3, { article: OTHER })
    const retracted = await approveOne(store, 4)
    await store.decide([orderOf(retracted, 'reject', { version: 2 })])
    const unknown = { total: 1, version: 4, comments: [], next: null, isValidStart: false }
    for (const id of [idOf(2), idOf(3), retracted.id, idOf(9), 'x']) {
      expect(await store.approved(ARTICLE, { after: id }, 2)).toEqual(unknown)
      expect(await store.approved(ARTICLE, { with: id }, 2)).toEqual(unknown)
    }
    expect((await store.approved(ARTICLE, { with: shown.id }, 2)).isValidStart).toBe(true)
  })

  promises('a listing shows approved comments of its own article only', async ({ store }) => {
    const shown = await approveOne(store, 1)
    await keepOne(store, 2)
    await approveOne(store, 3, { article: OTHER })
    const rejected = await approveOne(store, 4)
    await store.decide([orderOf(rejected, 'reject', { version: 2 })])
    const listing = await store.approved(ARTICLE, null, 20)
    expect(idsOf(listing.comments)).toEqual([shown.id])
    expect(listing.total).toBe(1)
  })

  promises(
    'the most discussed count approved comments, ties by id descending',
    async ({ store }) => {
      for (const [index, article] of ['a', 'b', 'b', 'c', 'd'].entries()) {
        await approveOne(store, index, { article })
      }
      await keepOne(store, 9, { article: 'a' })
      await store.decide([
        orderOf(await approveOne(store, 10, { article: 'e' }), 'restore', { version: 2 }),
      ])
      expect(await store.mostDiscussed(3)).toEqual([
        { article: 'b', total: 2 },
        { article: 'd', total: 1 },
        { article: 'c', total: 1 },
      ])
      expect(await store.mostDiscussed(9)).toHaveLength(4)
    },
  )

  promises('totals answer for every article asked, known or not', async ({ store }) => {
    await approveOne(store, 1)
    await approveOne(store, 2, { article: OTHER })
    await approveOne(store, 3, { article: OTHER })
    expect(await store.totals([OTHER, 'unknown', ARTICLE])).toEqual(
      new Map([
        [OTHER, { total: 2, version: 3 }],
        ['unknown', { total: 0, version: 0 }],
        [ARTICLE, { total: 1, version: 1 }],
      ]),
    )
    expect(await store.totals([])).toEqual(new Map())
  })

  promises('what changed since a revision is told, oldest change first', async ({ store }) => {
    await approveOne(store, 1)
    const retracted = await approveOne(store, 2, { article: OTHER })
    await approveOne(store, 3)
    await store.decide([orderOf(retracted, 'reject', { version: 2 })])
    const changed = { article: ARTICLE, total: 2, version: 3 }
    const emptied = { article: OTHER, total: 0, version: 4 }
    const all = { revision: 4, articles: [changed, emptied], all: false }
    expect(await store.changedSince(0, 2)).toEqual(all)
    expect(await store.changedSince(3, 2)).toEqual({ ...all, articles: [emptied] })
    expect(await store.changedSince(4, 2)).toEqual({ ...all, articles: [] })
  })

  promises('more changes than asked for are told as all', async ({ store }) => {
    for (const article of ['a', 'b', 'c'])
      await approveOne(store, article.charCodeAt(0), { article })
    expect(await store.changedSince(0, 2)).toEqual({ revision: 3, articles: [], all: true })
  })

  promises(
    'a revision from before the store was lost means all may have changed',
    async ({ store }) => {
      await approveOne(store, 1)
      expect(await store.changedSince(7, 9)).toEqual({ revision: 1, articles: [], all: true })
    },
  )
}
