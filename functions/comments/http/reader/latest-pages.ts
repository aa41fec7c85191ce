import { commentsFeed } from '../../../../_includes/layouts/feeds/comments-feed.ts'
import { answersPage } from '../../../../_includes/layouts/cases/answers.ts'
import { latestPage } from '../../../../_includes/layouts/latest.ts'
import { readAnswered, readAnswers } from '../../actions/cases/answers.ts'
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

/** What the clock says of it is at most as old as its time in the cache. */
export async function showAnswers({ services }: RequestContext): Promise<Response> {
  return page(
    answersPage(services.site, await readAnswers(services)),
    200,
    cacheHeaders(cacheTags.answers, []),
  )
}

export async function showFeed({ services }: RequestContext): Promise<Response> {
  const [latest, answered] = await Promise.all([readLatest(services), readAnswered(services)])
  const text = commentsFeed(services.site, latest, answered)
  const headers = {
    ...cacheHeaders(cacheTags.latest, []),
    'Content-Type': 'application/atom+xml; charset=utf-8',
  }
  return new Response(text, { headers })
}
