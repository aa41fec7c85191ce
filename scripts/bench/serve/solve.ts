import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'

interface Challenge {
  readonly parameters: {
    readonly nonce: string
    readonly salt: string
    readonly cost: number
    readonly keyLength: number
    readonly keyPrefix: string
  }
}

export async function solve(challenge: Challenge): Promise<string> {
  const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters
  const password = Buffer.concat([Buffer.from(nonce, 'hex'), Buffer.alloc(4)])
  for (let counter = 0; ; counter += 1) {
    password.writeUInt32BE(counter, password.length - 4)
    const key = await promisify(pbkdf2)(
      password,
      Buffer.from(salt, 'hex'),
      cost,
      keyLength,
      'sha256',
    )
    const derivedKey = key.toString('hex')
    if (!derivedKey.startsWith(keyPrefix)) continue
    const answer = { challenge, solution: { counter, derivedKey, time: 0 } }
    return Buffer.from(JSON.stringify(answer)).toString('base64')
  }
}
