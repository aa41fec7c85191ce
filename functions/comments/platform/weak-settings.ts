import { isSitekeyForTests } from '../captcha/captcha.ts'
import type { Settings } from './settings.ts'
import { isOpen, storeWeaknesses } from './weak-store.ts'

export function weaknesses({ secretKey, siteUrl, store, hcaptcha }: Settings): readonly string[] {
  return [
    ...(secretKey !== undefined && isGuessable(secretKey) ? [guessable] : []),
    ...(siteUrl !== undefined && isOpen(siteUrl, 'http:') ? [inTheOpen] : []),
    ...storeWeaknesses(store),
    ...(hcaptcha !== undefined && isForTests(hcaptcha) ? [forTests] : []),
  ]
}

/** 32 random bytes have about thirty different values and steps; a pattern, a count or a typed sentence has not. */
export function isGuessable(key: Buffer): boolean {
  const steps = key.map((byte, index) => byte - (key[index - 1] ?? 0))
  const typed = key.every((byte) => byte >= 0x20 && byte < 0x7f)
  return typed || [key, steps].some((bytes) => new Set(bytes).size < 16)
}

/** hCaptcha's published keys for tests: with them everything passes. */
export function isForTests({ sitekey, secret }: NonNullable<Settings['hcaptcha']>): boolean {
  return isSitekeyForTests(sitekey) || /^0x0{40}$/i.test(secret)
}

const guessable =
  'SECRET_KEY can be guessed: make one of 32 random bytes (openssl rand -hex 32) before the first comment.'
const inTheOpen =
  'SITE_URL must begin with https://: over plain http anybody on the way reads phones and takes sessions.'
const forTests =
  'HCAPTCHA_SITEKEY and HCAPTCHA_SECRET are hCaptcha’s keys for tests, which let every program in: take those of your own site from hcaptcha.com.'
