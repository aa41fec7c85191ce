import type { Comment, State, Verdict } from '../../../../../functions/comments/comment.ts'
import type { Order, Settled } from '../../../../../functions/comments/store.ts'
import { newComment } from './submissions.ts'
import type { Deed, Known, Step, World } from './world.ts'
import { forget, iso } from './world.ts'

const MODERATORS = ['Lan', 'Minh Đức', 'Hoà']

export const settlingDeeds: Readonly<Record<string, Deed>> = {
  'decide done': (world) => decide(world, possible),
  'decide repeated': (world) => decide(world, repeated),
  'decide conflict': (world) => decide(world, conflicting),
  'decide missing': (world) => decide(world, missing),
  'withdraw done': (world) => withdraw(world, world.random.pick(world.live).comment),
  'withdraw missing': (world) => withdraw(world, newComment(world)),
  'erase done': (world) => {
    const request = world.random.fresh('erase')
    return erase(world, world.random.pick(world.live).comment.id, request)
  },
  'erase repeated': (world) => {
    const { comment, request } = world.random.pick(world.gone)
    return erase(world, comment, request)
  },
  'erase missing': (world) => {
    const known = world.gone.length > 0 && world.random.chance(0.5)
    const comment = known ? world.random.pick(world.gone).comment : newComment(world).id
    return erase(world, comment, world.random.fresh('erase'))
  },
  'revealPhone sealed': (world) =>
    revealPhone(world, world.random.pick(world.live.filter(({ phone }) => phone)).comment.id),
  'revealPhone nothing': (world) => {
    const without = world.live.filter(({ phone }) => !phone)
    return revealPhone(
      world,
      world.random.pick([newComment(world), ...without.map(({ comment }) => comment)]).id,
    )
  },
}

/** One to three orders of a kind. */
export function decide(world: World, orderOf: (world: World) => Order): Step {
  const orders = Array.from({ length: 1 + world.random.number(3) }, () => orderOf(world))
  return {
    method: 'decide',
    input: orders,
    run: (store) => store.decide(orders),
    outcomes: (settled: readonly Settled[]) => settled.map(({ outcome }) => outcome),
    learn(settled: readonly Settled[]) {
      for (const [index, { outcome, comment, state, version, listed }] of settled.entries()) {
        if (listed) world.revision += 1
        const known = world.live.find((live) => live.comment.id === comment)
        if (outcome !== 'done' || !known || state === null) continue
        Object.assign(known, { state, version })
        known.requests.push(orders[index]?.request ?? '')
      }
    },
  }
}

const allowed: Readonly<Record<State, readonly Verdict[]>> = {
  pending: ['approve', 'approve', 'reject'],
  approved: ['reject', 'restore'],
  rejected: ['restore'],
}

export function possible(world: World): Order {
  const known = world.random.pick(world.live)
  return order(world, known, world.random.pick(allowed[known.state]))
}

function repeated(world: World): Order {
  const known = world.random.pick(world.live.filter(({ requests }) => requests.length > 0))
  const request = world.random.pick(known.requests)
  return { ...order(world, known, world.random.pick(['approve', 'restore'])), request }
}

function conflicting(world: World): Order {
  const known = world.random.pick(world.live)
  if (world.random.chance(0.5)) return { ...possible(world), version: 99 }
  const verdicts = (['approve', 'reject', 'restore'] as const).filter(
    (verdict) => !allowed[known.state].includes(verdict),
  )
  return order(world, known, world.random.pick(verdicts))
}

function missing(world: World): Order {
  return { ...order(world, { comment: newComment(world), version: 1 }, 'approve') }
}

function order(world: World, known: Pick<Known, 'comment' | 'version'>, verdict: Verdict): Order {
  return {
    request: world.random.fresh('request'),
    comment: known.comment.id,
    version: known.version,
    verdict,
    by: world.random.pick(MODERATORS),
    at: iso(world.now),
    ...(world.random.chance(0.4) && { reason: 'vì “lý do” \\ "khác"' }),
  }
}

function withdraw(world: World, comment: Comment): Step {
  const input = { tracking: comment.tracking, at: iso(world.now) }
  return {
    method: 'withdraw',
    input,
    run: (store) => store.withdraw(input),
    outcomes: (reply: Settled) => [reply.outcome],
    learn(reply: Settled) {
      forget(world, reply.comment)
      if (reply.listed) world.revision += 1
    },
  }
}

function erase(world: World, comment: string, request: string): Step {
  const input = { request, comment, by: world.random.pick(MODERATORS), at: iso(world.now) }
  return {
    method: 'erase',
    input,
    run: (store) => store.erase(input),
    outcomes: (reply: Settled) => [reply.outcome],
    learn(reply: Settled) {
      forget(world, comment)
      if (reply.listed) world.revision += 1
      if (reply.outcome === 'done') world.gone.push({ comment, request })
    },
  }
}

function revealPhone(world: World, comment: string): Step {
  const input = { comment, by: world.random.pick(MODERATORS), at: iso(world.now) }
  return {
    method: 'revealPhone',
    input,
    run: (store) => store.revealPhone(input),
    outcomes: (reply: string | undefined) => [reply === undefined ? 'nothing' : 'sealed'],
  }
}
