import { expect } from 'vitest'
import type { Admission } from '../../functions/comments/store.ts'
import { ARTICLE, START, commentOf, idOf, keepOne, keepingOf, everyEntry } from './samples.ts'
import type { Promises } from './store.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const KEY = { id: 'form 1', digest: 'digest 1' }

function admissionAt(milliseconds: number, changes: Partial<Admission> = {}): Admission {
  const limit = { count: 2, seconds: 60 }
  return { address: 'address 1', article: ARTICLE, now: START + milliseconds, limit, ...changes }
}

export function submissionPromises(promises: Promises): void {
  promises('a kept comment is found as it was sent, pending, at version 1', async ({ store }) => {
    const comment = commentOf(1, { held: ['link', 'busy'], phone: true, body: 'null\n\t"123" 🌉' })
    expect(await store.keep(keepingOf(comment, { phone: 'sealed' }))).toEqual({ outcome: 'kept' })
    expect(await store.find(comment.id)).toEqual(comment)
    expect(await store.findByTracking(comment.tracking)).toEqual(comment)
  })

  promises('a text that reads like JSON or a number comes back as that text', async ({ store }) => {
    const comment = await keepOne(store, 1, { name: '123', title: 'true', body: 'null' })
    expect(await store.find(comment.id)).toEqual(comment)
  })

  promises('what was never kept is not found', async ({ store }) => {
    expect(await store.find(idOf(1))).toBeUndefined()
    expect(await store.findByTracking('nothing')).toBeUndefined()
  })

  promises('an address may send its number within the window and no more', async ({ store }) => {
    expect(await store.admit(admissionAt(0))).toEqual({ outcome: 'admitted', recent: 1 })
    expect(await store.admit(admissionAt(20_000))).toEqual({ outcome: 'admitted', recent: 2 })
    expect(await store.admit(admissionAt(30_500))).toEqual({ outcome: 'limited', retryAfter: 30 })
    expect(await store.admit(admissionAt(59_999))).toEqual({ outcome: 'limited', retryAfter: 1 })
    expect(await store.admit(admissionAt(60_000))).toEqual({ outcome: 'admitted', recent: 3 })
    expect(await store.admit(admissionAt(60_001))).toEqual({ outcome: 'limited', retryAfter: 20 })
  })

  promises('one address at its limit keeps nobody else out', async ({ store }) => {
    for (const at of [0, 1, 2, 3]) await store.admit(admissionAt(at))
    const other = await store.admit(admissionAt(4, { address: 'address 2' }))
    expect(other).toEqual({ outcome: 'admitted', recent: 3 })
  })

  promises('an article counts what came in the last ten minutes', async ({ store }) => {
    for (const [index, minute] of [0, 4, 9].entries()) {
      await store.admit(admissionAt(minute * MINUTE, { address: `address ${index}` }))
    }
    const later = await store.admit(admissionAt(10 * MINUTE, { address: 'late' }))
    expect(later).toEqual({ outcome: 'admitted', recent: 3 })
    const elsewhere = admissionAt(10 * MINUTE, { address: 'else', article: '2026/03/khac' })
    expect(await store.admit(elsewhere)).toEqual({ outcome: 'admitted', recent: 1 })
  })

  promises(
    'a key used again says what it became, for a day, and is not counted',
    async ({ store }) => {
      await store.keep(keepingOf(commentOf(1), { key: KEY }))
      const again = { outcome: 'same', comment: idOf(1) }
      for (const at of [0, 1, 2, 24 * HOUR - 1]) {
        expect(await store.admit(admissionAt(at, { key: KEY }))).toEqual(again)
      }
      expect(await store.admit(admissionAt(3))).toEqual({ outcome: 'admitted', recent: 1 })
      const nextDay = await store.admit(admissionAt(24 * HOUR, { key: KEY }))
      expect(nextDay).toEqual({ outcome: 'admitted', recent: 1 })
    },
  )

  promises('a key used again for other content is refused by admit and keep', async ({ store }) => {
    await store.keep(keepingOf(commentOf(1), { key: KEY }))
    const key = { ...KEY, digest: 'digest 2' }
    expect(await store.admit(admissionAt(1, { key }))).toEqual({ outcome: 'different' })
    expect(await store.keep(keepingOf(commentOf(2), { key }))).toEqual({ outcome: 'different' })
    expect(await store.find(idOf(2))).toBeUndefined()
  })

  promises('a key used again keeps nothing more, even with a spent captcha', async ({ store }) => {
    const first = keepingOf(commentOf(1), { key: KEY })
    await store.keep(first)
    const second = { ...keepingOf(commentOf(2), { key: KEY }), captcha: first.captcha }
    expect(await store.keep(second)).toEqual({ outcome: 'same', comment: idOf(1) })
    expect(await store.find(idOf(2))).toBeUndefined()
    expect(await everyEntry(store)).toHaveLength(1)
  })

  promises('asking what became of a key or an article counts nothing', async ({ store }) => {
    await store.keep(keepingOf(commentOf(1), { key: KEY }))
    await store.admit(admissionAt(0))
    for (let asked = 0; asked < 3; asked += 1) {
      expect(await store.recent(ARTICLE, START + 1)).toBe(1)
      expect(await store.findKey(KEY, START)).toEqual({ outcome: 'same', comment: idOf(1) })
    }
    expect(await store.findKey({ ...KEY, digest: 'other' }, START)).toEqual({
      outcome: 'different',
    })
    expect(await store.findKey({ ...KEY, id: 'form 2' }, START)).toBeUndefined()
    expect(await store.findKey(KEY, START + 24 * HOUR)).toBeUndefined()
    expect(await store.recent(ARTICLE, START + 10 * MINUTE)).toBe(0)
    expect(await store.recent('unknown', START)).toBe(0)
    expect(await store.admit(admissionAt(1))).toEqual({ outcome: 'admitted', recent: 2 })
  })

  promises('a captcha is spent once, until it would have expired', async ({ store }) => {
    const captcha = { id: 'answer 1', expires: START + MINUTE }
    expect(await store.keep(keepingOf(commentOf(1), { captcha }))).toEqual({ outcome: 'kept' })
    expect(await store.keep(keepingOf(commentOf(2), { captcha }))).toEqual({ outcome: 'spent' })
    expect(await store.find(idOf(2))).toBeUndefined()
    const later = keepingOf(commentOf(3), { captcha, now: START + MINUTE })
    expect(await store.keep(later)).toEqual({ outcome: 'kept' })
  })

  promises('the same keeping twice, its answer lost, is one comment', async ({ store }) => {
    const keeping = keepingOf(commentOf(1))
    expect(await store.keep(keeping)).toEqual({ outcome: 'kept' })
    expect(await store.keep(keeping)).toEqual({ outcome: 'kept' })
    expect(await everyEntry(store)).toHaveLength(1)
  })
}
