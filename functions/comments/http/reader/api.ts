import { textOf } from '../../../../_includes/models/comment.ts'
import { createHash } from 'node:crypto'
import { tags } from '../../domain/affected.ts'
import { namesTag } from '../shared/etag.ts'
import { cacheHeaders, json } from '../shared/responses.ts'
import { readPageStart } from './page-start.ts'
import { busyAbove } from '../../domain/held.ts'
import { discussionOf, perPage } from '../../store/listed.ts'
import { problem } from '../shared/problem.ts'
import type { RequestContext } from '../shared/routing.ts'
import { findTracked, withdraw } from '../../actions/tracking.ts'

/** Above so many changed articles the answer is only "all". */
const maxChanges = 500

export async function listComments({ url, request, services }: RequestContext): Promise<Response> {
  const [id = '', ...more] = url.searchParams.getAll('article')
  if (more.length > 0) return problem('malformed')
  const article = await services.edition.find(id)
  if (article === undefined || article.gone || article.comments === 'off') return problem('missing')
  const from = readPageStart({ after: url.searchParams.getAll('after') })
  if (from === 'strange') return problem('cursor')
  const listing = await services.store.approved(article.id, from, perPage)
  if (!listing.known) return problem('cursor')
  const { total, version, comments, next } = discussionOf(listing)
  const body = {
    article: article.id,
    total,
    version,
    comments: comments.map(({ id, at, ...comment }) => ({ id, ...textOf(comment), at })),
    next,
  }
  return withETag(request, body, tags.comments(article.id), ['article', 'after'])
}

/** What pages of this edition do not know yet. */
export async function listChanges({ request, services }: RequestContext): Promise<Response> {
  const { revision, articles, all } = await services.store.changedSince(
    services.edition.manifest.revision,
    maxChanges,
  )
  const body = all
    ? { revision, all: true }
    : {
        revision,
        articles: Object.fromEntries(
          articles.map(({ article, total, version }) => [article, { total, version }]),
        ),
      }
  return withETag(request, body, tags.changes, [])
}

/** Dearer while that article is flooded. */
export async function issueChallenge({ url, services }: RequestContext): Promise<Response> {
  const { captcha, store, now } = services
  const article = await services.edition.find(url.searchParams.get('article') ?? '')
  const recent = article === undefined ? 0 : await store.recent(article.id, now())
  const challenge = await captcha.challenge({
    article: article?.id ?? '',
    busy: recent > busyAbove,
  })
  return challenge === null ? problem('missing') : json(challenge)
}

export async function readTracking({ params, services }: RequestContext): Promise<Response> {
  const found = await findTracked(params['code'] ?? '', services)
  return found === undefined ? problem('missing') : json(found.tracked)
}

export async function withdrawByApi({
  params,
  client,
  services,
}: RequestContext): Promise<Response> {
  const tracked = await withdraw(params['code'] ?? '', client, services)
  return tracked === undefined ? problem('missing') : json(tracked)
}

function withETag(
  request: Request,
  body: unknown,
  tag: string,
  query: readonly string[],
): Response {
  const etag = `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`
  const headers = { ...cacheHeaders(tag, query), ETag: etag }
  // `*` names nothing of ours.
  if (namesTag(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers })
  return json(body, 200, headers)
}
