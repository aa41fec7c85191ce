import type { Price } from '../domain/load.ts'

/** `unanswered`: the captcha's service is away. */
export type CaptchaResult =
  | {
      readonly outcome: 'human'
      /** The answer is spent by it until `expires` (milliseconds since 1970). */
      readonly id: string
      readonly expires: number
      readonly price: Price
      /** Asked for in this very article. */
      readonly own: boolean
    }
  | { readonly outcome: 'not-human' }
  | { readonly outcome: 'unanswered' }

export interface Captcha {
  /** `article`: '' for none. Null where another service gives challenges. */
  challenge(context: { readonly article: string; readonly price: Price }): Promise<object | null>
  verify(
    token: string,
    context: { readonly article: string; readonly now: number },
  ): Promise<CaptchaResult>
}

/** hCaptcha's published test keys, with which everything passes. */
export function isSitekeyForTests(sitekey: string): boolean {
  return /^(?:10|20|30)000000-ffff-ffff-ffff-0{11}[123]$/i.test(sitekey)
}
