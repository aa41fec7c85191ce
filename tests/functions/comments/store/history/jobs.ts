import type {
  Job,
  SweepResult,
  RetractedComments,
} from '../../../../../functions/comments/store/jobs-store.ts'
import { retention } from '../../../../../functions/comments/domain/retention.ts'
import type { ExportedComment, Store } from '../../../../../functions/comments/store/store.ts'
import { newComment } from './submissions.ts'
import type { Action, Step, World } from './world.ts'
import { iso } from './world.ts'

const DAY = 24 * 60 * 60 * 1000
/** Not `notice`, whose marks are the count of submissions: `reconcile` would mend a higher one. */
const JOBS: readonly Job[] = ['deploy', 'sweep']

/** What the desk sees to beside its answers. */
export const jobActions: Readonly<Record<string, Action>> = {
  'retracted some': (world) =>
    retracted(Math.max(0, world.revision - world.random.number(40)), 1 + world.random.number(9)),
  'retracted none': (world) => retracted(world.revision, 9),
  'retracted unknown': () => retracted(1e9, 20),
  'clearRetracted done': (world) =>
    clearRetracted(world.random.chance(0.3) ? 1e9 : Math.max(0, world.revision - 30)),
  'submissionCounts asked': () => ({
    method: 'submissionCounts',
    input: null,
    run: (store) => store.submissionCounts(),
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
  'complete done': (world) => {
    const job = world.random.pick(JOBS)
    const mark = world.now - world.random.number(100_000)
    return quietly('complete', [job, mark], (store) => store.complete(job, mark))
  },
  'release done': (world) => {
    const job = world.random.pick(JOBS)
    return quietly('release', job, (store) => store.release(job))
  },
  'claimedAt known': (world) => claimedAt(world.random.pick(JOBS)),
  'claimedAt unknown': (world) => claimedAt(world.random.pick(JOBS), true),
  'sweep phones': (world) => sweep(world, aged(world, 'pending', retention.phoneSent)),
  'sweep rejected': (world) => sweep(world, aged(world, 'rejected', retention.rejected)),
  'sweep expired': (world) => sweep(world, aged(world, 'pending', retention.pending)),
  'sweep nothing': (world) => sweep(world),
}

function retracted(since: number, limit: number): Step {
  return {
    method: 'retracted',
    input: [since, limit],
    run: (store) => store.retracted(since, limit),
    outcomes: ({ total }: RetractedComments) => [
      since === 1e9 ? 'unknown' : total > 0 ? 'some' : 'none',
    ],
  }
}

function clearRetracted(until: number): Step {
  return quietly('clearRetracted', until, (store) => store.clearRetracted(until))
}

function quietly(method: keyof Store, input: unknown, run: Step['run']): Step {
  return { method, input, run, outcomes: () => ['done'] }
}

function claim(world: World, lease: number, mark: number): Step {
  const renew = world.random.chance(0.3) ? { renew: world.random.number(100_000) } : {}
  const input = { job: world.random.pick(JOBS), mark, now: world.now, lease, ...renew }
  return {
    method: 'claim',
    input,
    run: (store) => store.claim(input),
    outcomes: (claimed: boolean) => [String(claimed)],
  }
}

function claimedAt(job: Job, released = false): Step {
  return {
    method: 'claimedAt',
    input: [job, released],
    async run(store) {
      if (released) await store.release(job)
      return store.claimedAt(job)
    },
    outcomes: (at: number | undefined) => [at === undefined ? 'unknown' : 'known'],
  }
}

/** Sweeps at the present, before which nothing but a dossier from long ago is past its time. */
function sweep(world: World, old?: ExportedComment): Step {
  const input = { now: world.now, limit: 1 + world.random.number(3) }
  return {
    method: 'sweep',
    input: { ...input, old },
    async run(store) {
      if (old) await store.import(old)
      return store.sweep(input)
    },
    outcomes: (swept: SweepResult) => {
      const went = (['phones', 'rejected', 'expired'] as const).filter((kind) => swept[kind] > 0)
      return went.length > 0 ? went : ['nothing']
    },
  }
}

/** A comment that is past its time by up to a day. */
function aged(world: World, state: 'pending' | 'rejected', days: number): ExportedComment {
  const { random, now } = world
  const at = iso(now - days * DAY - random.number(DAY))
  const comment = { ...newComment(world), at, phone: days === retention.phoneSent }
  const phone = comment.phone ? { phone: `sealed ${comment.id}` } : {}
  if (state === 'pending') return { comment, ...phone, reveals: [] }
  const request = random.fresh('request')
  const deed = 'reject' as const
  const line = { request, by: 'Lan', at, deed, version: 2, digest: 'imported' }
  return { comment: { ...comment, state, version: 2, history: [line] }, reveals: [] }
}
