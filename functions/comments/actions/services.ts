import type { Site } from '../../../_includes/models/page.ts'
import type { Captcha } from '../captcha/captcha.ts'
import type { Edition } from './edition.ts'
import type { Reporting } from './reporting.ts'
import type { Notice } from './notify.ts'
import type { Secrets } from '../domain/secrets.ts'
import type { Store } from '../store/store.ts'
import type { ReadWords } from './words/newsroom-words.ts'

/** The actions' outside world: clock, randomness, network and settings come from here alone. */
export interface Services extends Reporting {
  readonly store: Store
  /** A sentence where the store is kept under another secret key: it must not be used. */
  readonly otherKey?: () => Promise<string | undefined>
  readonly captcha: Captcha
  readonly edition: Edition
  readonly site: Site
  readonly secrets: Secrets
  readonly words: ReadWords
  readonly limit: { readonly count: number; readonly seconds: number }
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
  readonly random: (bytes: number) => Buffer
  readonly wait: (milliseconds: number) => Promise<void>
  /** Throws where it cannot. */
  readonly refresh: (articles: readonly string[]) => Promise<void>
  /** Throws where nobody took the request. Undefined where pages are redrawn in place. */
  readonly requestDeploy?: () => Promise<void>
  /** Undefined where no webhook is set; throws where it does not answer. */
  readonly notify?: (notice: Notice) => Promise<void>
}

/** As the platform names it, never by a header that a client can set. */
export interface Client {
  readonly address: string
  readonly waitUntil: (work: Promise<unknown>) => void
  /** A deploy preview has neither desk nor store. */
  readonly preview: boolean
}
