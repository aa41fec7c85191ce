import { noticePage } from '../../_includes/layouts/comments.ts'
import { commentStrings } from '../../_includes/strings-comments.ts'
import { page, withHeaders } from './answer.ts'
import { problem } from './problem.ts'
import { missingPage } from './reader-pages.ts'
import { find } from './routing.ts'
import { routes } from './routes.ts'
import type { Client, Services } from './services.ts'
import { StoreUnavailable } from './store.ts'

export type Door = (request: Request, client: Client) => Promise<Response>

/** The whole function as Request → Response; what surprises is caught here, once. */
export function openDoor(services: Services): Door {
  return async (request, client) => {
    const response = await answer(request, client, services).catch((error: unknown) =>
      failed(error, request, services),
    )
    const whole = withHeaders(response, services.captcha.kind)
    return request.method === 'HEAD'
      ? new Response(null, { status: whole.status, headers: whole.headers })
      : whole
  }
}

async function answer(request: Request, client: Client, services: Services): Promise<Response> {
  const url = new URL(request.url)
  const found = find(routes, request.method, url.pathname)
  if (found === undefined) return isPage(url) ? missingPage(services) : problem('missing')
  if ('allow' in found) return problem('method', { headers: { Allow: found.allow } })
  return found.route.deed({ request, url, params: found.params, client, services })
}

/** The message of a surprise may hold anything, so only its name is told, and to the operator alone. */
function failed(error: unknown, request: Request, { site, report }: Services): Response {
  const url = new URL(request.url)
  const away = error instanceof StoreUnavailable
  report(
    `${request.method} ${url.pathname.split('/').slice(0, 3).join('/')}: ${error instanceof Error ? error.name : 'unknown'}`,
  )
  const headers: Record<string, string> = away ? { 'Retry-After': '30' } : {}
  if (!isPage(url)) return problem(away ? 'unavailable' : 'failed', { headers })
  return page(
    noticePage(
      site,
      commentStrings.failed,
      away ? commentStrings.awayText : commentStrings.failedText,
    ),
    away ? 503 : 500,
    headers,
  )
}

function isPage(url: URL): boolean {
  return !url.pathname.startsWith('/api')
}
