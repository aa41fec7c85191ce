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
import { beginningOf } from './beginning.ts'
import { cached, page, seeOther } from '../shared/answer.ts'
import { latestOf, mostDiscussed } from '../../actions/latest.ts'
import { discussionOf, perPage } from '../../store/listed.ts'
import { readBody } from '../shared/body.ts'
import type { Visit } from '../shared/routing.ts'
import { first } from '../../domain/submission.ts'
import { follow, withdraw, type Followed } from '../../actions/track.ts'

/** `GET /binh-luan/YYYY/MM/slug/`: all comments of an article, a page at a time; `?y-kien=ID` begins with that one. */
export async function showComments({ params, url, services }: Visit): Promise<Response> {
  const { site, store, edition, captchaKind } = services
  const article = await edition.find(`${params['year']}/${params['month']}/${params['slug']}`)
  if (article === undefined || article.gone || article.comments === 'off')
    return missingPage(services)
  const from = beginningOf({
    after: url.searchParams.getAll('after'),
    with: url.searchParams.getAll('y-kien'),
  })
  const listing = from !== 'strange' && (await store.approved(article.id, from, perPage))
  // Not kept anywhere: the comment may have gone, or may come back.
  if (!listing || !listing.known) return seeOther(commentsAddress(article))
  return page(
    commentsPage(site, article, discussionOf(listing), {
      captcha: captchaKind,
      newest: from === null,
    }),
    200,
    cached(tags.comments(article.id), ['after', 'y-kien']),
  )
}

/** `GET /y-kien/`. */
export async function showLatest(visit: Visit): Promise<Response> {
  const [latest, discussed] = await Promise.all([
    latestOf(visit.services),
    mostDiscussed(visit.services),
  ])
  return page(
    latestPage(visit.services.site, { latest, mostDiscussed: discussed }),
    200,
    cached(tags.latest, []),
  )
}

/** `GET /y-kien/feed.xml`. */
export async function showFeed(visit: Visit): Promise<Response> {
  const text = commentsFeed(visit.services.site, await latestOf(visit.services))
  const headers = {
    ...cached(tags.latest, []),
    'Content-Type': 'application/atom+xml; charset=utf-8',
  }
  return new Response(text, { headers })
}

/** `GET /binh-luan/theo-doi/CODE`. The address is a secret: nothing may carry it on. */
export async function showTracking({ params, services }: Visit): Promise<Response> {
  const code = params['code'] ?? ''
  const followed = await follow(code, services)
  return followed === undefined ? missingPage(services) : tracking(services, followed, code)
}

/** `POST /binh-luan/theo-doi/CODE`: the page's form to withdraw. Whoever has the code may; no cookie is asked. */
export async function withdrawByForm({
  request,
  params,
  client,
  services,
}: Visit): Promise<Response> {
  const code = params['code'] ?? ''
  const body = await readBody(request)
  const sure = 'fields' in body && first(body.fields, 'sure') === 'yes'
  if (!sure) return seeOther(`/binh-luan/theo-doi/${code}`)
  const tracked = await withdraw(code, client, services)
  return tracked === undefined ? missingPage(services) : tracking(services, { tracked }, code)
}

function tracking({ site }: Visit['services'], followed: Followed, code: string): Response {
  return page(trackingPage(site, followed, code), 200, { 'Referrer-Policy': 'no-referrer' })
}

export function missingPage({ site }: Visit['services']): Response {
  return page(noticePage(site, commentStrings.missing, commentStrings.missingText), 404)
}
