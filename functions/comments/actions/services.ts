import type { CaptchaKind } from '../../../_includes/models/discussion.ts'
import type { Site } from '../../../_includes/models/page.ts'
import type { Captcha } from '../captcha/captcha.ts'
import type { Edition } from './edition.ts'
import type { Reporting } from './reporting.ts'
import type { Notice } from './notice.ts'
import type { Secrets } from '../domain/secrets.ts'
import type { Store } from '../store/store.ts'

/** The outside world as the deeds see it: no clock, chance, network or setting comes from anywhere else. */
export interface Services extends Reporting {
  readonly store: Store
  /** A sentence where the store is kept under another secret key: then nothing of it may be used. */
  readonly otherKey?: () => Promise<string | undefined>
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
  /**
   * Asks for an edition drawn anew; throws when nobody took the request. Undefined where pages are redrawn in place, so
   * that nothing taken back stays in them.
   */
  readonly requestDeploy?: () => Promise<void>
  /** Tells the newsroom that comments wait; throws when it could not. Undefined where nobody wants to be told. */
  readonly notify?: (notice: Notice) => Promise<void>
}

/** Who asks, as the platform tells it; nothing here comes from a header that a client can set. */
export interface Client {
  readonly address: string
  /** Lets work go on after the answer. */
  readonly later: (work: Promise<unknown>) => void
  /** True on a deploy preview, which has neither desk nor store. */
  readonly preview: boolean
}
