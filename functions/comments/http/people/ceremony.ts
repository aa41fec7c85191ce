import { sha256 } from '../../domain/secrets.ts'
import type { Services } from '../../actions/services.ts'
import { challengeOf, type Expected } from '../../domain/passkeys/verify.ts'
import type { Ceremony } from '../../store/passkey-store.ts'

export type CeremonyUse = 'them' | 'vao' | 'xac-nhan'

/** Milliseconds. */
export const ceremonyLife = 5 * 60_000

/** The site's host; undefined where a browser shows another, at which no passkey of ours answers. */
export function passkeyHost(asked: URL, { site }: Services): string | undefined {
  const { hostname } = new URL(site.url)
  return asked.hostname === hostname ? hostname : undefined
}

/** Ours by its mark, so that nothing is kept of those that are never answered. `session`: whose it is, or ''. */
export function newChallenge(use: CeremonyUse, session: string, services: Services): string {
  const expires = services.now() + ceremonyLife
  const nonce = services.random(16).toString('base64url')
  const mark = services.secrets.challengeMark(`${use} ${session} ${nonce} ${expires}`)
  return Buffer.from(`${nonce}.${expires}.${mark.toString('base64url')}`).toString('base64url')
}

/** What an answer must be to, and for the store, so that it is taken once; undefined where it is to no such challenge. */
export function ceremonyOf(
  answer: unknown,
  use: CeremonyUse,
  session: string,
  { asked, services }: { readonly asked: URL; readonly services: Services },
): { readonly ceremony: Ceremony; readonly expected: Expected } | undefined {
  const host = passkeyHost(asked, services)
  const challenge = challengeOf(answer)
  const [nonce = '', until = '', mark = ''] = Buffer.from(challenge, 'base64url')
    .toString()
    .split('.')
  const expires = Number(until)
  const ours = services.secrets.challengeMark(`${use} ${session} ${nonce} ${until}`)
  if (host === undefined || !(services.now() < expires)) return undefined
  if (sha256(mark) !== sha256(ours.toString('base64url'))) return undefined
  const origins = [new URL(services.site.url).origin, asked.origin]
  const type = use === 'them' ? 'webauthn.create' : 'webauthn.get'
  return {
    ceremony: { hash: sha256(challenge), expires },
    expected: { type, challenge, origins, host },
  }
}
