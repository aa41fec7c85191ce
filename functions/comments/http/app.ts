import { noticePage } from '../../../_includes/layouts/comments.ts'
import { commentStrings } from '../../../_includes/strings/comments.ts'
import { moved, page, withHeaders } from './shared/responses.ts'
import { failureOf } from '../actions/failure.ts'
import { withRequestId, problem } from './shared/problem.ts'
import { missingPage } from './reader/pages.ts'
import { matchRoute, type RouteMatch } from './shared/routing.ts'
import { routes } from './routes.ts'
import type { Client, Services } from '../actions/services.ts'
import { StoreUnavailable } from '../store/store.ts'
import { countStoreCalls } from './store-calls.ts'

export type App = (request: Request, client: Client) => Promise<Response>

/** The one place that catches surprises and logs requests. */
export function createApp(services: Services): App {
  return async (request, client) => {
    const began = services.now()
    const id = services.random(6).toString('hex')
    const url = new URL(request.url)
    const found = matchRoute(routes, request.method, url.pathname)
    const counted = countStoreCalls(services.store)
    const bound: Services = {
      ...services,
      store: counted.store,
      report: (sentence) => services.report(sentence, id),
    }
    let failure: unknown
    const response = await answer(request, client, bound, found).catch((error: unknown) => {
      failure = error
      return failed(error, url, id, services)
    })
    const whole = withHeaders(await withRequestId(response, id), services.captcha.kind, request)
    whole.headers.set('X-Request-Id', id)
    services.log({
      at: new Date(began).toISOString(),
      request: id,
      method: methodOf(request),
      route: routeOf(found),
      status: whole.status,
      milliseconds: services.now() - began,
      trips: counted.trips(),
      ...(failure !== undefined && { failure: failureOf(failure) }),
    })
    return request.method === 'HEAD'
      ? new Response(null, { status: whole.status, headers: whole.headers })
      : whole
  }
}

async function answer(
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
      ? page(noticePage(services.site, commentStrings.failed, commentStrings.awayText), 503)
      : problem('unavailable', { detail: other })
  }
  if (found === undefined) return isPage(url) ? missingPage(services) : problem('missing')
  if ('moved' in found) return moved({ pathname: found.moved, search: url.search })
  if ('allow' in found) return problem('method', { headers: { Allow: found.allow } })
  return found.route.handler({ request, url, params: found.params, client, services })
}

/** An error's message may hold anything: the reader gets the request's id to quote. */
function failed(error: unknown, url: URL, id: string, { site }: Services): Response {
  const away = error instanceof StoreUnavailable
  const headers: Record<string, string> = away ? { 'Retry-After': '30' } : {}
  if (!isPage(url)) return problem(away ? 'unavailable' : 'failed', { headers })
  const text = away ? commentStrings.awayText : commentStrings.failedText
  return page(noticePage(site, commentStrings.failed, text, id), away ? 503 : 500, headers)
}

function isPage(url: URL): boolean {
  return !url.pathname.startsWith('/api')
}

/** Clients may send any word as a method: only known ones are logged. */
function methodOf({ method }: Request): string {
  return /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(method) ? method : 'other'
}

function routeOf(found: RouteMatch): string {
  if (found === undefined) return 'none'
  return 'route' in found ? found.route.path : found.path
}
