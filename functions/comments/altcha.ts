import {
  createChallenge,
  randomInt,
  verifySolution,
  type Challenge,
  type Payload,
} from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Captcha, Judged } from './captcha.ts'
import { fingerprint } from './secrets.ts'

/** Rounds of PBKDF2 a try costs: about half a second of a reader's phone, five times that while an article is flooded. */
const cost = { calm: 1_000, busy: 5_000 }

/** A challenge may be answered for this long: time to write a letter. */
const lifeSeconds = 3_600

/** The embedded captcha: a proof of work, signed by us, with no account and no third party. */
export function altcha(secret: string, now: () => number): Captcha {
  return {
    kind: 'altcha',
    challenge: (busy) =>
      createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost: busy ? cost.busy : cost.calm,
        counter: randomInt(1_000, 500),
        deriveKey,
        expiresAt: Math.floor(now() / 1000) + lifeSeconds,
        hmacSignatureSecret: secret,
      }),
    async judge(token, { busy, now }): Promise<Judged> {
      const payload = read(token)
      if (payload === undefined) return { outcome: 'not-human' }
      const { parameters } = payload.challenge
      const expires = Number(parameters.expiresAt) * 1000
      if (!(expires > now) || parameters.cost < (busy ? cost.busy : cost.calm))
        return { outcome: 'not-human' }
      const { verified } = await verifySolution({
        ...payload,
        deriveKey,
        hmacSignatureSecret: secret,
      })
      // Nonce and salt are signed: two answers to one challenge, however spelt, are one use.
      return verified
        ? { outcome: 'human', id: fingerprint(`${parameters.nonce} ${parameters.salt}`), expires }
        : { outcome: 'not-human' }
    },
  }
}

/** The widget sends base64 of JSON; anything else is nobody's answer. */
function read(token: string): Payload | undefined {
  try {
    const payload = JSON.parse(
      Buffer.from(token, 'base64').toString('utf8'),
    ) as Partial<Payload> | null
    if (!isSigned(payload?.challenge) || typeof payload?.solution?.derivedKey !== 'string')
      return undefined
    return payload as Payload
  } catch {
    return undefined
  }
}

function isSigned(challenge: Partial<Challenge> | undefined): boolean {
  return typeof challenge?.signature === 'string' && typeof challenge.parameters?.cost === 'number'
}
