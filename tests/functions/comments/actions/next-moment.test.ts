import { expect, test } from 'vitest'
import { edition } from '../../../support/desk/desk-edition.ts'
import { openDesk, type Desk } from '../../../support/desk/desk.ts'

const MINUTE = 60_000

interface Hook {
  calls: number
  works: boolean
}

/** A function whose edition's next moment comes so many minutes from now. */
function deskAt(minutes: number, hook: Hook, before?: Desk): Desk {
  const now = before?.clock.now ?? openDesk().clock.now
  const next = new Date(now + minutes * MINUTE).toISOString()
  const desk = openDesk({
    ...(before && { store: before.store }),
    edition: { ...edition, manifest: { ...edition.manifest, next } },
    requestDeploy() {
      hook.calls += 1
      return hook.works ? Promise.resolve() : Promise.reject(new Error('answered 503'))
    },
  })
  desk.clock.now = now
  return desk
}

async function visit(desk: Desk, path = '/api/comments/changes'): Promise<void> {
  expect((await desk.ask(path)).status).toBe(200)
  await desk.settled()
}

test('the first request after the edition’s next moment asks for one edition, and no other does', async () => {
  const hook = { calls: 0, works: true }
  const desk = deskAt(5, hook)
  await visit(desk)
  expect(hook.calls).toBe(0)
  desk.clock.now += 5 * MINUTE
  const other = deskAt(0, hook, desk)
  for (const each of [desk, desk, other, other]) await visit(each)
  expect([hook.calls, desk.reports]).toEqual([1, []])
})

test('an edition that never came is asked for again an hour later, and one that came asks for nothing', async () => {
  const hook = { calls: 0, works: true }
  const desk = deskAt(0, hook)
  await visit(desk)
  desk.clock.now += 30 * MINUTE
  await visit(desk)
  expect(hook.calls).toBe(1)
  desk.clock.now += 30 * MINUTE
  await visit(desk)
  expect(hook.calls).toBe(2)
  await visit(deskAt(60, hook, desk))
  expect(hook.calls).toBe(2)
})

test('a build hook that fails is tried again, and no answer waits for it', async () => {
  const hook = { calls: 0, works: false }
  const desk = deskAt(0, hook)
  await visit(desk)
  expect([hook.calls, desk.reports.join()]).toEqual([
    1,
    expect.stringContaining('edition not asked for'),
  ])
  hook.works = true
  await visit(deskAt(0, hook, desk))
  expect(hook.calls).toBe(2)
})

test('until that moment a request costs the store what it did', async () => {
  const hook = { calls: 0, works: true }
  const desk = deskAt(60, hook)
  let claims = 0
  const { store } = desk
  const counted = {
    ...store,
    claim: (...words: Parameters<typeof store.claim>) => {
      claims += 1
      return store.claim(...words)
    },
  }
  const watched = openDesk({ store: counted, edition: desk.services.edition })
  watched.clock.now = desk.clock.now
  for (let visits = 0; visits < 5; visits += 1) await visit(watched)
  expect(claims).toBe(0)
})
