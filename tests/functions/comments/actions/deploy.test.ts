import { expect, test } from 'vitest'
import type { Edition } from '../../../../functions/comments/actions/edition.ts'
import { edition } from '../../../support/desk/desk-edition.ts'
import { openDesk, type Desk } from '../../../support/desk/desk.ts'
import { submitMany, type Receipt } from '../../../support/desk/submit.ts'
import { deskPage, program, signIn } from '../../../support/desk/moderators.ts'
import { seen } from '../../../_includes/comments/samples.ts'

const MINUTE = 60_000
const mark = 'còn trong bản đã xuất bản'

/** An edition drawn when the comments were at this revision. */
function editionAt(revision: number): Edition {
  return { ...edition, manifest: { ...edition.manifest, revision } }
}

interface Hook {
  calls: number
  works: boolean
}

/** A desk whose edition shows everything that was approved so far. */
async function deskWith(count: number, hook: Hook) {
  const before = openDesk()
  const receipts = await submitMany(before, count)
  const chi = await program(before, 'Chi')
  await chi.decide(...receipts.map(({ comment }) => ({ comment, verdict: 'approve' as const })))
  return { desk: deskOver(before, count, hook), told: receipts }
}

/** The next edition's desk, over the same comments. */
function deskOver({ store, clock, services }: Desk, revision: number, hook: Hook): Desk {
  const desk = openDesk({
    store,
    newId: services.newId,
    edition: editionAt(revision),
    requestDeploy() {
      hook.calls += 1
      return hook.works ? Promise.resolve() : Promise.reject(new Error('answered 503'))
    },
  })
  desk.clock.now = clock.now
  return desk
}

const reject = ({ comment }: Receipt) => ({ comment, version: 2, verdict: 'reject' }) as const

async function look(desk: Desk, path = '/kiem-duyet/'): Promise<string> {
  const page = seen(await deskPage(desk, await signIn(desk), path))
  await desk.settled()
  return page
}

test('ten comments taken back at once ask for one deploy, and so do ten taken back one by one', async () => {
  const hook = { calls: 0, works: true }
  const { desk, told: receipts } = await deskWith(20, hook)
  const lan = await program(desk)
  await lan.decide(...receipts.slice(0, 10).map(reject))
  expect(hook.calls).toBe(1)
  for (const each of receipts.slice(10)) await lan.decide(reject(each))
  await look(desk)
  expect(hook.calls).toBe(1)
  expect(desk.reports).toEqual([])
})

test('what is taken back after the call asks for one more, ten minutes later and while it stands', async () => {
  const hook = { calls: 0, works: true }
  const { desk, told: receipts } = await deskWith(3, hook)
  const lan = await program(desk)
  const [one, two, three] = receipts as [Receipt, Receipt, Receipt]
  await lan.decide(reject(one))
  desk.clock.now += 9 * MINUTE
  await lan.decide(reject(two))
  await lan.decide(reject(three))
  expect(hook.calls).toBe(1)
  desk.clock.now += MINUTE
  for (let looks = 0; looks < 3; looks += 1) await look(desk)
  expect(hook.calls).toBe(2)
  desk.clock.now += 20 * MINUTE
  await look(deskOver(desk, 6, hook))
  expect(hook.calls).toBe(2)
})

test('what was approved since the edition is in no page, and needs no deploy to go', async () => {
  const hook = { calls: 0, works: true }
  const { desk } = await deskWith(1, hook)
  const lan = await program(desk)
  const [fresh] = (await submitMany(desk, 1)) as [Receipt]
  await lan.decide({ comment: fresh.comment, verdict: 'approve' })
  await lan.decide(reject(fresh))
  expect(hook.calls).toBe(0)
  expect(await look(desk, '/kiem-duyet/?state=rejected')).not.toContain(mark)
})

test('what an edition baked while it was being taken back asks for a deploy as soon as that edition stands', async () => {
  const hook = { calls: 0, works: true }
  const { desk, told: receipts } = await deskWith(2, hook)
  const lan = await program(deskOver(desk, 1, hook))
  await lan.decide(reject(receipts[1] as Receipt))
  expect(hook.calls).toBe(0)
  await look(desk)
  expect(hook.calls).toBe(1)
})

test('a reader who withdraws and a moderator who erases ask for a deploy too', async () => {
  const hook = { calls: 0, works: true }
  const { desk, told: receipts } = await deskWith(2, hook)
  const [one, two] = receipts as [Receipt, Receipt]
  const withdrawn = await desk.ask(`/api/comments/tracking/${one.tracking}`, { method: 'DELETE' })
  await desk.settled()
  expect([withdrawn.ok, hook.calls]).toEqual([true, 1])
  desk.clock.now += 10 * MINUTE
  const lan = await program(desk)
  const erasure = { request: 'e', comment: two.comment, reason: 'theo yêu cầu' }
  await lan.post('/api/moderation/erasures', erasure)
  await desk.settled()
  expect(hook.calls).toBe(2)
  expect(await look(desk)).toContain('2 ý kiến đã gỡ còn trong bản đã xuất bản')
})

test('a call that fails is told without its address, and each look at the desk tries again until it is taken', async () => {
  const hook = { calls: 0, works: false }
  const { desk, told: receipts } = await deskWith(1, hook)
  await (await program(desk)).decide(reject(receipts[0] as Receipt))
  expect(desk.reports).toEqual(['deploy not asked for: answered 503'])
  expect(await look(desk)).toContain('Chưa yêu cầu xuất bản lại được; hệ thống sẽ tự thử lại.')
  hook.works = true
  await look(desk)
  expect(hook.calls).toBe(3)
  await look(desk)
  expect(hook.calls).toBe(3)
})

test('a deploy that was asked for and never came is asked for again after an hour', async () => {
  const hook = { calls: 0, works: true }
  const { desk, told: receipts } = await deskWith(1, hook)
  await (await program(desk)).decide(reject(receipts[0] as Receipt))
  desk.clock.now += 59 * MINUTE
  await look(desk)
  expect(hook.calls).toBe(1)
  desk.clock.now += MINUTE
  await look(desk)
  expect(hook.calls).toBe(2)
})

test('the desk marks what still stands, says how many and since when a deploy is awaited, until an edition without it', async () => {
  const hook = { calls: 0, works: true }
  const { desk, told: receipts } = await deskWith(3, hook)
  const [one, two] = receipts as [Receipt, Receipt]
  await (
    await program(desk)
  ).decide(reject(one), { comment: two.comment, version: 2, verdict: 'restore' })
  const rejected = await look(desk, '/kiem-duyet/?state=rejected')
  expect(rejected.split(mark)).toHaveLength(3)
  expect(rejected).toContain('2 ý kiến đã gỡ còn trong bản đã xuất bản')
  expect(rejected).toMatch(/Đã yêu cầu xuất bản lại lúc 07:03 ngày 01\/03\/2026\./)
  expect((await look(desk)).split(mark)).toHaveLength(3)
  expect((await look(desk, '/kiem-duyet/?state=approved')).split(mark)).toHaveLength(2)
  const later = deskOver(desk, 5, hook)
  for (const state of ['pending', 'rejected'])
    expect(await look(later, `/kiem-duyet/?state=${state}`)).not.toContain(mark)
})

test('where pages are redrawn in place nothing is marked', async () => {
  const { desk, told: receipts } = await deskWith(1, { calls: 0, works: true })
  const own = openDesk({ store: desk.store, edition: editionAt(1) })
  await (await program(own)).decide(reject(receipts[0] as Receipt))
  expect(await look(own, '/kiem-duyet/?state=rejected')).not.toContain(mark)
})
