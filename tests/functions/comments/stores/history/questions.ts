import type {
  Changes,
  Dossier,
  Queue,
  QueueQuestion,
} from '../../../../../functions/comments/store.ts'
import type { Store } from '../../../../../functions/comments/store.ts'
import { idOf } from '../../../../contracts/samples.ts'
import { decide, possible } from './settling.ts'
import { ARTICLES, WORDS, newComment } from './submissions.ts'
import type { Deed, Step, World } from './world.ts'
import { iso } from './world.ts'

const STATES = ['pending', 'approved', 'rejected'] as const
type Page = { readonly next: string | null }
type Outbox = Awaited<ReturnType<Store['outbox']>>

export const questionDeeds: Readonly<Record<string, Deed>> = {
  'approved more': ({ random }) => approved(random.pick(ARTICLES), null, 1 + random.number(2)),
  'approved end': ({ random }) =>
    approved(random.pick(ARTICLES), random.chance(0.5) ? idOf(0) : null, 500),
  'latest asked': ({ random }) => ask('latest', [random.number(30)] as const, () => 'asked'),
  'mostDiscussed asked': ({ random }) =>
    ask('mostDiscussed', [random.number(14)] as const, () => 'asked'),
  'changedSince all': (world) => changedSince(world.random.chance(0.5) ? 1e9 : 0, 3),
  'changedSince some': (world) =>
    changedSince(Math.max(0, world.revision - 1 - world.random.number(4)), 9),
  'changedSince none': (world) => changedSince(world.revision, 9),
  'totals asked': ({ random }) =>
    ask(
      'totals',
      [ARTICLES.filter(() => random.chance(0.3)).concat('none')] as const,
      () => 'asked',
    ),
  'find found': ({ random, live }) => find('find', random.pick(live).comment.id),
  'find unknown': (world) => find('find', newComment(world).id),
  'findByTracking found': ({ random, live }) =>
    find('findByTracking', random.pick(live).comment.tracking),
  'findByTracking unknown': (world) => find('findByTracking', newComment(world).tracking),
  'queue more': (world) => queue(world, { limit: 1 + world.random.number(3) }),
  'queue end': (world) => queue(world, { limit: 2000 }),
  'queue matched': (world) => queue(world, { limit: 5, q: world.random.pick(WORDS).toUpperCase() }),
  'queue unmatched': (world) =>
    queue(world, { limit: 5, q: `${world.random.pick(WORDS)} không-có` }),
  'log more': (world) =>
    page(
      'log',
      world.random.chance(0.5) ? null : iso(world.now - 3_600_000),
      1 + world.random.number(9),
    ),
  'log end': ({ random }) => page('log', `2026-03-01T0${random.number(3)}`, 5000),
  'export more': (world) =>
    page('export', world.random.chance(0.5) ? null : world.random.pick(world.live).comment.id, 1),
  'export end': (world) => page('export', world.random.pick(world.live.slice(-5)).comment.id, 500),
  'import true': (world) => importDossier(world, newDossier(world)),
  'import false': (world) => {
    const comment = world.random.pick([
      ...world.live.map(({ comment }) => comment.id),
      ...world.gone.map(({ comment }) => comment),
    ])
    const dossier = newDossier(world)
    return importDossier(world, { ...dossier, comment: { ...dossier.comment, id: comment } })
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

/** A question whose whole input is its arguments. */
function ask<Method extends 'latest' | 'mostDiscussed' | 'totals' | 'approved' | 'changedSince'>(
  method: Method,
  input: Parameters<Store[Method]>,
  outcome: (reply: never) => string,
): Step {
  return {
    method,
    input,
    run: (store) => (store[method] as (...words: typeof input) => Promise<unknown>)(...input),
    outcomes: (reply: never) => [outcome(reply)],
  }
}

const moreOrEnd = (reply: Page) => (reply.next === null ? 'end' : 'more')

function approved(article: string, after: string | null, limit: number): Step {
  return ask('approved', [article, after, limit], moreOrEnd)
}

function changedSince(revision: number, limit: number): Step {
  const outcome = ({ all, articles }: Changes) =>
    all ? 'all' : articles.length > 0 ? 'some' : 'none'
  return ask('changedSince', [revision, limit], outcome)
}

function find(method: 'find' | 'findByTracking', input: string): Step {
  return {
    method,
    input,
    run: (store) => store[method](input),
    outcomes: (reply: unknown) => [reply === undefined ? 'unknown' : 'found'],
  }
}

function page(method: 'log' | 'export', after: string | null, limit: number): Step {
  return {
    method,
    input: [after, limit],
    run: (store) => store[method](after, limit),
    outcomes: (reply: Page) => [moreOrEnd(reply)],
  }
}

function queue(world: World, changes: Partial<QueueQuestion>): Step {
  const { random, live } = world
  const question: QueueQuestion = {
    state: random.pick(STATES),
    limit: 5,
    ...(random.chance(0.3) && { article: random.pick(ARTICLES) }),
    ...(random.chance(0.2) && { after: random.pick(live).comment.id }),
    ...changes,
  }
  return {
    method: 'queue',
    input: question,
    run: (store) => store.queue(question),
    outcomes: (reply: Queue) => {
      if (question.q === undefined) return [moreOrEnd(reply)]
      return [reply.comments.length > 0 ? 'matched' : 'unmatched']
    },
  }
}

function newDossier(world: World): Dossier {
  const { random, now } = world
  const comment = newComment(world)
  const [by, at, digest] = ['Lan', iso(now), 'imported']
  const phone = comment.phone ? { phone: `sealed ${comment.id}` } : {}
  const reveals = comment.phone && random.chance(0.5) ? [{ by, at, version: 1 }] : []
  if (random.chance(0.3)) return { comment, ...phone, reveals }
  const verdict = random.pick(['approve', 'reject'] as const)
  const decision = { request: random.fresh('request'), by, at, verdict, version: 2, digest }
  const state = verdict === 'approve' ? 'approved' : 'rejected'
  return { comment: { ...comment, state, version: 2, decisions: [decision] }, ...phone, reveals }
}

function importDossier(world: World, dossier: Dossier): Step {
  const { comment } = dossier
  return {
    method: 'import',
    input: dossier,
    run: (store) => store.import(dossier),
    outcomes: (reply: boolean) => [String(reply)],
    learn(reply: boolean) {
      if (!reply) return
      const { state, version, phone, decisions } = comment
      if (state === 'approved') world.revision += 1
      const requests = decisions.map(({ request }) => request)
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
