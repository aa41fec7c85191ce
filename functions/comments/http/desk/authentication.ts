import { sha256 } from '../../domain/secrets.ts'
import type { Services } from '../../actions/services.ts'
import { readCookie } from './session-cookie.ts'

export interface Moderator {
  readonly name: string
  /** Undefined for a token. */
  readonly session?: string
}

export type Authentication = Moderator | 'unknown' | 'foreign'

/** By `Authorization: Bearer`, or by the session's cookie, which changes something only from our own pages. */
export async function authenticate(
  request: Request,
  { store, now, secrets }: Services,
): Promise<Authentication> {
  const bearer = /^Bearer +([\w-]{20,100})$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (bearer !== undefined) {
    const owner = await store.findToken(sha256(bearer), now())
    return owner === undefined ? 'unknown' : { name: owner.moderator }
  }
  const cookie = readCookie(request)
  if (cookie === undefined) return 'unknown'
  const session = secrets.sessionHash(cookie)
  const found = await store.findSession(session, now())
  if (found === undefined) return 'unknown'
  return isSameOrigin(request) ? { name: found.moderator, session } : 'foreign'
}

/** Other sites' forms could post to us with the moderator's cookie. */
export function isSameOrigin(request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  // A page without a referrer sends `Origin: null`: then only `Sec-Fetch-Site` counts.
  if (origin === null || origin === 'null') return site === 'same-origin'
  return origin === new URL(request.url).origin && (site ?? 'same-origin') === 'same-origin'
}

/** Another site can make a browser read: harmless for a page, but not for an API answer. */
export function isCrossSiteRead(request: Request): boolean {
  return !['same-origin', 'none'].includes(request.headers.get('sec-fetch-site') ?? 'none')
}
