import { createPublicKey, verify, type JsonWebKeyInput } from 'node:crypto'
import type { Cbor } from './cbor.ts'

/** COSE's numbers (RFC 9053) of what we take: ES256, Ed25519, RS256, as nearly every authenticator has one of them. */
export const algorithms = [-7, -8, -257] as const

/** A COSE key as a JSON Web Key; undefined for another kind, or for no point of the curve. */
export function publicKeyOf(key: Cbor): string | undefined {
  if (!(key instanceof Map)) return undefined
  const fields: ReadonlyMap<Cbor, Cbor> = key
  const part = (label: number): string => {
    const value = fields.get(label)
    return Buffer.isBuffer(value) ? value.toString('base64url') : ''
  }
  const [kind, algorithm, curve] = [fields.get(1), fields.get(3), fields.get(-1)]
  if (kind === 2 && algorithm === -7 && curve === 1)
    return checked({ kty: 'EC', crv: 'P-256', x: part(-2), y: part(-3) })
  if (kind === 1 && algorithm === -8 && curve === 6)
    return checked({ kty: 'OKP', crv: 'Ed25519', x: part(-2) })
  if (kind === 3 && algorithm === -257) return checked({ kty: 'RSA', n: part(-1), e: part(-2) })
  return undefined
}

function checked(key: JsonWebKeyInput['key']): string | undefined {
  try {
    createPublicKey({ key, format: 'jwk' })
    return JSON.stringify(key)
  } catch {
    return undefined
  }
}

/** ECDSA's signatures come in DER. */
export function isSignedBy(publicKey: string, signed: Buffer, signature: Buffer): boolean {
  const key = JSON.parse(publicKey) as JsonWebKeyInput['key']
  const hash = key.kty === 'OKP' ? null : 'sha256'
  return verify(hash, signed, createPublicKey({ key, format: 'jwk' }), signature)
}
