import { isState, type CommentState } from '../../../../_includes/models/comment.ts'
import type { DeskQueue } from '../../../../_includes/models/desk/desk-queue.ts'
import { drainOutbox } from '../../actions/decide.ts'
import { outcomeIds, deskOutcomeOf } from './desk-outcome.ts'
import type { Services } from '../../actions/services.ts'
import { isId } from '../../domain/uuid.ts'
import type { RetractedComments } from '../../store/jobs-store.ts'
import type { Moderator } from './authentication.ts'
import { readWrittenFilter } from './read-filter.ts'
import { deskCommentOf } from './desk-comment.ts'

const commentsPerDesk = 30

/** Every look at the desk also tries again what could not be refreshed. */
export async function readDeskQueue(
  url: URL,
  { name: moderator, role }: Moderator,
  services: Services,
): Promise<DeskQueue> {
  const { written, filter } = await readWrittenFilter(url.searchParams, services)
  const after = url.searchParams.get('after') ?? ''
  const queue = await services.store.deskPage({
    ...filter,
    limit: commentsPerDesk,
    now: services.now(),
    edition: services.edition.manifest.revision,
    named: outcomeIds(url.searchParams),
    ...(isId(after) && { after }),
  })
  const outcome = deskOutcomeOf(url.searchParams, queue.named, moderator, services)
  const { total, comments: baked } = stillBaked(queue.retracted, services)
  const marks = new Set(baked.map(({ comment }) => comment))
  const asked = total === 0 ? undefined : queue.deployAsked
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
    pace: queue.pace,
    waiting: await drainOutbox(services, queue.outbox),
    baked: { total, ...(asked !== undefined && { asked: new Date(asked).toISOString() }) },
    request: () => services.newId(),
    ticked: url.searchParams.get('chon') === 'trang',
    after,
    ...(outcome && { outcome }),
  }
}

/** None where pages are redrawn in place. */
function stillBaked(retracted: RetractedComments, { requestDeploy }: Services): RetractedComments {
  return requestDeploy ? retracted : { total: 0, comments: [] }
}

export function readState(text: string | null): CommentState {
  return isState(text) ? text : 'pending'
}
