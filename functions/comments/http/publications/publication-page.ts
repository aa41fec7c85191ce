import { deskPublicationsPage } from '../../../../_includes/layouts/desk/cases/desk-publications.ts'
import type { DeskPublications } from '../../../../_includes/models/desk/desk-publications.ts'
import { publicationStrings as words } from '../../../../_includes/strings/cases/publications.ts'
import { publishReplies } from '../../actions/publications/publish-replies.ts'
import { undoReply } from '../../actions/cases/change-reply.ts'
import { withRelease } from '../../domain/changes/publication.ts'
import { firstValue } from '../../domain/fields.ts'
import { isIdText } from '../../store/json-shapes.ts'
import { readMark } from '../../store/queue/selection-store.ts'
import type { Moderator } from '../desk/authentication.ts'
import { deskCommentOf } from '../desk/desk-comment.ts'
import { signedInPage } from '../desk/signed-in-page.ts'
import { page, seeOther } from '../shared/responses.ts'
import type { RequestContext } from '../shared/route.ts'
import { readPublicationOutcome } from './publication-outcome.ts'
import { furthestAhead, mostReplies, readPublication } from './read-publication.ts'

export const showWaiting = signedInPage((context, moderator) => waitingPage(context, moderator))

/** At once, or at an hour of ours; `release`: one that was held is no longer. */
export const publishRepliesByForm = signedInPage(async (context, moderator, fields) => {
  const { client, services } = context
  const { name } = moderator
  const request = firstValue(fields, 'request')
  const released = firstValue(fields, 'release')
  if (released !== '' && isIdText(request)) {
    const order = { ...readMark(released), request, by: name }
    await undoReply(order, withRelease, client, services)
    return seeOther(outcomeAddress(request, [order]))
  }
  const hour = firstValue(fields, 'at')
  const chosen = (fields.get('reply') ?? []).slice(0, mostReplies)
  const refuse = (sentence: string): Promise<Response> =>
    waitingPage(context, moderator, { sentence, hour, chosen: new Set(chosen) })
  if (chosen.length === 0) return refuse(words.noneChosen)
  const given = { request, replies: chosen.map(readMark) }
  const order = readPublication(
    hour === '' ? given : { ...given, at: `${hour}+07:00` },
    name,
    services.now(),
  )
  // An hour that has passed was mistyped: nothing is published at once for it.
  if (order === undefined || (hour !== '' && order.until === undefined))
    return refuse(words.badHour)
  await publishReplies(order, client, services)
  return seeOther(outcomeAddress(request, order.replies))
})

/** The address names the request, never its outcome. */
function outcomeAddress(request: string, replies: readonly { readonly comment: string }[]): string {
  const query = new URLSearchParams({ viec: request })
  for (const { comment } of replies) query.append('y', comment)
  return `/kiem-duyet/tra-loi/?${query.toString()}`
}

async function waitingPage(
  { url, services }: RequestContext,
  { name, role }: Moderator,
  untaken?: DeskPublications['untaken'],
): Promise<Response> {
  const now = services.now()
  const [{ comments, total }, outcome] = await Promise.all([
    services.store.repliesWaiting(mostReplies),
    readPublicationOutcome(url.searchParams, name, services),
  ])
  const shown = await Promise.all(
    comments.map((comment) => deskCommentOf(comment, false, role, services)),
  )
  const view = {
    moderator: name,
    role,
    comments: shown,
    total,
    from: new Date(now).toISOString(),
    to: new Date(now + furthestAhead).toISOString(),
    ...(outcome && { outcome }),
    ...(untaken && { untaken }),
    request: () => services.newId(),
  }
  return page(deskPublicationsPage(services.site, view), untaken ? 422 : 200)
}
