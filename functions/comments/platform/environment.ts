import { readContentRepository } from './read-content.ts'
import { readHcaptcha, readSecretKey, readPublishToken } from './read-keys.ts'
import { readStore } from './read-store.ts'
import { reader, type Reader } from './settings-reader.ts'
import type { Settings } from './settings.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Each problem is a sentence that names its variable. */
export function readEnvironment(
  from: Environment,
): Settings | { readonly problems: readonly string[] } {
  const problems: string[] = []
  const read = reader(from, problems)
  const settings: Settings = {
    ...optional('siteUrl', read.origin('SITE_URL')),
    store: readStore(read, problems),
    ...optional('hcaptcha', readHcaptcha(read, problems)),
    ...optional('secretKey', readSecretKey(read, problems)),
    ...optional('buildHookUrl', read.url('BUILD_HOOK_URL')),
    ...optional('notifyWebhookUrl', read.url('NOTIFY_WEBHOOK_URL')),
    ...optional('publishToken', readPublishToken(read, problems)),
    ...optional('contentBranch', read.text('CONTENT_BRANCH')),
    ...optional('contentRepository', readContentRepository(read, problems)),
    limit: readLimit(read.text('LIMIT_ADDRESS') ?? '20/600', problems),
    port: read.number('PORT', 8888, 65_535),
    host: read.text('HOST') ?? '127.0.0.1',
    behindProxy: readBehindProxy(read, problems),
    ...optional('sourceDate', readSourceDate(read)),
  }
  return problems.length === 0 ? settings : { problems }
}

/** The one place that reads `process.env`. */
export function environment(): Environment {
  return process.env
}

function readLimit(value: string, problems: string[]): Settings['limit'] {
  const [count = 0, seconds = 0] = /^(\d{1,6})\/(\d{1,6})$/.exec(value)?.slice(1).map(Number) ?? []
  if (count < 1 || seconds < 1)
    problems.push('LIMIT_ADDRESS must be count/seconds, for example 20/600.')
  return { count, seconds }
}

function readBehindProxy(read: Reader, problems: string[]): boolean {
  const value = read.text('BEHIND_PROXY') ?? 'no'
  if (value !== 'yes' && value !== 'no') problems.push('BEHIND_PROXY must be yes or no.')
  return value === 'yes'
}

function readSourceDate(read: Reader): number | undefined {
  const seconds = read.number('SOURCE_DATE_EPOCH', -1, 253_402_300_799)
  return seconds === -1 ? undefined : seconds * 1000
}

/** `exactOptionalPropertyTypes` wants no key where there is no value. */
function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V })
}
