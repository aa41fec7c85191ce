import { fingerprint } from '../../domain/secrets.ts'
import type { Services } from '../../actions/services.ts'

/** Whoever may decide, and how they proved it. */
export interface Moderator {
  readonly name: string
  /** The session's mark; undefined for a program's token. */
  readonly session?: string
}

export type Authentication = Moderator | 'unknown' | 'foreign'

/** A working day without a look ends a session; a week ends it in any case (ASVS 7.3). */
const idleSeconds = 8 * 3600
const lifeSeconds = 7 * 24 * 3600

/** `Authorization: Bearer`, or the session's cookie and, where something is to change, a request from our own pages. */
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
  const session = secrets.sessionMark(cookie)
  const found = await store.findSession(session, now())
  if (found === undefined) return 'unknown'
  return isOurs(request) ? { name: found.moderator, session } : 'foreign'
}

/** What a page of the door is known by; the form sends it back. */
export function doorPage({ random }: Services): string {
  return random(16).toString('base64url')
}

/**
 * Uses up a one-time code; the session's cookie, or undefined if the code is not (or no longer) good. The cookie is made of
 * the code and of the page on which the button was pressed, so that a second press of it gives the same, also where the
 * answer to the first never came; another browser was shown another page. The browser's former session ends.
 */
export async function signIn(
  code: string,
  shown: string,
  request: Request,
  { store, now, random, secrets }: Services,
): Promise<string | undefined> {
  const secret = /^[\w-]{22}$/.test(shown)
    ? secrets.doorCookie(code, shown)
    : random(32).toString('base64url')
  const former = readCookie(request)
  const opened = await store.openSession({
    code: fingerprint(code),
    session: secrets.sessionMark(secret),
    ...(former !== undefined && { present: secrets.sessionMark(former) }),
    now: now(),
    idleSeconds,
    lifeSeconds,
  })
  if (opened === undefined) return undefined
  const stands = opened.session === secrets.sessionMark(secret) ? secret : former
  return `${cookieName(request)}=${stands}; ${attributes(request)}; Max-Age=${lifeSeconds}`
}

export function endedCookie(request: Request): string {
  return `${cookieName(request)}=; ${attributes(request)}; Max-Age=0`
}

/** A form on a stranger's page can post to us with the moderator's cookie; the browser says where it came from. */
export function isOurs(request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  // A page that sends no referrer sends `Origin: null`; then only the browser's own word counts.
  if (origin === null || origin === 'null') return site === 'same-origin'
  return origin === new URL(request.url).origin && (site ?? 'same-origin') === 'same-origin'
}

/** A stranger's page can also send a browser to look: no harm on a page, but a program's answer is none of its business. */
export function isForeignLook(request: Request): boolean {
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
