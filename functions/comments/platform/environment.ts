import { isRedisUrl, readPrefix, defaultPrefix, type StoreSetting } from '../store/store-address.ts'

/** `.env.example` lists the same names. */
export interface Settings {
  readonly siteUrl?: string
  readonly store: StoreSetting
  /** Undefined: ALTCHA, which needs no account. */
  readonly hcaptcha?: { readonly sitekey: string; readonly secret: string }
  /** 32 bytes; captcha signatures, tracking codes and the phone's key are derived from it. */
  readonly secretKey?: Buffer
  readonly buildHookUrl?: string
  readonly notifyWebhookUrl?: string
  readonly publishToken?: string
  readonly limit: { readonly count: number; readonly seconds: number }
  readonly port: number
  readonly host: string
  /** A proxy of ours on this machine says who asks; without one, whoever asks could say it. */
  readonly behindProxy: boolean
  /** `SOURCE_DATE_EPOCH` (reproducible-builds.org) in milliseconds. */
  readonly sourceDate?: number
}

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

interface Reader {
  text(name: string): string | undefined
  url(name: string): string | undefined
  /** Without a path, as programs write it: a Vietnamese name in its ASCII form. */
  origin(name: string): string | undefined
  number(name: string, standard: number, most: number): number
}

function reader(from: Environment, problems: string[]): Reader {
  const text = (name: string): string | undefined => from[name]?.trim() || undefined
  return {
    text,
    url(name) {
      const value = text(name)?.replace(/\/$/, '')
      if (value === undefined || /^https?:\/\/[^\s/]+/.test(value)) return value
      problems.push(`${name} must be an http:// or https:// address.`)
      return undefined
    },
    origin(name) {
      const value = text(name)
      const url = value === undefined ? null : URL.parse(value)
      if (value === undefined) return undefined
      if (/^https?:\/\/[^\s/?#@]+\/?$/.test(value) && url !== null) return url.origin
      problems.push(
        `${name} must be an http:// or https:// address without a path: the site lies at its root.`,
      )
      return undefined
    },
    number(name, standard, most) {
      const value = text(name)
      if (value === undefined) return standard
      if (/^\d+$/.test(value) && Number(value) <= most) return Number(value)
      problems.push(`${name} must be a whole number up to ${most}.`)
      return standard
    },
  }
}

function readStore(read: Reader, problems: string[]): StoreSetting {
  const url = read.url('UPSTASH_REDIS_REST_URL')
  const token = read.text('UPSTASH_REDIS_REST_TOKEN')
  const redis = read.text('REDIS_URL')
  if (url !== undefined && redis !== undefined)
    problems.push('Set UPSTASH_REDIS_REST_URL or REDIS_URL, not both.')
  if ((url === undefined) !== (token === undefined))
    problems.push('UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN go together.')
  if (redis !== undefined && !isRedisUrl(redis))
    problems.push(
      'REDIS_URL must be an address that begins with redis:// or rediss://, or redis+cluster://host:port,host:port (rediss+cluster:// for TLS).',
    )
  const prefix = readStorePrefix(read, problems)
  if (url !== undefined && token !== undefined) return { kind: 'upstash', url, token, prefix }
  if (redis !== undefined) return { kind: 'redis', url: redis, prefix }
  return { kind: 'sqlite', folder: read.text('DATA_DIR') ?? '.data' }
}

function readStorePrefix(read: Reader, problems: string[]): string {
  const value = read.text('STORE_PREFIX') ?? defaultPrefix
  const prefix = readPrefix(value)
  if (prefix === undefined)
    problems.push(
      'STORE_PREFIX must be a name of up to 40 letters, digits or ._-, for example ban-tin (which is kept as {ban-tin}:).',
    )
  return prefix ?? defaultPrefix
}

function readHcaptcha(read: Reader, problems: string[]): Settings['hcaptcha'] {
  const sitekey = read.text('HCAPTCHA_SITEKEY')
  const secret = read.text('HCAPTCHA_SECRET')
  if (sitekey !== undefined && secret !== undefined) return { sitekey, secret }
  if (sitekey !== secret) problems.push('HCAPTCHA_SITEKEY and HCAPTCHA_SECRET go together.')
  return undefined
}

function readSecretKey(read: Reader, problems: string[]): Buffer | undefined {
  const value = read.text('SECRET_KEY')
  if (value === undefined) return undefined
  const key = /^[0-9a-f]{64}$/i.test(value)
    ? Buffer.from(value, 'hex')
    : Buffer.from(value, 'base64')
  if (key.length === 32) return key
  problems.push('SECRET_KEY must be 32 bytes, in hex or base64 (make one: openssl rand -hex 32).')
  return undefined
}

function readPublishToken(read: Reader, problems: string[]): string | undefined {
  const token = read.text('PUBLISH_TOKEN')
  if (token === undefined || /^[\w~+/.=-]{20,200}$/.test(token)) return token
  problems.push(
    'PUBLISH_TOKEN must be 20 to 200 letters, digits or ~+/._=- (make one: openssl rand -hex 32).',
  )
  return undefined
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
