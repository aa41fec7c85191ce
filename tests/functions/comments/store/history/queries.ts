import type {
  PageStart,
  Changes,
  CommentPage,
} from '../../../../../functions/comments/store/listing-store.ts'
import { ARTICLES, newComment } from './submissions.ts'
import type { Action, Step, World } from './world.ts'

type Page = { readonly next: string | null }

export const queryActions: Readonly<Record<string, Action>> = {
  'approved more': ({ random }) => approved(random.pick(ARTICLES), null, 1 + random.number(2)),
  'approved end': ({ random }) => approved(random.pick(ARTICLES), null, 500),
  'approved known': (world) => approvedFrom(world, true),
  'approved unknown': (world) => approvedFrom(world, false),
  'latest asked': (world) => latest(world),
  'mostDiscussed asked': ({ random }) => mostDiscussed(random.number(14)),
  'changedSince all': (world) => changedSince(world.random.chance(0.5) ? 1e9 : 0, 3),
  'changedSince some': (world) =>
    changedSince(Math.max(0, world.revision - 1 - world.random.number(4)), 9),
  'changedSince none': (world) => changedSince(world.revision, 9),
  'totals asked': ({ random }) => totals(ARTICLES.filter(() => random.chance(0.3)).concat('none')),
  'find found': ({ random, live }) => find('find', random.pick(live).comment.id),
  'findAll asked': (world) => {
    const { random, live } = world
    const ids = [newComment(world).id, random.pick(live).comment.id, random.pick(live).comment.id]
    return { method: 'findAll', input: ids, run: (store) => store.findAll(ids), outcomes: asked }
  },
  'find unknown': (world) => find('find', newComment(world).id),
  'repliesDue asked': ({ random, now }) => {
    const [moment, limit] = [now + random.number(600_000), 1 + random.number(4)]
    const input = [moment, limit]
    return {
      method: 'repliesDue',
      input,
      run: (store) => store.repliesDue(moment, limit),
      outcomes: asked,
    }
  },
  'repliesWaiting asked': ({ random }) => {
    const limit = 1 + random.number(9)
    return {
      method: 'repliesWaiting',
      input: limit,
      run: (store) => store.repliesWaiting(limit),
      outcomes: asked,
    }
  },
  'findByTracking found': ({ random, live }) =>
    find('findByTracking', random.pick(live).comment.tracking),
  'findByTracking ended': ({ random, ended }) => find('findByTracking', random.pick(ended)),
  'findByTracking unknown': (world) => find('findByTracking', newComment(world).tracking),
  'log more': (world) =>
    page(
      'log',
      world.random.chance(0.5) ? null : String(20 + world.random.number(2000)),
      1 + world.random.number(9),
    ),
  'log end': ({ random }) => page('log', String(1 + random.number(300)), 5000),
}

export const moreOrEnd = (reply: Page) => [reply.next === null ? 'end' : 'more']
const asked = () => ['asked']

function approved(article: string, from: PageStart | null, limit: number): Step {
  return {
    method: 'approved',
    input: [article, from, limit],
    run: (store) => store.approved(article, from, limit),
    outcomes: (reply: CommentPage) =>
      from === null ? moreOrEnd(reply) : [reply.isValidStart ? 'known' : 'unknown'],
  }
}

function approvedFrom({ random, live }: World, known: boolean): Step {
  const { comment } = random.pick(live.filter(({ state }) => (state === 'approved') === known))
  const other = known || random.chance(0.5) ? comment.article : random.pick(ARTICLES)
  const from = random.chance(0.5) ? { after: comment.id } : { with: comment.id }
  return approved(other, from, 1 + random.number(4))
}

/** The first of them, or those that come after some of them. */
function latest({ random }: World): Step {
  const [first, limit] = [random.number(30), random.number(30)]
  const exclude = ARTICLES.filter(() => random.chance(0.3))
  return {
    method: 'latest',
    input: [first, limit, exclude],
    async run(store) {
      const after = (await store.latest(first)).at(-1)
      return store.latest(limit, { ...(after && { after }), exclude })
    },
    outcomes: asked,
  }
}

function mostDiscussed(limit: number): Step {
  return {
    method: 'mostDiscussed',
    input: limit,
    run: (store) => store.mostDiscussed(limit),
    outcomes: asked,
  }
}

function totals(articles: readonly string[]): Step {
  return {
    method: 'totals',
    input: articles,
    run: (store) => store.totals(articles),
    outcomes: asked,
  }
}

function changedSince(revision: number, limit: number): Step {
  return {
    method: 'changedSince',
    input: [revision, limit],
    run: (store) => store.changedSince(revision, limit),
    outcomes: ({ all, articles }: Changes) => [all ? 'all' : articles.length > 0 ? 'some' : 'none'],
  }
}

function find(method: 'find' | 'findByTracking', input: string): Step {
  return {
    method,
    input,
    run: (store) => store[method](input),
    outcomes: (reply: object | undefined) => {
      if (reply === undefined) return ['unknown']
      return ['until' in reply ? 'ended' : 'found']
    },
  }
}

export function page(method: 'log' | 'export', after: string | null, limit: number): Step {
  return {
    method,
    input: [after, limit],
    run: (store) => store[method](after, limit),
    outcomes: moreOrEnd,
  }
}
