import { cacheTags } from '../../domain/cache-tags.ts'
import { json } from '../shared/responses.ts'
import { readPageStart } from './page-start.ts'
import { type Load, priceAt } from '../../domain/load.ts'
import { discussionOf, commentsPerPage } from '../../store/listed-comment.ts'
import { problem } from '../shared/problem.ts'
import type { RequestContext } from '../shared/route.ts'
import { withETag } from './with-etag.ts'

export async function listComments({ url, request, services }: RequestContext): Promise<Response> {
  const [id = '', ...more] = url.searchParams.getAll('article')
  if (more.length > 0) return problem('malformed')
  const article = await services.edition.find(id)
  if (article === undefined || article.gone || article.comments === 'off') return problem('missing')
  const from = readPageStart({ after: url.searchParams.getAll('after') })
  if (from === 'strange') return problem('cursor')
  const listing = await services.store.approved(article.id, from, commentsPerPage)
  if (!listing.isValidStart) return problem('cursor')
  const { total, version, comments, next } = discussionOf(listing)
  const body = {
    article: article.id,
    total,
    version,
    comments: comments.map((comment) => ({ ...comment, state: undefined })),
    next,
  }
  return withETag(request, body, cacheTags.comments(article.id), ['article', 'after'])
}

const calm: Load = { recent: 0, site: 0, pending: 0 }

/** Dearer while that article or the site is flooded, and while more waits than anybody will read. */
export async function issueChallenge({ url, services }: RequestContext): Promise<Response> {
  const { captcha, store, now } = services
  const article = await services.edition.find(url.searchParams.get('article') ?? '')
  const load = article === undefined ? calm : await store.load(article.id, now())
  const challenge = await captcha.challenge({
    article: article?.id ?? '',
    price: priceAt(load),
  })
  return challenge === null ? problem('missing') : json(challenge)
}
