import { fingerprint } from '../../domain/secrets.ts'
import type { Services } from '../../actions/services.ts'

export interface Moderator {
  readonly name: string
  /** Undefined for a token. */
  readonly session?: string
}

export type Authentication = Moderator | 'unknown' | 'foreign'

/** Seconds: a working day without use, and a week in any case (ASVS 7.3). */
const idleSeconds = 8 * 3600
const lifeSeconds = 7 * 24 * 3600

/** By `Authorization: Bearer`, or by the session's cookie, which changes something only from our own pages. */
export async function authenticate(
  request: Request,
  { store, now, secrets }: Services,
): Promise<Authentication> {
  const bearer = /^Bearer +([\w-]{20,100})$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (bearer !== undefined) {
    const owner = await store.findToken(fingerprint(bearer), now())
    return owner === undefined ? 'unknown' : { name: owner.moderator }
  }
  const cookie = readCookie(request)
  if (cookie === undefined) return 'unknown'
  const session = secrets.sessionHash(cookie)
  const found = await store.findSession(session, now())
  if (found === undefined) return 'unknown'
  return isSameOrigin(request) ? { name: found.moderator, session } : 'foreign'
}

/** Names one showing of the sign-in page; its form sends it back. */
export function signInNonce({ random }: Services): string {
  return random(16).toString('base64url')
}

/** A second press on the same page gives the same session, even where the first answer was lost. */
export async function signIn(
  code: string,
  nonce: string,
  request: Request,
  { store, now, random, secrets }: Services,
): Promise<string | undefined> {
  const secret = /^[\w-]{22}$/.test(nonce)
    ? secrets.sessionCookie(code, nonce)
    : random(32).toString('base64url')
  const former = readCookie(request)
  const opened = await store.openSession({
    code: fingerprint(code),
    session: secrets.sessionHash(secret),
    ...(former !== undefined && { present: secrets.sessionHash(former) }),
    now: now(),
    idleSeconds,
    lifeSeconds,
  })
  if (opened === undefined) return undefined
  const stands = opened.session === secrets.sessionHash(secret) ? secret : former
  return `${cookieName(request)}=${stands}; ${attributes(request)}; Max-Age=${lifeSeconds}`
}

export function clearedCookie(request: Request): string {
  return `${cookieName(request)}=; ${attributes(request)}; Max-Age=0`
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

function readCookie(request: Request): string | undefined {
  const name = cookieName(request)
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/)
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined
}

/** `__Host-` needs https; plain http is for this machine alone. */
function cookieName(request: Request): string {
  return isSecure(request) ? '__Host-desk' : 'desk'
}

function attributes(request: Request): string {
  return `Path=/; HttpOnly; SameSite=Lax${isSecure(request) ? '; Secure' : ''}`
}

function isSecure(request: Request): boolean {
  return request.url.startsWith('https:')
}
