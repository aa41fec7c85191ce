import { commentsPage } from '../../../../_includes/layouts/comments.ts'
import { commentsAddress } from '../../../../_includes/parts/comments/comment-address.ts'
import { cacheTags } from '../../domain/cache-tags.ts'
import { readPageStart } from './page-start.ts'
import { cacheHeaders, page, seeOther } from '../shared/responses.ts'
import { discussionOf, commentsPerPage } from '../../store/listed-comment.ts'
import type { RequestContext } from '../shared/route.ts'
import { missingPage } from './missing.ts'

/** `?y-kien=ID` begins with that comment. */
export async function showComments({ params, url, services }: RequestContext): Promise<Response> {
  const { site, store, edition } = services
  const article = await edition.find(`${params['year']}/${params['month']}/${params['slug']}`)
  if (article === undefined || article.gone || article.comments === 'off')
    return missingPage(services)
  const from = readPageStart({
    after: url.searchParams.getAll('after'),
    with: url.searchParams.getAll('y-kien'),
  })
  const listing = from !== 'strange' && (await store.approved(article.id, from, commentsPerPage))
  // Uncached: the comment may be gone, or may come back.
  if (!listing || !listing.isValidStart) return seeOther(commentsAddress(article))
  return page(
    commentsPage(site, article, discussionOf(listing), { newest: from === null }),
    200,
    cacheHeaders(cacheTags.comments(article.id), ['after', 'y-kien']),
  )
}
