import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto'
import { networksOf, readIpAddress } from './ip-address.ts'
import type { SealedPhone } from './comment.ts'

export interface Secrets {
  readonly captcha: string
  /** The reader's secret code: always the same for one comment, guessable by nobody. */
  trackingCode(comment: string): string
  /** Of each network that it is in, narrowest first. For counting; never readable again. */
  addressHashes(address: string): readonly string[]
  /** The same networks, marked for being kept beside a comment; none where it is no address. */
  networkMarks(address: string): readonly string[]
  /** What the store keeps of a session's cookie. No session outlives the secret key. */
  sessionHash(cookie: string): string
  /** The same each time this code's button is pressed on this page. */
  sessionCookie(code: string, page: string): string
  /** Marks a passkey ceremony's challenge as ours, for one use alone. */
  challengeMark(text: string): Buffer
  seal(phone: string, comment: string, nonce: Buffer): SealedPhone
  /** Undefined where the seal was tampered with, belongs to another comment, or was made with another key. */
  unseal(sealed: SealedPhone, comment: string): string | undefined
}

/** HKDF (RFC 5869) from 32 random bytes. */
export function deriveSecrets(secretKey: Buffer): Secrets {
  const key = (use: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secretKey, '', `ban-tin/1 ${use}`, 32))
  const mac = (by: Buffer, text: string): Buffer => createHmac('sha256', by).update(text).digest()
  const [captcha, tracking, address, phone] = ['captcha', 'tracking', 'address', 'phone'].map(
    key,
  ) as [Buffer, Buffer, Buffer, Buffer]
  const [session, signIn, ceremony] = [key('session'), key('door'), key('ceremony')]
  const network = key('network')
  const hashesUnder = (by: Buffer, from: string): readonly string[] =>
    networksOf(from).map((each) => mac(by, each).toString('hex').slice(0, 32))
  return {
    captcha: captcha.toString('hex'),
    trackingCode: (comment) => mac(tracking, comment).toString('base64url'),
    addressHashes: (from) => hashesUnder(address, from),
    networkMarks: (from) => (readIpAddress(from) === undefined ? [] : hashesUnder(network, from)),
    sessionHash: (cookie) => mac(session, cookie).toString('hex'),
    sessionCookie: (code, nonce) => mac(signIn, `${code} ${nonce}`).toString('base64url'),
    challengeMark: (text) => mac(ceremony, text).subarray(0, 16),
    seal(number, comment, nonce) {
      const cipher = createCipheriv('aes-256-gcm', phone, nonce).setAAD(Buffer.from(comment))
      const text = Buffer.concat([cipher.update(number, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64')
    },
    unseal(sealed, comment) {
      const bytes = Buffer.from(sealed, 'base64')
      try {
        const decipher = createDecipheriv('aes-256-gcm', phone, bytes.subarray(0, 12))
        decipher.setAAD(Buffer.from(comment)).setAuthTag(bytes.subarray(12, 28))
        const plain = [decipher.update(bytes.subarray(28)), decipher.final()]
        return Buffer.concat(plain).toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}

/** SHA-256 in hex: what stores keep instead of codes, tokens and sessions. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
