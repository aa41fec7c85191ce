import { createHash } from 'node:crypto'
import { readAuthenticatorData } from './authenticator-data.ts'
import { readCbor } from './cbor.ts'
import { isSignedBy } from './public-key.ts'

/** What must be true of an answer. */
export interface Expected {
  readonly type: 'webauthn.create' | 'webauthn.get'
  readonly challenge: string
  readonly origins: readonly string[]
  readonly host: string
}

interface Registration {
  readonly credential: string
  readonly publicKey: string
  readonly counter: number
}

/** The challenge that an answer is to, not yet believed. */
export function challengeOf(answer: unknown): string {
  const { challenge } = clientDataOf(answer) ?? {}
  return typeof challenge === 'string' ? challenge : ''
}

/**
 * WebAuthn Level 3, section 7.1, for newsrooms that ask for no attestation: who makes a passkey is signed in, and which
 * model of authenticator keeps it is theirs to choose.
 */
export function verifyRegistration(answer: unknown, expected: Expected): Registration | undefined {
  const attestation = bytesOf(answer, 'attestationObject')
  if (attestation === undefined || !isAsExpected(answer, expected)) return undefined
  try {
    const { value } = readCbor(attestation)
    const data = value instanceof Map ? (value.get('authData') as unknown) : undefined
    if (!Buffer.isBuffer(data)) return undefined
    const {
      made,
      isVerified = false,
      counter = 0,
    } = readAuthenticatorData(data, expected.host) ?? {}
    if (made === undefined || !isVerified || made.credential.length > 1023) return undefined
    const credential = made.credential.toString('base64url')
    if (credential !== credentialOf(answer)) return undefined
    return { credential, publicKey: made.publicKey, counter }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Section 7.2. The new count, which must have grown where the authenticator counts at all. */
export function verifyAssertion(
  answer: unknown,
  expected: Expected,
  known: { readonly publicKey: string; readonly counter: number },
): { readonly counter: number } | undefined {
  const [data, client, signature] = ['authenticatorData', 'clientDataJSON', 'signature'].map(
    (name) => bytesOf(answer, name),
  )
  if (!data || !client || !signature || !isAsExpected(answer, expected)) return undefined
  const read = readAuthenticatorData(data.subarray(0, 37), expected.host) ?? undefined
  if (read?.isVerified !== true) return undefined
  const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
  if (!isSignedBy(known.publicKey, signed, signature)) return undefined
  const { counter } = read
  const counts = counter > 0 || known.counter > 0
  return counts && counter <= known.counter ? undefined : { counter }
}

export function credentialOf(answer: unknown): string {
  const id = isObject(answer) ? answer['id'] : undefined
  return typeof id === 'string' && /^[\w-]{1,1400}$/.test(id) ? id : ''
}

function isAsExpected(answer: unknown, { type, challenge, origins }: Expected): boolean {
  const client = clientDataOf(answer)
  return (
    client !== undefined &&
    client['type'] === type &&
    client['challenge'] === challenge &&
    client['crossOrigin'] !== true &&
    origins.some((origin) => origin === client['origin'])
  )
}

function clientDataOf(answer: unknown): Readonly<Record<string, unknown>> | undefined {
  const bytes = bytesOf(answer, 'clientDataJSON')
  if (bytes === undefined) return undefined
  try {
    const client: unknown = JSON.parse(bytes.toString('utf8'))
    return isObject(client) ? client : undefined
  } catch {
    return undefined
  }
}

function bytesOf(answer: unknown, name: string): Buffer | undefined {
  const response = isObject(answer) ? answer['response'] : undefined
  const text = isObject(response) ? response[name] : undefined
  return typeof text === 'string' && /^[\w-]+$/.test(text)
    ? Buffer.from(text, 'base64url')
    : undefined
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
