import { credentialOf, verifyAssertion } from '../../domain/passkeys/verify.ts'
import { sha256 } from '../../domain/secrets.ts'
import { isSameOrigin } from '../desk/authentication.ts'
import { openByPasskey } from './sign-in.ts'
import { firstPageOf } from '../shared/first-page.ts'
import { problem } from '../shared/problem.ts'
import { bodyRefusals } from '../shared/refusals.ts'
import { readJson } from '../shared/request-body.ts'
import { json } from '../shared/responses.ts'
import type { Handler } from '../shared/route.ts'
import { ceremonyLife, ceremonyOf, newChallenge, passkeyHost } from './ceremony.ts'

/** Tells nothing of who has passkeys: the authenticator offers those that it knows for this site. */
export const askToEnter: Handler = async ({ request, url, services }) => {
  if (!isSameOrigin(request, services.site.url)) return problem('forbidden')
  const rpId = passkeyHost(url, services)
  if (rpId === undefined) return problem('missing')
  const challenge = newChallenge('vao', '', services)
  return json({ challenge, rpId, timeout: ceremonyLife, userVerification: 'required' })
}

export const enter: Handler = async ({ request, url: asked, services }) => {
  const { store, now, site } = services
  if (!isSameOrigin(request, site.url)) return problem('forbidden')
  const body = await readJson(request, 16 * 1024)
  if ('refused' in body) return problem(bodyRefusals[body.refused])
  const found = ceremonyOf(body.json, 'vao', '', { asked, services })
  if (found === undefined) return problem('unauthenticated')
  const passkey = sha256(credentialOf(body.json))
  const known = await store.findPasskey(passkey)
  const isHere = known?.host === found.expected.host
  const proof = isHere ? verifyAssertion(body.json, found.expected, known) : undefined
  const use = { ceremony: found.ceremony, passkey, counter: proof?.counter ?? 0, now: now() }
  const entered = proof && (await openByPasskey(use, request, services))
  if (entered === undefined) {
    await store.refuseSignIn(known?.moderator ?? '-', now())
    return problem('unauthenticated')
  }
  return json({ to: firstPageOf(entered.role) }, 200, { 'Set-Cookie': entered.cookie })
}
