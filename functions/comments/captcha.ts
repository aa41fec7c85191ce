/** How a reader's captcha answer turned out. `unanswered`: whoever must judge it cannot now. */
export type Judged =
  /** `id` marks this answer as spent; it need not be kept longer than `expires` (milliseconds since 1970). */
  | { readonly outcome: 'human'; readonly id: string; readonly expires: number }
  | { readonly outcome: 'not-human' }
  | { readonly outcome: 'unanswered' }

export interface Captcha {
  readonly kind: 'altcha' | 'hcaptcha'
  /** A challenge for readers of a page whose article is this busy, or null where another service gives them. */
  challenge(busy: boolean): Promise<object | null>
  /** Never says `human` unless that is certain. `busy`: the cheap challenges are not enough just now. */
  judge(token: string, question: { readonly busy: boolean; readonly now: number }): Promise<Judged>
}
