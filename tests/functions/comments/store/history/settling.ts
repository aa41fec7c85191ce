import type {
  Comment,
  CommentState,
  Verdict,
} from '../../../../../functions/comments/domain/comment.ts'
import type {
  DecisionRequest,
  ActionResult,
} from '../../../../../functions/comments/store/store.ts'
import { newComment } from './submissions.ts'
import type { Action, LiveComment, Step, World } from './world.ts'
import { forget, iso } from './world.ts'

const MODERATORS = ['Lan', 'Minh Đức', 'Hoà']

export const settlingActions: Readonly<Record<string, Action>> = {
  'decide done': (world) => decide(world, possible),
  'decide repeated': (world) => decide(world, repeated),
  'decide conflict': (world) => decide(world, conflicting),
  'decide missing': (world) => decide(world, missing),
  'withdraw done': (world) => withdraw(world, world.random.pick(world.live).comment),
  'withdraw repeated': (world) => withdraw(world, { tracking: world.random.pick(world.ended) }),
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
    const target = world.gone.length > 0 && world.random.chance(0.5)
    const comment = target ? world.random.pick(world.gone).comment : newComment(world).id
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
export function decide(world: World, orderOf: (world: World) => DecisionRequest): Step {
  const orders = Array.from({ length: 1 + world.random.number(3) }, () => orderOf(world))
  return {
    method: 'decide',
    input: orders,
    run: (store) => store.decide(orders),
    outcomes: (settled: readonly ActionResult[]) => settled.map(({ outcome }) => outcome),
    learn(settled: readonly ActionResult[]) {
      for (const [
        index,
        { outcome, comment, state, version, listed, answers },
      ] of settled.entries()) {
        if (listed) world.revision += 1
        if (answers) world.revision += 1
        const target = world.live.find((live) => live.comment.id === comment)
        if (outcome !== 'done' || !target || state === null) continue
        Object.assign(target, { state, version })
        target.requests.push(orders[index]?.request ?? '')
      }
    },
  }
}

const allowed: Readonly<Record<CommentState, readonly Verdict[]>> = {
  pending: ['approve', 'approve', 'reject'],
  approved: ['reject', 'restore'],
  rejected: ['restore'],
}

export function possible(world: World): DecisionRequest {
  const target = world.random.pick(world.live)
  return order(world, target, world.random.pick(allowed[target.state]))
}

function repeated(world: World): DecisionRequest {
  const target = world.random.pick(world.live.filter(({ requests }) => requests.length > 0))
  const request = world.random.pick(target.requests)
  return { ...order(world, target, world.random.pick(['approve', 'restore'])), request }
}

function conflicting(world: World): DecisionRequest {
  const target = world.random.pick(world.live)
  if (world.random.chance(0.5)) return { ...possible(world), version: 99 }
  const verdicts = (['approve', 'reject', 'restore'] as const).filter(
    (verdict) => !allowed[target.state].includes(verdict),
  )
  return order(world, target, world.random.pick(verdicts))
}

function missing(world: World): DecisionRequest {
  return { ...order(world, { comment: newComment(world), version: 1 }, 'approve') }
}

function order(
  world: World,
  target: Pick<LiveComment, 'comment' | 'version'>,
  verdict: Verdict,
): DecisionRequest {
  return {
    request: world.random.fresh('request'),
    comment: target.comment.id,
    version: target.version,
    verdict,
    by: world.random.pick(MODERATORS),
    at: iso(world.now),
    ...(world.random.chance(0.4) && { reason: 'vì “lý do” \\ "khác"' }),
  }
}

function withdraw(world: World, comment: Pick<Comment, 'tracking'>): Step {
  const input = { tracking: comment.tracking, at: iso(world.now) }
  return {
    method: 'withdraw',
    input,
    run: (store) => store.withdraw(input),
    outcomes: (reply: ActionResult) => [reply.outcome],
    learn(reply: ActionResult) {
      forget(world, reply.comment)
      if (reply.outcome === 'done') world.ended.push(comment.tracking)
      if (reply.listed) world.revision += 1
      if (reply.answers) world.revision += 1
    },
  }
}

/** It, and sometimes another that may be there. */
function erase(world: World, comment: string, request: string): Step {
  const { random } = world
  const others = random.chance(0.2) ? [random.pick(world.live).comment.id] : []
  const reason = random.pick(['spam', 'request', undefined] as const)
  const [by, at] = [random.pick(MODERATORS), iso(world.now)]
  const input = [comment, ...others].map((id) => ({
    request,
    comment: id,
    by,
    at,
    ...(reason && { reason }),
  }))
  return {
    method: 'erase',
    input,
    run: (store) => store.erase(input),
    outcomes: (reply: readonly ActionResult[]) => reply.map(({ outcome }) => outcome),
    learn(reply: readonly ActionResult[]) {
      for (const { comment: id, listed, outcome, answers } of reply) {
        if (listed) world.revision += 1
        if (answers) world.revision += 1
        if (outcome !== 'done') continue
        const target = world.live.find((live) => live.comment.id === id)
        if (target) world.ended.push(target.comment.tracking)
        forget(world, id)
        world.gone.push({ comment: id, request })
      }
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
