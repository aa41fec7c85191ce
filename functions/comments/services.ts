import type { CaptchaKind } from '../../_includes/discussion.ts'
import type { Site } from '../../_includes/page.ts'
import type { Captcha } from './captcha.ts'
import type { Edition } from './edition.ts'
import type { Secrets } from './secrets.ts'
import type { Store } from './store.ts'

/** The outside world as the deeds see it: no clock, chance, network or setting comes from anywhere else. */
export interface Services {
  readonly store: Store
  readonly captcha: Captcha
  readonly captchaKind: CaptchaKind
  readonly edition: Edition
  readonly site: Site
  readonly secrets: Secrets
  readonly limit: { readonly count: number; readonly seconds: number }
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** UUIDv7 of this moment. */
  readonly newId: () => string
  readonly random: (bytes: number) => Buffer
  readonly wait: (milliseconds: number) => Promise<void>
  /** Makes these articles' listings show the present; throws when it could not. */
  readonly refresh: (articles: readonly string[]) => Promise<void>
  /** One line for the operator; never a reader's words. */
  readonly report: (line: string) => void
}

/** Who asks, as the platform tells it; nothing here comes from a header that a client can set. */
export interface Client {
  readonly address: string
  /** Lets work go on after the answer. */
  readonly later: (work: Promise<unknown>) => void
  /** True on a deploy preview, which has neither desk nor store. */
  readonly preview: boolean
}
