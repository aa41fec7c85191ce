import { commentsFeed } from '../../../../_includes/layouts/comments-feed.ts'
import {
  commentsPage,
  latestPage,
  noticePage,
  trackingPage,
} from '../../../../_includes/layouts/comments.ts'
import { commentsAddress } from '../../../../_includes/parts/comments/comment-list.ts'
import { commentStrings } from '../../../../_includes/strings/comments.ts'
import { tags } from '../../domain/affected.ts'
import { readPageStart } from './page-start.ts'
import { cacheHeaders, page, seeOther } from '../shared/responses.ts'
import { readLatest, readMostDiscussed } from '../../actions/latest.ts'
import { discussionOf, perPage } from '../../store/listed.ts'
import { readBody } from '../shared/request-body.ts'
import type { RequestContext } from '../shared/routing.ts'
import { first } from '../../domain/submission.ts'
import { findTracked, withdraw, type TrackedComment } from '../../actions/tracking.ts'

/** `?y-kien=ID` begins with that comment. */
export async function showComments({ params, url, services }: RequestContext): Promise<Response> {
  const { site, store, edition, captchaKind } = services
  const article = await edition.find(`${params['year']}/${params['month']}/${params['slug']}`)
  if (article === undefined || article.gone || article.comments === 'off')
    return missingPage(services)
  const from = readPageStart({
    after: url.searchParams.getAll('after'),
    with: url.searchParams.getAll('y-kien'),
  })
  const listing = from !== 'strange' && (await store.approved(article.id, from, perPage))
  // Uncached: the comment may be gone, or may come back.
  if (!listing || !listing.known) return seeOther(commentsAddress(article))
  return page(
    commentsPage(site, article, discussionOf(listing), {
      captcha: captchaKind,
      newest: from === null,
    }),
    200,
    cacheHeaders(tags.comments(article.id), ['after', 'y-kien']),
  )
}

export async function showLatest(context: RequestContext): Promise<Response> {
  const [latest, discussed] = await Promise.all([
    readLatest(context.services),
    readMostDiscussed(context.services),
  ])
  return page(
    latestPage(context.services.site, { latest, mostDiscussed: discussed }),
    200,
    cacheHeaders(tags.latest, []),
  )
}

export async function showFeed(context: RequestContext): Promise<Response> {
  const text = commentsFeed(context.services.site, await readLatest(context.services))
  const headers = {
    ...cacheHeaders(tags.latest, []),
    'Content-Type': 'application/atom+xml; charset=utf-8',
  }
  return new Response(text, { headers })
}

/** The address is a secret: no referrer may carry it on. */
export async function showTracking({ params, services }: RequestContext): Promise<Response> {
  const code = params['code'] ?? ''
  const tracked = await findTracked(code, services)
  return tracked === undefined ? missingPage(services) : tracking(services, tracked, code)
}

/** Whoever has the code may withdraw. */
export async function withdrawByForm({
  request,
  params,
  client,
  services,
}: RequestContext): Promise<Response> {
  const code = params['code'] ?? ''
  const body = await readBody(request)
  const sure = 'fields' in body && first(body.fields, 'sure') === 'yes'
  if (!sure) return seeOther(`/binh-luan/theo-doi/${code}`)
  const tracked = await withdraw(code, client, services)
  return tracked === undefined ? missingPage(services) : tracking(services, { tracked }, code)
}

function tracking(
  { site }: RequestContext['services'],
  tracked: TrackedComment,
  code: string,
): Response {
  return page(trackingPage(site, tracked, code), 200, { 'Referrer-Policy': 'no-referrer' })
}

export function missingPage({ site }: RequestContext['services']): Response {
  return page(noticePage(site, commentStrings.missing, commentStrings.missingText), 404)
}
