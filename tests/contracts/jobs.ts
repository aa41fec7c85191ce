import { expect } from 'vitest'
import type { Claim } from '../../functions/comments/store/jobs-store.ts'
import { ERASURE } from './erasures.ts'
import { START, approveOne, commentOf, exportAll, hashOf, idOf } from './samples.ts'
import { keepOne, keepRequestOf, moment } from './samples.ts'
import type { Promises } from './store.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

function claimAt(minutes: number, changes: Partial<Claim> = {}): Claim {
  const now = START + minutes * MINUTE
  return { job: 'notice', mark: 1, now, lease: 5 * MINUTE, ...changes }
}

export function jobPromises(promises: Promises): void {
  promises('of many who claim a duty at once, one gets it', async ({ store, another }) => {
    const second = another?.() ?? store
    const claims = Array.from({ length: 40 }, (_, number) =>
      (number % 2 === 0 ? store : second).claim(claimAt(0)),
    )
    expect((await Promise.all(claims)).filter((claimed) => claimed)).toHaveLength(1)
    if (second !== store) await second.close()
  })

  promises('a duty that was not done is free again when its lease is over', async ({ store }) => {
    expect(await store.claim(claimAt(0))).toBe(true)
    expect(await store.claim(claimAt(4.99, { mark: 9 }))).toBe(false)
    expect(await store.claim(claimAt(5))).toBe(true)
    expect(await store.claim(claimAt(6, { job: 'sweep' }))).toBe(true)
  })

  promises('a duty that was done is due again only for a higher mark', async ({ store }) => {
    await store.claim(claimAt(0, { mark: 3 }))
    await store.complete('notice', 3)
    expect(await store.claim(claimAt(1, { mark: 4 }))).toBe(false)
    expect(await store.claim(claimAt(50, { mark: 3 }))).toBe(false)
    expect(await store.claim(claimAt(50, { mark: 4 }))).toBe(true)
    await store.complete('notice', 2)
    expect(await store.claim(claimAt(60, { mark: 3 }))).toBe(false)
  })

  promises('nothing is due before the first mark', async ({ store }) => {
    expect(await store.claim(claimAt(0, { mark: 0 }))).toBe(false)
    expect(await store.claimedAt('notice')).toBeUndefined()
  })

  promises(
    'where it may be renewed, even what was done is due after a while',
    async ({ store }) => {
      const renew = 60 * MINUTE
      await store.claim(claimAt(0, { renew }))
      await store.complete('notice', 1)
      expect(await store.claim(claimAt(59, { renew }))).toBe(false)
      expect(await store.claim(claimAt(60, { renew }))).toBe(true)
      await store.release('notice')
      expect(await store.claim(claimAt(61))).toBe(false)
      expect(await store.claim(claimAt(61, { renew }))).toBe(true)
    },
  )

  promises(
    'a released duty is free at once, and nobody is told it was claimed',
    async ({ store }) => {
      await store.claim(claimAt(0))
      expect(await store.claimedAt('notice')).toBe(START)
      await store.release('notice')
      expect(await store.claimedAt('notice')).toBeUndefined()
      expect(await store.claim(claimAt(1))).toBe(true)
      expect(await store.claimedAt('notice')).toBe(START + MINUTE)
    },
  )

  promises('releasing or doing what nobody claimed changes nothing', async ({ store }) => {
    await store.release('deploy')
    await store.complete('deploy', 7)
    expect(await store.claim(claimAt(0, { job: 'deploy' }))).toBe(true)
  })

  promises('each kept submission is counted once, and imported ones are not', async ({ store }) => {
    expect(await store.submissionCounts()).toEqual({ kept: 0, waiting: 0 })
    await store.keep(keepRequestOf(commentOf(1)))
    await store.keep(keepRequestOf(commentOf(1)))
    await approveOne(store, 2)
    await store.keep(keepRequestOf(commentOf(3), { captcha: keepRequestOf(commentOf(2)).captcha }))
    expect(await store.submissionCounts()).toEqual({ kept: 2, waiting: 1 })
    const [exported] = await exportAll(store)
    if (!exported) throw new Error('nothing was exported')
    const copy = { ...exported.comment, id: idOf(9), tracking: hashOf(9) }
    await store.import({ ...exported, comment: copy })
    expect(await store.submissionCounts()).toEqual({ kept: 2, waiting: 2 })
    await store.erase([{ request: 'e', comment: idOf(1), by: 'Lan', at: copy.at }])
    await keepOne(store, 5)
    expect(await store.submissionCounts()).toEqual({ kept: 3, waiting: 2 })
  })

  promises(
    'whatever is removed leaves a duty that is owed until the files were rid of it',
    async ({ store }) => {
      for (const number of [1, 2, 3]) await keepOne(store, number)
      await store.keep(keepRequestOf(commentOf(4, { phone: true }), { phone: 'sealed' }))
      expect(await store.removals()).toEqual({ made: 0, scrubbed: 0 })
      const removing = [
        () => store.erase([ERASURE]),
        () => store.withdraw({ tracking: hashOf(2), at: moment(3) }),
        () => store.sweep({ now: START + 91 * DAY, limit: 1 }),
        () => store.sweep({ now: START + 400 * DAY, limit: 9 }),
      ]
      for (const remove of removing) {
        const before = await store.removals()
        await remove()
        const { made, scrubbed } = await store.removals()
        expect(made).toBeGreaterThan(before.made)
        expect(scrubbed).toBe(before.made)
        const claim = claimAt(0, { job: 'forget', mark: made })
        expect(await store.claim(claim)).toBe(true)
        expect(await store.scrubFiles()).toBe(true)
        await store.complete('forget', made)
        await store.release('forget')
        expect(await store.removals()).toEqual({ made, scrubbed: made })
        expect(await store.claim(claim)).toBe(false)
      }
    },
  )

  promises('what removed nothing owes nothing', async ({ store }) => {
    await keepOne(store, 1)
    await store.erase([ERASURE])
    const { made } = await store.removals()
    await store.erase([ERASURE])
    await store.erase([{ ...ERASURE, comment: idOf(9) }])
    await store.withdraw({ tracking: hashOf(1), at: moment(3) })
    await store.sweep({ now: START + 400 * DAY, limit: 9 })
    expect(await store.removals()).toEqual({ made, scrubbed: 0 })
  })
}
