import type { Role } from '../../../../_includes/models/roles.ts'
import type { Services } from '../../actions/services.ts'
import type { PasskeyUse } from '../../store/passkey-store.ts'
import { sha256 } from '../../domain/secrets.ts'
import { readCookie, cookieName, attributes } from '../shared/session-cookie.ts'
import { describeDevice } from './describe-device.ts'

/** Seconds: a working day without use, and a week in any case (ASVS 7.3). */
const idleSeconds = 8 * 3600
const lifeSeconds = 7 * 24 * 3600

/** In a session of its own, which is confirmed from the start. */
export async function openByPasskey(
  use: PasskeyUse,
  request: Request,
  { store, random, secrets }: Services,
): Promise<{ readonly role: Role; readonly cookie: string } | undefined> {
  const secret = random(32).toString('base64url')
  const former = readCookie(request)
  const opened = await store.openSessionByPasskey({
    ...use,
    session: secrets.sessionHash(secret),
    ...(former !== undefined && { former: secrets.sessionHash(former) }),
    idleSeconds,
    lifeSeconds,
    device: describeDevice(request.headers),
  })
  return opened && { role: opened.role, cookie: sessionCookie(request, secret) }
}

function sessionCookie(request: Request, secret: string): string {
  return `${cookieName(request)}=${secret}; ${attributes(request)}; Max-Age=${lifeSeconds}`
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
): Promise<{ readonly role: Role; readonly cookie: string } | undefined> {
  const secret = /^[\w-]{22}$/.test(nonce)
    ? secrets.sessionCookie(code, nonce)
    : random(32).toString('base64url')
  const former = readCookie(request)
  const opened = await store.openSession({
    code: sha256(code),
    session: secrets.sessionHash(secret),
    ...(former !== undefined && { former: secrets.sessionHash(former) }),
    now: now(),
    idleSeconds,
    lifeSeconds,
    device: describeDevice(request.headers),
  })
  if (opened === undefined) return undefined
  const stands = opened.session === secrets.sessionHash(secret) ? secret : (former ?? '')
  return { role: opened.role, cookie: sessionCookie(request, stands) }
}
