import type { ExportedComment, Store } from '../../../../../functions/comments/store/store.ts'
import { page } from './queries.ts'
import { decide, possible } from './settling.ts'
import { newComment } from './submissions.ts'
import type { Action, Step, World } from './world.ts'
import { iso } from './world.ts'

type Outbox = Awaited<ReturnType<Store['outbox']>>

/** What goes in and out of a store: dossiers, and listings to refresh. */
export const exportActions: Readonly<Record<string, Action>> = {
  'export more': (world) =>
    page('export', world.random.chance(0.5) ? null : world.random.pick(world.live).comment.id, 1),
  'export end': (world) => page('export', world.random.pick(world.live.slice(-5)).comment.id, 500),
  'import true': (world) => importDossier(world, newDossier(world)),
  'import false': (world) => {
    const comment = world.random.pick([
      ...world.live.map(({ comment }) => comment.id),
      ...world.gone.map(({ comment }) => comment),
    ])
    const exported = newDossier(world)
    return importDossier(world, { ...exported, comment: { ...exported.comment, id: comment } })
  },
  'outbox waiting': (world) =>
    withWaiting(world, () => outbox(world, 'outbox', 1 + world.random.number(9), nothing)),
  'outbox empty': (world) => outbox(world, 'outbox', 9, refreshAll),
  'refreshed waiting': (world) =>
    withWaiting(world, () => outbox(world, 'refreshed', 99, refreshLate)),
  'refreshed empty': (world) => outbox(world, 'refreshed', 99, refreshAll),
}

async function nothing(): Promise<void> {}

async function refreshAll(store: Store): Promise<void> {
  await store.refreshed(await store.outbox(99))
}

/** All but the oldest were changed again since they were read. */
async function refreshLate(store: Store): Promise<void> {
  const [oldest, ...others] = await store.outbox(99)
  const late = others.map(({ article, revision }) => ({ article, revision: revision - 1 }))
  await store.refreshed(oldest && others.length > 0 ? [oldest, ...late] : late)
}

function withWaiting(world: World, deed: () => Step): Step {
  return world.revision > world.refreshed ? deed() : decide(world, possible)
}

function newDossier(world: World): ExportedComment {
  const { random, now } = world
  const comment = newComment(world)
  const [by, at, digest] = ['Lan', iso(now), 'imported']
  const phone = comment.phone ? { phone: `sealed ${comment.id}` } : {}
  const reveals = comment.phone && random.chance(0.5) ? [{ by, at, version: 1 }] : []
  if (random.chance(0.3)) return { comment, ...phone, reveals }
  const deed = random.pick(['approve', 'reject'] as const)
  const line = { request: random.fresh('request'), by, at, deed, version: 2, digest }
  const state = deed === 'approve' ? 'approved' : 'rejected'
  return { comment: { ...comment, state, version: 2, history: [line] }, ...phone, reveals }
}

function importDossier(world: World, exported: ExportedComment): Step {
  const { comment } = exported
  return {
    method: 'import',
    input: exported,
    run: (store) => store.import(exported),
    outcomes: (reply: boolean) => [String(reply)],
    learn(reply: boolean) {
      if (!reply) return
      const { state, version, phone, history } = comment
      if (state === 'approved') world.revision += 1
      const requests = history.map(({ request }) => request)
      world.live.push({ comment, state, version, phone, requests })
    },
  }
}

/** What waits, after something was done about it. */
function outbox(
  world: World,
  method: 'outbox' | 'refreshed',
  limit: number,
  before: (store: Store) => Promise<void>,
): Step {
  return {
    method,
    input: limit,
    async run(store) {
      await before(store)
      return store.outbox(limit)
    },
    outcomes: (reply: Outbox) => [reply.length > 0 ? 'waiting' : 'empty'],
    learn(reply: Outbox) {
      if (reply.length === 0) world.refreshed = world.revision
    },
  }
}
