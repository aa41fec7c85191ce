import { covers } from '../../../../_includes/models/permissions.ts'
import type { Role } from '../../../../_includes/models/roles.ts'
import { sha256 } from '../../domain/secrets.ts'
import type { Services } from '../../actions/services.ts'
import { isConfirmed } from '../../domain/confirmation.ts'
import { readCookie } from '../shared/session-cookie.ts'

export interface Moderator {
  readonly name: string
  readonly role: Role
  /** Undefined for a token. */
  readonly session?: string
  /** Of a session: whether its person proved a moment ago who they are. */
  readonly confirmed?: boolean
}

export type Authentication = Moderator | 'unknown' | 'foreign'

/** By `Authorization: Bearer`, or by the session's cookie, which changes something only from our own pages. */
export async function authenticate(
  request: Request,
  { store, now, secrets, site }: Services,
): Promise<Authentication> {
  const bearer = /^Bearer +([\w-]{20,100})$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (bearer !== undefined) {
    const owner = await store.findToken(sha256(bearer), now())
    // A token made for more than its person may do by now opens nothing.
    return owner === undefined || !covers(owner.personRole, owner.role)
      ? 'unknown'
      : { name: owner.moderator, role: owner.role }
  }
  const cookie = readCookie(request)
  if (cookie === undefined) return 'unknown'
  const session = secrets.sessionHash(cookie)
  const found = await store.findSession(session, now())
  if (found === undefined) return 'unknown'
  const { moderator: name, role } = found
  const confirmed = isConfirmed(found, new URL(site.url).hostname, now())
  return isSameOrigin(request, site.url) ? { name, role, session, confirmed } : 'foreign'
}

/** Other sites' forms could post to us with the moderator's cookie. */
export function isSameOrigin(request: Request, siteUrl: string): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  // A page without a referrer sends `Origin: null`: then only `Sec-Fetch-Site` counts.
  if (origin === null || origin === 'null') return site === 'same-origin'
  const isOurs = [siteUrl, request.url].some((url) => new URL(url).origin === origin)
  return isOurs && (site ?? 'same-origin') === 'same-origin'
}

/** Another site can make a browser read: harmless for a page, but not for an API answer. */
export function isCrossSiteRead(request: Request): boolean {
  return !['same-origin', 'none'].includes(request.headers.get('sec-fetch-site') ?? 'none')
}
