import { isState, type CommentState } from '../../../../_includes/models/comment.ts'
import type { DeskQueue } from '../../../../_includes/models/desk/desk-queue.ts'
import { retractedButBaked } from '../../actions/request-deploy.ts'
import { drainOutbox } from '../../actions/decide.ts'
import { readOutcome } from './desk-outcome.ts'
import type { Services } from '../../actions/services.ts'
import { isId } from '../../domain/uuid.ts'
import type { Moderator } from './authentication.ts'
import { readWrittenFilter } from './read-filter.ts'
import { deskCommentOf } from './desk-comment.ts'

const commentsPerDesk = 30

/** An edition seldom holds more than a few. */
const maxBaked = 500

/** Every look at the desk also tries again what could not be refreshed. */
export async function readDeskQueue(
  url: URL,
  { name: moderator, role }: Moderator,
  services: Services,
): Promise<DeskQueue> {
  const { written, filter } = await readWrittenFilter(url.searchParams, services)
  const after = url.searchParams.get('after') ?? ''
  const [queue, waiting, { total, comments: baked }, outcome] = await Promise.all([
    services.store.queue({
      ...filter,
      limit: commentsPerDesk,
      now: services.now(),
      withPace: true,
      ...(isId(after) && { after }),
    }),
    countWaiting(services),
    retractedButBaked(services, maxBaked),
    readOutcome(url.searchParams, moderator, services),
  ])
  const marks = new Set(baked.map(({ comment }) => comment))
  const asked = total === 0 ? undefined : await services.store.claimedAt('deploy')
  const readers = [...queue.claims].filter(([, { by }]) => by !== moderator)
  const readerOf = new Map(readers.map(([id, { by }]) => [id, { reader: by }]))
  const reportedOf = new Map(
    [...queue.reports].map(([id, { length: reported }]) => [id, { reported }]),
  )
  return {
    moderator,
    role,
    ...written,
    comments: await Promise.all(
      queue.comments.map(async (comment) => ({
        ...(await deskCommentOf(comment, marks.has(comment.id), role, services)),
        ...readerOf.get(comment.id),
        ...reportedOf.get(comment.id),
      })),
    ),
    next: queue.next,
    looked: { count: queue.scanned, on: isId(after) },
    totals: queue.totals,
    pace: queue.pace ?? { oldest: null, median: null },
    waiting,
    baked: { total, ...(asked !== undefined && { asked: new Date(asked).toISOString() }) },
    request: () => services.newId(),
    ticked: url.searchParams.get('chon') === 'trang',
    after,
    ...(outcome && { outcome }),
  }
}

export function readState(text: string | null): CommentState {
  return isState(text) ? text : 'pending'
}

async function countWaiting(services: Services): Promise<number> {
  if ((await services.store.outbox(1)).length === 0) return 0
  await drainOutbox(services)
  return (await services.store.outbox(100)).length
}
