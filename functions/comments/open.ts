import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { CaptchaKind } from '../../_includes/discussion.ts'
import { altcha } from './altcha.ts'
import type { Captcha } from './captcha.ts'
import { readEdition, readManifest, siteOf } from './edition.ts'
import type { Settings, StoreSetting } from './environment.ts'
import { deriveSecrets, type Secrets } from './secrets.ts'
import type { Services } from './services.ts'
import type { Store } from './store.ts'
import { uuidv7 } from './uuid.ts'

/** Milliseconds that hCaptcha gets to answer. */
const deadline = 5_000

export interface Opening extends Pick<Services, 'refresh' | 'report'> {
  readonly settings: Settings
  readonly store: Store
  readonly secretKey: Buffer
  /** The edition's folder, `.edition`. */
  readonly folder: string
}

/** The real outside world of the function, on Netlify and on a machine of our own. */
export async function openServices({
  settings,
  store,
  secretKey,
  folder,
  refresh,
  report,
}: Opening): Promise<Services> {
  const manifest = await readManifest(folder)
  const secrets = deriveSecrets(secretKey)
  const captchaKind = captchaKindOf(settings)
  return {
    store,
    captcha: await openCaptcha(settings, secrets, new URL(manifest.url).hostname),
    captchaKind,
    edition: readEdition(folder, manifest),
    site: siteOf(manifest, captchaKind),
    secrets,
    limit: settings.limit,
    now: Date.now,
    newId: () => uuidv7(Date.now()),
    random: randomBytes,
    wait: (milliseconds) => setTimeout(milliseconds),
    refresh,
    report,
  }
}

/** The store that the settings name. Loaded when it is chosen: a function's first answer should not wait for the other. */
export async function openStore(setting: StoreSetting): Promise<Store> {
  if (setting.kind === 'redis')
    throw new Error(
      'REDIS_URL is not supported yet: set UPSTASH_REDIS_REST_URL and its token, or DATA_DIR.',
    )
  if (setting.kind === 'upstash') return (await import('./redis/store.ts')).openRedisStore(setting)
  mkdirSync(setting.folder, { recursive: true, mode: 0o700 })
  return (await import('./sqlite/store.ts')).openSqliteStore(
    join(setting.folder, 'comments.sqlite'),
  )
}

/** hCaptcha where its keys are set, else the embedded proof of work; never none. */
export function captchaKindOf({ hcaptcha }: Settings): CaptchaKind {
  return hcaptcha === undefined
    ? { kind: 'altcha' }
    : { kind: 'hcaptcha', sitekey: hcaptcha.sitekey }
}

async function openCaptcha(
  { hcaptcha: keys }: Settings,
  secrets: Secrets,
  hostname: string,
): Promise<Captcha> {
  if (keys === undefined) return altcha(secrets.captcha, Date.now)
  const { hcaptcha } = await import('./hcaptcha.ts')
  return hcaptcha({ ...keys, hostname, deadline })
}
