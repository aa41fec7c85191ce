import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { rememberWords } from '../actions/words/newsroom-words.ts'
import { readEdition, readManifest, siteOf } from '../actions/read-edition.ts'
import type { Settings } from './settings.ts'
import { bindKey } from '../store/key-fingerprint.ts'
import { postWebhook } from './post-webhook.ts'
import { reportInJson, reportInWords } from '../actions/reporting.ts'
import { deriveSecrets } from '../domain/secrets.ts'
import type { Services } from '../actions/services.ts'
import type { Store } from '../store/store.ts'
import { uuidv7 } from '../domain/uuid.ts'
import { openCaptcha, captchaKindOf } from './open-captcha.ts'
import { askOnce } from './ask-once.ts'

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
    words: rememberWords(),
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
