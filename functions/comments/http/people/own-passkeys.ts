import { algorithms } from '../../domain/passkeys/public-key.ts'
import { credentialOf, verifyAssertion, verifyRegistration } from '../../domain/passkeys/verify.ts'
import { firstValue } from '../../domain/fields.ts'
import { sha256 } from '../../domain/secrets.ts'
import { toIsoTime } from '../../store/moderators-store.ts'
import { problem } from '../shared/problem.ts'
import { bodyRefusals } from '../shared/refusals.ts'
import { readJson } from '../shared/request-body.ts'
import { json, seeOther } from '../shared/responses.ts'
import { signedInApi } from '../desk/signed-in-api.ts'
import { signedInPage } from '../desk/signed-in-page.ts'
import { ceremonyLife, ceremonyOf, newChallenge, passkeyHost } from './ceremony.ts'

export const askToAdd = signedInApi(async ({ url, services }, { name, session }) => {
  const host = passkeyHost(url, services)
  if (host === undefined || session === undefined) return problem('missing')
  const known = await services.store.passkeysOf(name)
  return json({
    challenge: newChallenge('them', session, services),
    rp: { id: host, name: services.site.newsroom.name },
    user: { id: Buffer.from(sha256(name), 'hex').toString('base64url'), name, displayName: name },
    pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
    timeout: ceremonyLife,
    attestation: 'none',
    excludeCredentials: known
      .filter((each) => each.host === host)
      .map(({ credential }) => ({ type: 'public-key', id: credential })),
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
  })
})

export const add = signedInApi(
  async ({ request, url: asked, services }, { name, session = '' }) => {
    const body = await readJson(request)
    if ('refused' in body) return problem(bodyRefusals[body.refused])
    const found = ceremonyOf(body.json, 'them', session, { asked, services })
    const made = found && verifyRegistration(body.json, found.expected)
    if (found === undefined || made === undefined) return problem('invalid')
    const added = await services.store.addPasskey({
      ...made,
      id: sha256(made.credential),
      moderator: name,
      host: found.expected.host,
      at: toIsoTime(services.now()),
      ceremony: found.ceremony,
      session,
    })
    return added ? json({ to: '/kiem-duyet/phien/' }, 201) : problem('invalid')
  },
)

export const askToConfirm = signedInApi(async ({ url, services }, { name, session }) => {
  const host = passkeyHost(url, services)
  if (host === undefined || session === undefined) return problem('missing')
  const known = await services.store.passkeysOf(name)
  return json({
    challenge: newChallenge('xac-nhan', session, services),
    rpId: host,
    timeout: ceremonyLife,
    userVerification: 'required',
    allowCredentials: known
      .filter((each) => each.host === host)
      .map(({ credential }) => ({ type: 'public-key', id: credential })),
  })
})

export const confirm = signedInApi(
  async ({ request, url: asked, services }, { name, session = '' }) => {
    const body = await readJson(request)
    if ('refused' in body) return problem(bodyRefusals[body.refused])
    const found = ceremonyOf(body.json, 'xac-nhan', session, { asked, services })
    const passkey = sha256(credentialOf(body.json))
    const known = await services.store.findPasskey(passkey)
    const isOwn = known?.moderator === name && known.host === found?.expected.host
    const proof = found && isOwn ? verifyAssertion(body.json, found.expected, known) : undefined
    if (found === undefined || proof === undefined) return problem('invalid')
    const { ceremony } = found
    const use = { ceremony, passkey, counter: proof.counter, now: services.now() }
    return (await services.store.confirmSession({ ...use, session }))
      ? json({ to: null })
      : problem('invalid')
  },
)

export const remove = signedInPage(async ({ services }, { name }, fields) => {
  const order = { moderator: name, at: toIsoTime(services.now()), by: name }
  await services.store.removePasskey({ ...order, id: firstValue(fields, 'khoa') })
  return seeOther('/kiem-duyet/phien/')
})
