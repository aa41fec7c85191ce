import type { Reader } from './settings-reader.ts'
import type { Settings } from './settings.ts'

export function readHcaptcha(read: Reader, problems: string[]): Settings['hcaptcha'] {
  const sitekey = read.text('HCAPTCHA_SITEKEY')
  const secret = read.text('HCAPTCHA_SECRET')
  if (sitekey !== undefined && secret !== undefined) return { sitekey, secret }
  if (sitekey !== secret) problems.push('HCAPTCHA_SITEKEY and HCAPTCHA_SECRET go together.')
  return undefined
}

export function readSecretKey(read: Reader, problems: string[]): Buffer | undefined {
  const value = read.text('SECRET_KEY')
  if (value === undefined) return undefined
  const key = /^[0-9a-f]{64}$/i.test(value)
    ? Buffer.from(value, 'hex')
    : Buffer.from(value, 'base64')
  if (key.length === 32) return key
  problems.push('SECRET_KEY must be 32 bytes, in hex or base64 (make one: openssl rand -hex 32).')
  return undefined
}

export function readPublishToken(read: Reader, problems: string[]): string | undefined {
  const token = read.text('PUBLISH_TOKEN')
  if (token === undefined || /^[\w~+/.=-]{20,200}$/.test(token)) return token
  problems.push(
    'PUBLISH_TOKEN must be 20 to 200 letters, digits or ~+/._=- (make one: openssl rand -hex 32).',
  )
  return undefined
}
