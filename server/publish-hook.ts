import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PublishResult } from './publish-result.ts'
import { responseTo, type HookResponse } from './hook-response.ts'

const hookPath = '/_publish'

export function isHook({ url }: IncomingMessage): boolean {
  return url?.startsWith(hookPath) === true && url.split('?')[0] === hookPath
}

/** `POST /_publish`: 404 without a token, 202 at once with `Prefer: respond-async` (RFC 7240). False elsewhere. */
export function publishHook(
  token: string | undefined,
  publish: () => Promise<PublishResult>,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    if (!isHook(request)) return false
    request.resume()
    const refusal = refusalOf(request)
    if (refusal !== undefined) answer(response, refusal)
    else if (isAsync(request)) {
      void publish()
      answer(response, { code: 202, headers: { 'Preference-Applied': 'respond-async' } })
    } else void publish().then((result) => answer(response, responseTo(result)))
    return true
  }

  function refusalOf({ method, headers }: IncomingMessage): HookResponse | undefined {
    if (token === undefined) return { code: 404 }
    if (method !== 'POST') return { code: 405, headers: { Allow: 'POST' } }
    const given = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1]
    return given !== undefined && isEqual(given, token)
      ? undefined
      : { code: 401, headers: { 'WWW-Authenticate': 'Bearer' } }
  }
}

function answer(response: ServerResponse, { code, headers, body }: HookResponse): void {
  response.writeHead(code, { 'Cache-Control': 'no-store', ...headers })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

function isAsync({ headers }: IncomingMessage): boolean {
  return /(?:^|[\s,])respond-async(?:$|[\s,;])/i.test(String(headers['prefer'] ?? ''))
}

function isEqual(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) => createHash('sha256').update(text).digest())
  return left !== undefined && right !== undefined && timingSafeEqual(left, right)
}
