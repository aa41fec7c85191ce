import { type StoreSetting, isRedisUrl, defaultPrefix, readPrefix } from '../store/store-address.ts'
import type { Reader } from './settings-reader.ts'

export function readStore(read: Reader, problems: string[]): StoreSetting {
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
