import { expect, test } from 'vitest'
import {
  verifyAssertion,
  verifyRegistration,
} from '../../../../functions/comments/domain/passkeys/verify.ts'
import { Authenticator, type Answering } from '../../../support/desk/authenticator.ts'

const site = {
  challenge: 'Y2hhbGxlbmdl',
  origin: 'https://ban-tin.example',
  host: 'ban-tin.example',
}
const registering: Answering = { ...site, type: 'webauthn.create', flags: 69, counter: 0 }
const entering: Answering = { ...site, type: 'webauthn.get', flags: 5, counter: 1 }
const expected = { challenge: site.challenge, origins: [site.origin], host: site.host }
const atRegistration = { ...expected, type: 'webauthn.create' } as const
const atSignIn = { ...expected, type: 'webauthn.get' } as const

function registered(authenticator: Authenticator): { publicKey: string; counter: number } {
  const made = verifyRegistration(authenticator.register(registering), atRegistration)
  if (made === undefined) throw new Error('It was not registered.')
  return made
}

test.each(['ES256', 'Ed25519', 'RS256'] as const)(
  'a key of %s is registered, and opens',
  (kind) => {
    const authenticator = new Authenticator(kind)
    const known = registered(authenticator)
    expect(verifyAssertion(authenticator.assert(entering), atSignIn, known)).toEqual({ counter: 1 })
  },
)

const wrong: readonly (readonly [string, Partial<Answering>])[] = [
  ['another challenge', { challenge: 'bm90IG91cnM' }],
  ['another origin', { origin: 'https://ban-tin.example.evil.example' }],
  ['our origin over plain http', { origin: 'http://ban-tin.example' }],
  ['another port', { origin: 'https://ban-tin.example:8443' }],
  ['another host’s key', { host: 'example' }],
  ['a frame of another site', { crossOrigin: true }],
  ['nobody who was there', { flags: 68 }],
  ['somebody who was not made sure of', { flags: 65 }],
]

test.each(wrong)('no key is registered for %s', (_, change) => {
  const answer = new Authenticator().register({ ...registering, ...change })
  expect(verifyRegistration(answer, atRegistration)).toBeUndefined()
})

test.each(wrong)('nothing opens for %s', (_, change) => {
  const authenticator = new Authenticator()
  const known = registered(authenticator)
  const flags = (change.flags ?? 69) - 64
  const answer = authenticator.assert({ ...entering, ...change, flags })
  expect(verifyAssertion(answer, atSignIn, known)).toBeUndefined()
})

test('one ceremony’s answer is none to the other', () => {
  const authenticator = new Authenticator()
  const known = registered(authenticator)
  const made = authenticator.register({ ...registering, type: 'webauthn.get' })
  expect(verifyRegistration(made, atRegistration)).toBeUndefined()
  const entered = authenticator.assert({ ...entering, type: 'webauthn.create' })
  expect(verifyAssertion(entered, atSignIn, known)).toBeUndefined()
})

test('another key’s signature opens nothing', () => {
  const authenticator = new Authenticator()
  const known = registered(authenticator)
  const forged = authenticator.assert(entering, new Authenticator())
  expect(verifyAssertion(forged, atSignIn, known)).toBeUndefined()
})

test.each([
  [0, 0, true],
  [0, 1, true],
  [7, 8, true],
  [7, 7, false],
  [7, 6, false],
  [7, 0, false],
])('after count %i, count %i opens: %s, as a copied key counts behind', (before, now, opens) => {
  const authenticator = new Authenticator()
  const known = { ...registered(authenticator), counter: before }
  const answer = authenticator.assert({ ...entering, counter: now })
  expect(verifyAssertion(answer, atSignIn, known) !== undefined).toBe(opens)
})

test('what is cut off anywhere, or has a byte changed in its head, is refused and never thrown at', () => {
  const authenticator = new Authenticator()
  let length = 0
  authenticator.register(registering, (whole) => {
    ;({ length } = whole)
    return whole
  })
  for (let end = 1; end < length; end += 1) {
    const answer = authenticator.register(registering, (whole) => whole.subarray(0, end))
    expect(verifyRegistration(answer, atRegistration)).toBeUndefined()
  }
  for (let at = 0; at < 60; at += 1)
    for (const value of [0, 0x1f, 0x5b, 0x9b, 0xbb, 0xff]) {
      const answer = authenticator.register(registering, (whole) => {
        const changed = Buffer.from(whole)
        changed[at] = value
        return changed
      })
      expect(() => verifyRegistration(answer, atRegistration)).not.toThrow()
    }
})

test.each([
  null,
  1,
  'text',
  [],
  {},
  { response: null },
  { response: { clientDataJSON: 'bnVsbA' } },
])('what is no answer at all (%j) is refused', (answer) => {
  expect(verifyRegistration(answer, atRegistration)).toBeUndefined()
  const known = { publicKey: '{}', counter: 0 }
  expect(verifyAssertion(answer, atSignIn, known)).toBeUndefined()
})
