import { withHeaders } from './shared/headers.ts'
import { watchNextMoment } from '../actions/request-deploy.ts'
import { watchReplies } from '../actions/publications/watch-replies.ts'
import { failureOf } from '../actions/failure.ts'
import { withRequestId } from './shared/problem.ts'
import { matchRoute, type RouteMatch } from './shared/routing.ts'
import type { Route } from './shared/route.ts'
import type { Client, Services } from '../actions/services.ts'
import { countStoreCalls } from './store-calls.ts'
import { answer, failed } from './answer.ts'

export type App = (request: Request, client: Client) => Promise<Response>

/**
 * The one place that catches surprises and logs requests. Whoever opens it names its routes: what they import is packed
 * with it. `refreshes`: whether it can refresh listings.
 */
export function createApp(services: Services, routes: readonly Route[], refreshes = true): App {
  const lookAtClock = watchNextMoment(services)
  const lookForReplies = refreshes ? watchReplies(services) : undefined
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
    const whole = withHeaders(withRequestId(response, id), services.site.captcha.kind, request)
    whole.headers.set('X-Request-Id', id)
    services.log({
      at: new Date(began).toISOString(),
      request: id,
      method: methodOf(request),
      route: routeOf(found),
      status: whole.status,
      milliseconds: services.now() - began,
      trips: counted.calls(),
      ...(failure !== undefined && { failure: failureOf(failure) }),
    })
    lookAtClock(client)
    lookForReplies?.(client, namesHour(found))
    return request.method === 'HEAD'
      ? new Response(null, { status: whole.status, headers: whole.headers })
      : whole
  }
}

/** Clients may send any word as a method: only known ones are logged. */
function methodOf({ method }: Request): string {
  return /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(method) ? method : 'other'
}

/** Only whoever publishes answers can. */
function namesHour(found: RouteMatch): boolean {
  return found !== undefined && 'route' in found && found.route.who === 'answers'
}

function routeOf(found: RouteMatch): string {
  if (found === undefined) return 'none'
  return 'route' in found ? found.route.path : found.path
}
