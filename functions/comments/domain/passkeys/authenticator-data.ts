import { createHash } from 'node:crypto'
import { readCbor } from './cbor.ts'
import { publicKeyOf } from './public-key.ts'

/** WebAuthn Level 3, section 6.1. */
export interface AuthenticatorData {
  /** Somebody was there, and the authenticator made sure who. */
  readonly isVerified: boolean
  readonly counter: number
  /** At a registration. */
  readonly made?: { readonly credential: Buffer; readonly publicKey: string }
}

const flags = { present: 1, verified: 4, attested: 64 }

/** Undefined where it is for another host, or no such data. */
export function readAuthenticatorData(bytes: Buffer, host: string): AuthenticatorData | undefined {
  if (bytes.length < 37) return undefined
  if (!bytes.subarray(0, 32).equals(createHash('sha256').update(host).digest())) return undefined
  const has = (flag: number): boolean => (bytes.readUInt8(32) & flag) !== 0
  const isVerified = has(flags.present) && has(flags.verified)
  const counter = bytes.readUInt32BE(33)
  if (!has(flags.attested)) return { isVerified, counter }
  const made = readCredential(bytes)
  return made && { isVerified, counter, made }
}

/** Behind 16 bytes that name the authenticator's model. */
function readCredential(bytes: Buffer): AuthenticatorData['made'] {
  if (bytes.length < 55) return undefined
  const start = 55
  const end = start + bytes.readUInt16BE(53)
  if (end >= bytes.length) return undefined
  const publicKey = publicKeyOf(readCbor(bytes, end).value)
  return publicKey === undefined ? undefined : { credential: bytes.subarray(start, end), publicKey }
}
