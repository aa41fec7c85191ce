import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { CaptchaKind } from '../../../_includes/models/discussion.ts'
import { altcha } from '../captcha/altcha.ts'
import type { Captcha } from '../captcha/captcha.ts'
import { readEdition, readManifest, siteOf } from '../actions/edition.ts'
import type { Settings } from './environment.ts'
import type { StoreSetting } from '../store/store-address.ts'
import { bindKey } from '../store/key-fingerprint.ts'
import { chainKeyOf } from '../store/log-chain.ts'
import { postWebhook } from './post-webhook.ts'
import { reportInJson, reportInWords } from '../actions/reporting.ts'
import { deriveSecrets, type Secrets } from '../domain/secrets.ts'
import type { Services } from '../actions/services.ts'
import { StoreUnavailable, type Store } from '../store/store.ts'
import { uuidv7 } from '../domain/uuid.ts'

/** Milliseconds for hCaptcha. */
const deadline = 5_000

export interface OpenServicesOptions extends Pick<Services, 'refresh'> {
  readonly settings: Settings
  readonly store: Store
  readonly secretKey: Buffer
  readonly folder: string
  readonly report: (line: string) => void
  /** `json` (default): a line for each request. `words`: only what went wrong. */
  readonly logs?: 'json' | 'words'
  /** `refresh` rewrites the pages themselves: no deploy is ever asked for. */
  readonly inPlace?: boolean
}

export async function openServices({
  settings,
  store,
  secretKey,
  folder,
  refresh,
  report,
  logs = 'json',
  inPlace = false,
}: OpenServicesOptions): Promise<Services> {
  const manifest = await readManifest(folder)
  const secrets = deriveSecrets(secretKey)
  return {
    store,
    otherKey: askOnce(() => bindKey(store, secretKey, Date.now())),
    captcha: await openCaptcha(settings, secrets, new URL(manifest.url)),
    edition: readEdition(folder, manifest),
    site: siteOf(manifest, captchaKindOf(settings)),
    secrets,
    limit: settings.limit,
    now: Date.now,
    newId: () => uuidv7(Date.now()),
    random: randomBytes,
    wait: (milliseconds) => setTimeout(milliseconds),
    refresh,
    ...webhooksOf(settings, inPlace),
    ...(logs === 'json' ? reportInJson(report, Date.now) : reportInWords(report)),
  }
}

/** The log is chained under `secretKey`. Each store is loaded only when chosen. Plain Redis needs `openAnyStore`. */
export async function openStore(
  setting: Exclude<StoreSetting, { readonly kind: 'redis' }>,
  secretKey?: Buffer,
): Promise<Store> {
  const chain = secretKey && chainKeyOf(secretKey)
  if (setting.kind === 'upstash')
    return (await import('../store/redis/upstash.ts')).openUpstashStore(setting, {
      ...setting,
      ...(chain && { chain }),
    })
  mkdirSync(setting.folder, { recursive: true, mode: 0o700 })
  return (await import('../store/sqlite/store.ts')).openSqliteStore(
    join(setting.folder, 'comments.sqlite'),
    chain,
  )
}

/** Asks until there is no problem, then never again; a store that is away is reported elsewhere. */
function askOnce(ask: () => Promise<string | undefined>): () => Promise<string | undefined> {
  let well = false
  return async () => {
    if (well) return undefined
    try {
      const problem = await ask()
      well = problem === undefined
      return problem
    } catch (error) {
      if (error instanceof StoreUnavailable) return undefined
      throw error
    }
  }
}

/** Where only a deploy can change pages, `requestDeploy` is there even without a build hook, and rejects. */
function webhooksOf(
  { buildHookUrl, notifyWebhookUrl }: Settings,
  inPlace: boolean,
): Pick<Services, 'requestDeploy' | 'notify'> {
  const requestDeploy = (): Promise<void> =>
    buildHookUrl === undefined
      ? Promise.reject(new Error('set BUILD_HOOK_URL'))
      : postWebhook(buildHookUrl)
  return {
    ...(!inPlace && { requestDeploy }),
    ...(notifyWebhookUrl !== undefined && {
      notify: (notice) => postWebhook(notifyWebhookUrl, notice),
    }),
  }
}

/** Never none. */
export function captchaKindOf({ hcaptcha }: Settings): CaptchaKind {
  return hcaptcha === undefined
    ? { kind: 'altcha' }
    : { kind: 'hcaptcha', sitekey: hcaptcha.sitekey }
}

async function openCaptcha(
  { hcaptcha: keys }: Settings,
  secrets: Secrets,
  { host, hostname }: URL,
): Promise<Captcha> {
  if (keys === undefined) return altcha({ secret: secrets.captcha, host, now: Date.now })
  const { hcaptcha } = await import('../captcha/hcaptcha.ts')
  return hcaptcha({ ...keys, hostname, deadline })
}
