import type {
  DeskQuery,
  QueuePage,
  QueueQuery,
} from '../../../../../functions/comments/store/query-store.ts'
import { moreOrEnd } from './queries.ts'
import { ARTICLES, WORDS, newComment } from './submissions.ts'
import type { Action, Step, World } from './world.ts'

const STATES = ['pending', 'approved', 'rejected'] as const

export const deskActions: Readonly<Record<string, Action>> = {
  'queue more': (world) => queue(world, { limit: 1 + world.random.number(3) }),
  'queue end': (world) => queue(world, { limit: 2000 }),
  'queue matched': (world) => queue(world, { limit: 5, q: world.random.pick(WORDS).toUpperCase() }),
  'queue unmatched': (world) =>
    queue(world, { limit: 5, q: `${world.random.pick(WORDS)} không-có` }),
  'deskPage more': (world) => deskPage(world, { limit: 1 + world.random.number(3) }),
  'deskPage end': (world) => deskPage(world, { limit: 2000 }),
  'commentView kept': (world) => commentView(world, world.random.pick(world.live).comment.id),
  'commentView none': (world) => commentView(world, newComment(world).id),
}

function queue(world: World, changes: Partial<QueueQuery>): Step {
  const query = { ...randomQuery(world), ...changes }
  return {
    method: 'queue',
    input: query,
    run: (store) => store.queue(query),
    outcomes: (reply: QueuePage) => {
      if (query.q === undefined) return moreOrEnd(reply)
      return [reply.comments.length > 0 ? 'matched' : 'unmatched']
    },
  }
}

function deskPage(world: World, changes: Pick<QueueQuery, 'limit'>): Step {
  const { random, live, revision } = world
  const named = [newComment(world).id, random.pick(live).comment.id]
  const edition = Math.max(0, revision - random.number(40))
  const query: DeskQuery = { ...randomQuery(world), ...changes, edition, named }
  return {
    method: 'deskPage',
    input: query,
    run: (store) => store.deskPage(query),
    outcomes: moreOrEnd,
  }
}

function randomQuery(world: World): QueueQuery {
  const { random, live } = world
  return {
    state: random.pick(STATES),
    limit: 5,
    now: world.now,
    ...(random.chance(0.3) && { article: random.pick(ARTICLES) }),
    ...(random.chance(0.2) && { articles: ARTICLES.filter(() => random.chance(0.5)) }),
    ...(random.chance(0.2) && { flag: random.pick(['link', 'busy', 'phone'] as const) }),
    ...(random.chance(0.4) && { network: random.pick(live).comment.id }),
    ...(random.chance(0.1) && { topic: 'Kinh tế' }),
    ...(random.chance(0.2) && { after: random.pick(live).comment.id }),
  }
}

function commentView({ random }: World, id: string): Step {
  const input = [id, random.number(4)] as const
  return {
    method: 'commentView',
    input,
    run: (store) => store.commentView(...input),
    outcomes: (reply: object | undefined) => [reply === undefined ? 'none' : 'kept'],
  }
}
