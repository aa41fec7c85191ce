import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest()

export interface Answering {
  readonly type: string
  readonly challenge: string
  readonly origin: string
  readonly host: string
  readonly counter: number
  /** 1 somebody was there, 4 it made sure who, 64 a new key is told. */
  readonly flags: number
  readonly crossOrigin?: boolean
}

/** An authenticator of software, which answers whatever it is told to. */
export class Authenticator {
  readonly #keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject }
  readonly #kind: 'ES256' | 'Ed25519' | 'RS256'
  readonly credential = Buffer.from('a credential of software')

  constructor(kind: 'ES256' | 'Ed25519' | 'RS256' = 'ES256') {
    this.#kind = kind
    if (kind === 'ES256') this.#keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    else if (kind === 'Ed25519') this.#keys = generateKeyPairSync('ed25519')
    else this.#keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  }

  register(answering: Answering, change = (bytes: Buffer): Buffer => bytes): object {
    const id = Buffer.alloc(2)
    id.writeUInt16BE(this.credential.length)
    const made = [Buffer.alloc(16), id, this.credential, this.#coseKey()]
    const data = Buffer.concat([this.#data(answering), ...made])
    const attestation = map([
      [text('fmt'), text('none')],
      [text('attStmt'), map([])],
      [text('authData'), bytes(data)],
    ])
    return this.#answer(answering, { attestationObject: change(attestation) })
  }

  assert(answering: Answering, signedBy: Authenticator = this): object {
    const authenticatorData = this.#data(answering)
    const client = Buffer.from(clientData(answering))
    const signed = Buffer.concat([authenticatorData, sha256(client)])
    const signature = signedBy.sign(signed)
    return this.#answer(answering, { authenticatorData, signature })
  }

  sign(signed: Buffer): Buffer {
    return sign(this.#kind === 'Ed25519' ? null : 'sha256', signed, this.#keys.privateKey)
  }

  #answer(answering: Answering, response: Readonly<Record<string, Buffer>>): object {
    const all = { ...response, clientDataJSON: Buffer.from(clientData(answering)) }
    return {
      id: this.credential.toString('base64url'),
      response: Object.fromEntries(
        Object.entries(all).map(([name, each]) => [name, each.toString('base64url')]),
      ),
    }
  }

  #data({ host, flags, counter }: Answering): Buffer {
    const rest = Buffer.alloc(5)
    rest.writeUInt8(flags)
    rest.writeUInt32BE(counter, 1)
    return Buffer.concat([sha256(host), rest])
  }

  #coseKey(): Buffer {
    const key = this.#keys.publicKey.export({ format: 'jwk' })
    const part = (name: 'x' | 'y' | 'n' | 'e'): Buffer =>
      bytes(Buffer.from(key[name] ?? '', 'base64url'))
    const whole = (number: number): Buffer => (number < 0 ? head(1, -1 - number) : head(0, number))
    const rows: Readonly<Record<string, [number, Buffer][]>> = {
      ES256: [
        [1, whole(2)],
        [3, whole(-7)],
        [-1, whole(1)],
        [-2, part('x')],
        [-3, part('y')],
      ],
      Ed25519: [
        [1, whole(1)],
        [3, whole(-8)],
        [-1, whole(6)],
        [-2, part('x')],
      ],
      RS256: [
        [1, whole(3)],
        [3, whole(-257)],
        [-1, part('n')],
        [-2, part('e')],
      ],
    }
    return map((rows[this.#kind] ?? []).map(([label, value]) => [whole(label), value]))
  }
}

function clientData({ type, challenge, origin, crossOrigin = false }: Answering): string {
  return JSON.stringify({ type, challenge, origin, crossOrigin })
}

/** CBOR, RFC 8949. */
function head(kind: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(kind << 5) | size])
  if (size < 256) return Buffer.from([(kind << 5) | 24, size])
  return Buffer.from([(kind << 5) | 25, size >> 8, size & 255])
}

function bytes(value: Buffer): Buffer {
  return Buffer.concat([head(2, value.length), value])
}

function text(value: string): Buffer {
  return Buffer.concat([head(3, value.length), Buffer.from(value)])
}

function map(rows: readonly (readonly [Buffer, Buffer])[]): Buffer {
  return Buffer.concat([head(5, rows.length), ...rows.flat()])
}
