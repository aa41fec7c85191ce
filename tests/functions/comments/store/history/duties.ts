import type {
  Duty,
  Swept,
  TakenBack,
} from '../../../../../functions/comments/store/duties-store.ts'
import { retention } from '../../../../../functions/comments/domain/retention.ts'
import type { Dossier, Store } from '../../../../../functions/comments/store/store.ts'
import { newComment } from './submissions.ts'
import type { Deed, Step, World } from './world.ts'
import { iso } from './world.ts'

const DAY = 24 * 60 * 60 * 1000
/** Not `notice`, whose marks are the count of submissions: `reconcile` would mend a higher one. */
const DUTIES: readonly Duty[] = ['deploy', 'sweep']

/** What the desk sees to beside its answers. */
export const dutyDeeds: Readonly<Record<string, Deed>> = {
  'takenBack some': (world) =>
    takenBack(Math.max(0, world.revision - world.random.number(40)), 1 + world.random.number(9)),
  'takenBack none': (world) => takenBack(world.revision, 9),
  'takenBack unknown': () => takenBack(1e9, 20),
  'forgetTakenBack done': (world) =>
    forgetTakenBack(world.random.chance(0.3) ? 1e9 : Math.max(0, world.revision - 30)),
  'arrived asked': () => ({
    method: 'arrived',
    input: null,
    run: (store) => store.arrived(),
    outcomes: () => ['asked'],
  }),
  'removals asked': () => ({
    method: 'removals',
    input: null,
    run: (store) => store.removals(),
    outcomes: () => ['asked'],
  }),
  'claim true': (world) => claim(world, 0, world.now),
  'claim false': (world) => claim(world, 1e9, 1),
  'fulfil done': (world) => {
    const duty = world.random.pick(DUTIES)
    const mark = world.now - world.random.number(100_000)
    return quietly('fulfil', [duty, mark], (store) => store.fulfil(duty, mark))
  },
  'release done': (world) => {
    const duty = world.random.pick(DUTIES)
    return quietly('release', duty, (store) => store.release(duty))
  },
  'claimedAt known': (world) => claimedAt(world.random.pick(DUTIES)),
  'claimedAt unknown': (world) => claimedAt(world.random.pick(DUTIES), true),
  'sweep phones': (world) => sweep(world, aged(world, 'pending', retention.phoneSent)),
  'sweep rejected': (world) => sweep(world, aged(world, 'rejected', retention.rejected)),
  'sweep expired': (world) => sweep(world, aged(world, 'pending', retention.pending)),
  'sweep nothing': (world) => sweep(world),
}

function takenBack(since: number, limit: number): Step {
  return {
    method: 'takenBack',
    input: [since, limit],
    run: (store) => store.takenBack(since, limit),
    outcomes: ({ total }: TakenBack) => [since === 1e9 ? 'unknown' : total > 0 ? 'some' : 'none'],
  }
}

function forgetTakenBack(until: number): Step {
  return quietly('forgetTakenBack', until, (store) => store.forgetTakenBack(until))
}

function quietly(method: keyof Store, input: unknown, run: Step['run']): Step {
  return { method, input, run, outcomes: () => ['done'] }
}

function claim(world: World, lease: number, mark: number): Step {
  const renew = world.random.chance(0.3) ? { renew: world.random.number(100_000) } : {}
  const input = { duty: world.random.pick(DUTIES), mark, now: world.now, lease, ...renew }
  return {
    method: 'claim',
    input,
    run: (store) => store.claim(input),
    outcomes: (claimed: boolean) => [String(claimed)],
  }
}

function claimedAt(duty: Duty, released = false): Step {
  return {
    method: 'claimedAt',
    input: [duty, released],
    async run(store) {
      if (released) await store.release(duty)
      return store.claimedAt(duty)
    },
    outcomes: (at: number | undefined) => [at === undefined ? 'unknown' : 'known'],
  }
}

/** Sweeps at the present, before which nothing but a dossier from long ago is past its time. */
function sweep(world: World, old?: Dossier): Step {
  const input = { now: world.now, limit: 1 + world.random.number(3) }
  return {
    method: 'sweep',
    input: { ...input, old },
    async run(store) {
      if (old) await store.import(old)
      return store.sweep(input)
    },
    outcomes: (swept: Swept) => {
      const went = (['phones', 'rejected', 'expired'] as const).filter((kind) => swept[kind] > 0)
      return went.length > 0 ? went : ['nothing']
    },
  }
}

/** A comment that is past its time by up to a day. */
function aged(world: World, state: 'pending' | 'rejected', days: number): Dossier {
  const { random, now } = world
  const at = iso(now - days * DAY - random.number(DAY))
  const comment = { ...newComment(world), at, phone: days === retention.phoneSent }
  const phone = comment.phone ? { phone: `sealed ${comment.id}` } : {}
  if (state === 'pending') return { comment, ...phone, reveals: [] }
  const request = random.fresh('request')
  const verdict = 'reject' as const
  const decision = { request, by: 'Lan', at, verdict, version: 2, digest: 'imported' }
  return { comment: { ...comment, state, version: 2, decisions: [decision] }, reveals: [] }
}
