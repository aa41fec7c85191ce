import type { CommentClaim } from '../../../../../functions/comments/store/queue/claim-store.ts'
import { MODERATORS } from './moderators.ts'
import { newComment } from './submissions.ts'
import type { Action, Step, World } from './world.ts'

export const claimActions: Readonly<Record<string, Action>> = {
  'claimComment held': (world) => claim(world, world.random.pick(world.live).comment.id),
  'claimComment missing': (world) => claim(world, newComment(world).id),
  'freeComment done': ({ random, live }) => {
    const input = { comment: random.pick(live).comment.id, by: random.pick(MODERATORS) }
    return {
      method: 'freeComment',
      input,
      run: (store) => store.freeComment(input),
      outcomes: () => ['done'],
    }
  },
}

function claim({ random, now }: World, comment: string): Step {
  const input = { comment, by: random.pick(MODERATORS), now }
  return {
    method: 'claimComment',
    input,
    run: (store) => store.claimComment(input),
    outcomes: (reply: CommentClaim | undefined) => [reply === undefined ? 'missing' : 'held'],
  }
}
