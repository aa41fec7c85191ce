import type { Payload } from 'altcha-lib'
import type { Captcha, CaptchaResult } from './captcha.ts'
import { type Price, prices } from '../domain/load.ts'
import { sha256 } from '../domain/secrets.ts'

/** Rounds of PBKDF2: `calm` takes a phone about half a second. */
const cost: Readonly<Record<Price, number>> = { calm: 1_000, busy: 5_000, dear: 20_000 }

/** Time to write a comment. */
const lifeSeconds = 3_600

/** Ours have about 700 letters. */
const longestToken = 2_048

const algorithm = { algorithm: 'PBKDF2/SHA-256', keyLength: 32 }

export interface AltchaSettings {
  readonly secret: string
  /** Two sites with one secret must not take answers to each other's challenges. */
  readonly host: string
  readonly now: () => number
}

/** Time and article are signed in `data`: the widget would compare an `expiresAt` with the reader's wrong clock. */
export function altcha({ secret, host, now }: AltchaSettings): Captcha {
  return {
    async challenge({ article, price }) {
      const { createChallenge, randomInt, deriveKey } = await library()
      return createChallenge({
        ...algorithm,
        cost: cost[price],
        counter: randomInt(1_000, 500),
        data: { article, host, issued: Math.floor(now() / 1000) },
        deriveKey,
        hmacSignatureSecret: secret,
      })
    },
    async verify(token, { article, now }): Promise<CaptchaResult> {
      const payload = await read(token, host)
      if (payload === undefined) return { outcome: 'not-human' }
      const { nonce, salt, data, cost: paid } = payload.challenge.parameters
      const expires = (data.issued + lifeSeconds) * 1000
      if (!(expires > now)) return { outcome: 'not-human' }
      const { verifySolution, deriveKey } = await library()
      const { verified } = await verifySolution({
        ...payload,
        deriveKey,
        hmacSignatureSecret: secret,
      })
      if (!verified) return { outcome: 'not-human' }
      // Nonce and salt are signed: two answers to one challenge, however spelt, are one use.
      const id = sha256(`${nonce} ${salt}`)
      return {
        outcome: 'human',
        id,
        expires,
        price: prices.findLast((price) => paid >= cost[price]) ?? 'calm',
        own: data.article === article,
      }
    },
  }
}

/** Loaded when needed: most of a function's starts are for readers. */
async function library() {
  const [main, { deriveKey }] = await Promise.all([
    import('altcha-lib'),
    import('altcha-lib/algorithms/pbkdf2'),
  ])
  return { ...main, deriveKey }
}

interface Read extends Payload {
  readonly challenge: Payload['challenge'] & {
    readonly parameters: { readonly data: { readonly article: string; readonly issued: number } }
  }
}

/** Base64 of JSON. Rebuilt from checked parts, so that a client cannot choose how it is verified. */
async function read(token: string, host: string): Promise<Read | undefined> {
  if (token.length > longestToken) return undefined
  try {
    const sent = JSON.parse(Buffer.from(token, 'base64').toString('utf8')) as Sent
    const { parameters, signature } = sent.challenge
    const { nonce, salt, keyPrefix, cost: paid } = parameters
    const { article, issued } = parameters.data
    const { counter, derivedKey } = sent.solution
    const texts = [signature, nonce, salt, keyPrefix, derivedKey, article]
    const numbers = [paid, counter, issued]
    if (!texts.every((each) => typeof each === 'string')) return undefined
    if (!numbers.every((each) => typeof each === 'number')) return undefined
    const ours = {
      ...algorithm,
      nonce,
      salt,
      keyPrefix,
      cost: paid,
      data: { article, host, issued },
    }
    const challenge = { parameters: ours, signature }
    const { isDeepStrictEqual } = await import('node:util')
    const isOurs = isDeepStrictEqual(sent, { challenge, solution: sent.solution })
    return isOurs ? { challenge, solution: { counter, derivedKey } } : undefined
  } catch {
    return undefined
  }
}

interface Sent {
  readonly challenge: {
    readonly parameters: {
      readonly nonce: string
      readonly salt: string
      readonly keyPrefix: string
      readonly cost: number
      readonly data: { readonly article: string; readonly issued: number }
    }
    readonly signature: string
  }
  readonly solution: { readonly counter: number; readonly derivedKey: string }
}
