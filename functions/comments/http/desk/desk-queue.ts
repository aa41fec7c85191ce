import type { DeskComment, DeskQueue } from '../../../../_includes/models/desk.ts'
import { stillBaked } from '../../actions/build-hook.ts'
import type { Comment } from '../../domain/comment.ts'
import { drain } from '../../actions/decide.ts'
import { doneOf } from './desk-done.ts'
import { forModerators } from '../../store/listed.ts'
import type { Services } from '../../actions/services.ts'
import { isId } from '../../domain/uuid.ts'

const perDesk = 30

/** Comments taken back that one look at the desk can mark; an edition seldom holds more than a few. */
const marked = 500

/** What a look at the desk shows. Every look also tries again what could not be refreshed. */
export async function readDeskQueue(
  url: URL,
  moderator: string,
  services: Services,
): Promise<DeskQueue> {
  const state = stateOf(url.searchParams.get('state'))
  const after = url.searchParams.get('after') ?? ''
  const q = url.searchParams.get('q')?.trim() ?? ''
  const article = url.searchParams.get('article') ?? ''
  const queue = await services.store.queue({
    state,
    limit: perDesk,
    ...(isId(after) && { after }),
    ...(q !== '' && { q }),
    ...(article !== '' && { article }),
  })
  const [waiting, { total, comments: baked }] = await Promise.all([
    stillWaiting(services),
    stillBaked(services, marked),
  ])
  const marks = new Set(baked.map(({ comment }) => comment))
  const asked = total === 0 ? undefined : await services.store.claimedAt('deploy')
  const done = await doneOf(url.searchParams, moderator, services)
  return {
    moderator,
    state,
    comments: await Promise.all(
      queue.comments.map((comment) => forDesk(comment, marks.has(comment.id), services)),
    ),
    next: queue.next,
    looked: { count: queue.looked, on: isId(after) },
    totals: queue.totals,
    q,
    article,
    waiting,
    baked: { total, ...(asked !== undefined && { asked: new Date(asked).toISOString() }) },
    request: () => services.newId(),
    ticked: url.searchParams.get('chon') === 'trang',
    after,
    ...(done && { done }),
  }
}

export function stateOf(text: string | null): DeskComment['state'] {
  return text === 'approved' || text === 'rejected' ? text : 'pending'
}

/** What could not be refreshed even now: each look at the desk tries again first. */
async function stillWaiting(services: Services): Promise<number> {
  if ((await services.store.outbox(1)).length === 0) return 0
  await drain(services)
  return (await services.store.outbox(100)).length
}

async function forDesk(
  comment: Comment,
  baked: boolean,
  { edition }: Services,
): Promise<DeskComment> {
  const article = await edition.find(comment.article)
  return {
    ...forModerators(comment),
    baked,
    article: article ?? {
      id: comment.article,
      url: `/${comment.article}/`,
      title: comment.article,
      comments: 'closed',
    },
  }
}
