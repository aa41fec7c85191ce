import { messagePage } from '../../../_includes/layouts/message-page.ts'
import { commentStrings } from '../../../_includes/strings/comments.ts'
import type { Client, Services } from '../actions/services.ts'
import { StoreUnavailable } from '../store/store.ts'
import { missingPage } from './reader/missing.ts'
import { problem } from './shared/problem.ts'
import { page, moved } from './shared/responses.ts'
import type { RouteMatch } from './shared/routing.ts'

export async function answer(
  request: Request,
  client: Client,
  services: Services,
  found: RouteMatch,
): Promise<Response> {
  const url = new URL(request.url)
  const other = await services.otherKey?.()
  if (other !== undefined) {
    services.report(other)
    return isPage(url)
      ? page(messagePage(services.site, commentStrings.failed, commentStrings.awayText), 503)
      : problem('unavailable', { detail: other })
  }
  if (found === undefined) return isPage(url) ? missingPage(services) : problem('missing')
  if ('moved' in found) return moved({ pathname: found.moved, search: url.search })
  if ('allow' in found) return problem('method', { headers: { Allow: found.allow } })
  const { route, params } = found
  const context = { request, url, params, client, services }
  return route.who === 'anybody'
    ? route.handler(context)
    : route.handler.answerStaff(context, route.who)
}

/** An error's message may hold anything: the reader gets the request's id to quote. */
export function failed(error: unknown, url: URL, id: string, { site }: Services): Response {
  const away = error instanceof StoreUnavailable
  const headers: Record<string, string> = away ? { 'Retry-After': '30' } : {}
  if (!isPage(url)) return problem(away ? 'unavailable' : 'failed', { headers })
  const text = away ? commentStrings.awayText : commentStrings.failedText
  return page(messagePage(site, commentStrings.failed, text, id), away ? 503 : 500, headers)
}

function isPage(url: URL): boolean {
  return !url.pathname.startsWith('/api')
}
