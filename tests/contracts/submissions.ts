import { expect } from 'vitest'
import {
  type AdmissionRequest,
  type AdmissionResult,
  type CommentStore,
  UNPROVEN_FACTOR,
} from '../../functions/comments/store/store.ts'
import { ARTICLE, START, commentOf, idOf, keepOne, keepRequestOf, everyEntry } from './samples.ts'
import type { Promises } from './store.ts'

export const MINUTE = 60_000
const HOUR = 60 * MINUTE
const KEY = { id: 'form 1', digest: 'digest 1' }

export const sender = { addresses: ['address 1'], limit: { count: 2, seconds: 60 } }

export function admissionAt(
  milliseconds: number,
  changes: Partial<AdmissionRequest> = {},
): AdmissionRequest {
  return { ...sender, article: ARTICLE, now: START + milliseconds, ...changes }
}

/** A proven letter, kept if it is admitted. */
export async function send(
  store: CommentStore,
  milliseconds: number,
  changes: Partial<AdmissionRequest> = {},
): Promise<AdmissionResult> {
  const proof = `answer ${milliseconds}`
  const { addresses, limit, now, ...admission } = admissionAt(milliseconds, { proof, ...changes })
  const admitted = await store.admit({ ...admission, addresses, limit, now })
  if (admitted.outcome !== 'admitted') return admitted
  const captcha = { id: proof, expires: now + HOUR }
  const comment = commentOf(100_000 + milliseconds)
  const result = await store.keep(keepRequestOf(comment, { captcha, addresses, limit, now }))
  expect(result).toEqual({ outcome: 'kept' })
  return admitted
}

export function submissionPromises(promises: Promises): void {
  promises('a kept comment is found as it was sent, pending, at version 1', async ({ store }) => {
    const flags = [{ code: 'link', field: 'body', start: 6, end: 9 }] as const
    const comment = commentOf(1, {
      held: ['link', 'busy'],
      flags: [...flags, { code: 'busy', field: null, start: 0, end: 0 }],
      phone: true,
      body: 'null\n\t"123" 🌉',
    })
    expect(await store.keep(keepRequestOf(comment, { phone: 'sealed' }))).toEqual({
      outcome: 'kept',
    })
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
    const limited = (retryAfter: number) => ({ outcome: 'limited', retryAfter })
    expect(await send(store, 0)).toMatchObject({ outcome: 'admitted', recent: 0 })
    expect(await send(store, 20_000)).toMatchObject({ outcome: 'admitted', recent: 1 })
    expect(await send(store, 30_500)).toEqual(limited(30))
    expect(await send(store, 59_999)).toEqual(limited(1))
    expect(await send(store, 60_000)).toMatchObject({ outcome: 'admitted', recent: 2 })
    expect(await send(store, 60_001)).toEqual(limited(20))
    const late = keepRequestOf(commentOf(9), { ...sender, now: START + 60_001 })
    expect(await store.keep(late)).toEqual(limited(20))
    expect(await store.find(idOf(9))).toBeUndefined()
  })

  promises('one address at its limit keeps nobody else out', async ({ store }) => {
    for (const at of [0, 1, 2, 3]) await send(store, at)
    const other = await send(store, 4, { addresses: ['address 2'] })
    expect(other).toMatchObject({ outcome: 'admitted', recent: 2 })
  })

  promises(
    'what is proven by nothing, or by a spent answer, is counted apart and silences nobody but its like',
    async ({ store }) => {
      await send(store, 0)
      const unproven = { outcome: 'unproven', recent: 1 }
      const most = sender.limit.count * UNPROVEN_FACTOR
      for (let post = 0; post < most; post += 1) {
        const proof = post % 2 === 0 ? {} : { proof: 'answer 0' }
        expect(await store.admit(admissionAt(post, proof))).toMatchObject(unproven)
      }
      const limited = { outcome: 'limited', retryAfter: 60 }
      for (const proof of [{}, { proof: 'answer 0' }])
        expect(await store.admit(admissionAt(0, proof))).toEqual(limited)
      expect(await send(store, 20)).toMatchObject({ outcome: 'admitted', recent: 1 })
      expect(await store.admit(admissionAt(20, { proof: 'more' }))).toMatchObject(limited)
      expect(await store.admit(admissionAt(60_000))).toMatchObject({ outcome: 'unproven' })
      expect(await store.load(ARTICLE, START)).toMatchObject({ recent: 2 })
    },
  )

  promises(
    'a key used again says what it became, for a day, and is not counted',
    async ({ store }) => {
      await store.keep(keepRequestOf(commentOf(1), { ...sender, key: KEY }))
      expect(await send(store, 0)).toMatchObject({ outcome: 'admitted', recent: 1 })
      const again = { outcome: 'same', comment: idOf(1) }
      for (const at of [0, 1, 2, 24 * HOUR - 1]) {
        const posted = admissionAt(at, { key: KEY, proof: `proof ${at}` })
        expect(await store.admit(posted)).toEqual(again)
        expect(await store.keep(keepRequestOf(commentOf(2), { ...sender, key: KEY }))).toEqual(
          again,
        )
      }
      const nextDay = await store.admit(admissionAt(24 * HOUR, { key: KEY, proof: 'next' }))
      expect(nextDay).toMatchObject({ outcome: 'admitted', recent: 0 })
    },
  )

  promises('a key used again for other content is refused by admit and keep', async ({ store }) => {
    await store.keep(keepRequestOf(commentOf(1), { key: KEY }))
    const key = { ...KEY, digest: 'digest 2' }
    expect(await store.admit(admissionAt(1, { key }))).toEqual({ outcome: 'different' })
    expect(await store.keep(keepRequestOf(commentOf(2), { key }))).toEqual({ outcome: 'different' })
    expect(await store.find(idOf(2))).toBeUndefined()
  })

  promises('a key used again keeps nothing more, even with a spent captcha', async ({ store }) => {
    const first = keepRequestOf(commentOf(1), { key: KEY })
    await store.keep(first)
    const second = { ...keepRequestOf(commentOf(2), { key: KEY }), captcha: first.captcha }
    expect(await store.keep(second)).toEqual({ outcome: 'same', comment: idOf(1) })
    expect(await store.find(idOf(2))).toBeUndefined()
    expect(await everyEntry(store)).toHaveLength(1)
  })

  promises('asking what became of a key or an article counts nothing', async ({ store }) => {
    await store.keep(keepRequestOf(commentOf(1), { key: KEY }))
    for (let asked = 0; asked < 3; asked += 1) {
      expect(await store.load(ARTICLE, START + 1)).toMatchObject({ recent: 1 })
      expect(await store.findKey(KEY, START)).toEqual({ outcome: 'same', comment: idOf(1) })
    }
    expect(await store.findKey({ ...KEY, digest: 'other' }, START)).toEqual({
      outcome: 'different',
    })
    expect(await store.findKey({ ...KEY, id: 'form 2' }, START)).toBeUndefined()
    expect(await store.findKey(KEY, START + 24 * HOUR)).toBeUndefined()
    expect(await store.load(ARTICLE, START + 10 * MINUTE)).toMatchObject({ recent: 0 })
    expect(await store.load('unknown', START)).toMatchObject({ recent: 0 })
    const admission = admissionAt(1, { proof: 'first' })
    for (let asked = 0; asked < 3; asked += 1)
      expect(await store.admit(admission)).toMatchObject({ outcome: 'admitted', recent: 1 })
  })

  promises('a captcha is spent once, until it would have expired', async ({ store }) => {
    const captcha = { id: 'answer 1', expires: START + MINUTE }
    expect(await store.keep(keepRequestOf(commentOf(1), { captcha }))).toEqual({ outcome: 'kept' })
    expect(await store.keep(keepRequestOf(commentOf(2), { captcha }))).toEqual({ outcome: 'spent' })
    expect(await store.find(idOf(2))).toBeUndefined()
    const later = keepRequestOf(commentOf(3), { captcha, now: START + MINUTE })
    expect(await store.keep(later)).toEqual({ outcome: 'kept' })
  })

  promises('the same keeping twice, its answer lost, is one comment', async ({ store }) => {
    const keeping = keepRequestOf(commentOf(1))
    expect(await store.keep(keeping)).toEqual({ outcome: 'kept' })
    expect(await store.keep(keeping)).toEqual({ outcome: 'kept' })
    expect(await everyEntry(store)).toHaveLength(1)
  })
}
