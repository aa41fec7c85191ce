import { noticePage } from '../../../_includes/layouts/comments.ts'
import { commentStrings } from '../../../_includes/strings/comments.ts'
import { moved, page, withHeaders } from './shared/answer.ts'
import { failureOf } from '../actions/failure.ts'
import { nameRequest, problem } from './shared/problem.ts'
import { missingPage } from './reader/reader-pages.ts'
import { find, type Found } from './shared/routing.ts'
import { routes } from './routes.ts'
import type { Client, Services } from '../actions/services.ts'
import { StoreUnavailable } from '../store/store.ts'
import { countTrips } from './trips.ts'

export type Door = (request: Request, client: Client) => Promise<Response>

/** The whole function as Request → Response; what surprises is caught here, once, and every request leaves its entry. */
export function openDoor(services: Services): Door {
  return async (request, client) => {
    const began = services.now()
    const id = services.random(6).toString('hex')
    const url = new URL(request.url)
    const found = find(routes, request.method, url.pathname)
    const counted = countTrips(services.store)
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
    const whole = withHeaders(await nameRequest(response, id), services.captcha.kind, request)
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
  found: Found,
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
  return found.route.deed({ request, url, params: found.params, client, services })
}

/** The message of a surprise may hold anything: the reader gets the request's id to quote, and nothing else of it. */
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

/** A client may call its method anything, so only those of the web are written down. */
function methodOf({ method }: Request): string {
  return /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(method) ? method : 'other'
}

function routeOf(found: Found): string {
  if (found === undefined) return 'none'
  return 'route' in found ? found.route.path : found.path
}
