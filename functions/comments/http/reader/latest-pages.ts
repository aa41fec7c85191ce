import { commentsFeed } from '../../../../_includes/layouts/comments-feed.ts'
import { latestPage } from '../../../../_includes/layouts/latest.ts'
import { readLatest, readMostDiscussed } from '../../actions/latest.ts'
import { cacheTags } from '../../domain/cache-tags.ts'
import { page, cacheHeaders } from '../shared/responses.ts'
import type { RequestContext } from '../shared/route.ts'

export async function showLatest(context: RequestContext): Promise<Response> {
  const [latest, discussed] = await Promise.all([
    readLatest(context.services),
    readMostDiscussed(context.services),
  ])
  return page(
    latestPage(context.services.site, { latest, mostDiscussed: discussed }),
    200,
    cacheHeaders(cacheTags.latest, []),
  )
}

export async function showFeed(context: RequestContext): Promise<Response> {
  const text = commentsFeed(context.services.site, await readLatest(context.services))
  const headers = {
    ...cacheHeaders(cacheTags.latest, []),
    'Content-Type': 'application/atom+xml; charset=utf-8',
  }
  return new Response(text, { headers })
}
