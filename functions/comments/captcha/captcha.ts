/** How a reader's captcha answer turned out. `unanswered`: whoever must judge it cannot now. */
export type Judged =
  | {
      readonly outcome: 'human'
      /** Marks this answer as spent; it need not be kept longer than `expires` (milliseconds since 1970). */
      readonly id: string
      readonly expires: number
      /** `while calm`: it was cheap, and for another article, so that it is not enough while this one is flooded. */
      readonly enough: 'always' | 'while calm'
    }
  | { readonly outcome: 'not-human' }
  | { readonly outcome: 'unanswered' }

export interface Captcha {
  readonly kind: 'altcha' | 'hcaptcha'
  /** A challenge for readers of this article ('' for none), or null where another service gives them. */
  challenge(question: { readonly article: string; readonly busy: boolean }): Promise<object | null>
  /** Never says `human` unless that is certain. */
  judge(
    token: string,
    question: { readonly article: string; readonly now: number },
  ): Promise<Judged>
}

/** One of hCaptcha's published keys, with which everything passes. */
export function isSitekeyForTests(sitekey: string): boolean {
  return /^(?:10|20|30)000000-ffff-ffff-ffff-0{11}[123]$/i.test(sitekey)
}
