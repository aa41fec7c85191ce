import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

const hookPath = '/_publish'

/** Answers `POST /_publish` and says true; any other address is none of ours. Without a token there is no such address. */
export function publishHook(
  token: string | undefined,
  publish: () => void,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    if (request.url?.split('?')[0] !== hookPath) return false
    const { code, headers } = judge(request)
    // What was sent along says nothing to us.
    request.resume()
    response.writeHead(code, { 'Cache-Control': 'no-store', ...headers }).end()
    if (code === 202) publish()
    return true
  }

  function judge({ method, headers }: IncomingMessage): { code: number; headers?: object } {
    if (token === undefined) return { code: 404 }
    if (method !== 'POST') return { code: 405, headers: { Allow: 'POST' } }
    const given = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1]
    return given !== undefined && isEqual(given, token)
      ? { code: 202 }
      : { code: 401, headers: { 'WWW-Authenticate': 'Bearer' } }
  }
}

/** In the same time, however many letters are right. */
function isEqual(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) => createHash('sha256').update(text).digest())
  return left !== undefined && right !== undefined && timingSafeEqual(left, right)
}
