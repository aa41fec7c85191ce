export type StoreSetting =
  | {
      readonly kind: 'upstash'
      readonly url: string
      readonly token: string
      readonly prefix?: string
    }
  | { readonly kind: 'redis'; readonly url: string; readonly prefix?: string }
  | { readonly kind: 'sqlite'; readonly folder: string }

/** Redis Cluster keeps keys with the same part in braces on one shard. */
export const defaultPrefix = '{ban-tin}:'

/** From `STORE_PREFIX`: a name, its braces and colon written or not. No prefix begins like another. */
export function readPrefix(value: string): string | undefined {
  const [, braced, bare] = /^(?:\{([^{}]+)\}:?|([^{}:]+):?)$/.exec(value) ?? []
  const name = braced ?? bare ?? ''
  return /^[a-z0-9][\w.-]{0,39}$/i.test(name) ? `{${name}}:` : undefined
}

export interface ClusterAddress {
  readonly nodes: readonly { readonly host: string; readonly port: number }[]
  readonly encrypted: boolean
  readonly username?: string
  readonly password?: string
}

/** `redis+cluster://[user:password@]host[:port],host[:port]…`, or `rediss+cluster://` for TLS. */
export function readClusterAddress(value: string): ClusterAddress | undefined {
  const [, secure, user = '', hosts = ''] =
    /^redis(s)?\+cluster:\/\/([^@/]*@)?([^@/?#\s]+)\/?$/.exec(value) ?? []
  const places = hosts.split(',').map((place) => `redis://${user}${place}`)
  if (hosts === '' || !places.every((place) => URL.canParse(place))) return undefined
  const urls = places.map((place) => new URL(place))
  if (urls.some(({ hostname, port }) => hostname === '' || port === '0')) return undefined
  const { username = '', password = '' } = urls[0] ?? {}
  return {
    nodes: urls.map(({ hostname, port }) => ({
      host: hostname.replace(/^\[(.*)\]$/, '$1'),
      port: Number(port || 6379),
    })),
    encrypted: secure !== undefined,
    ...(username !== '' && { username: decodeURIComponent(username) }),
    ...(password !== '' && { password: decodeURIComponent(password) }),
  }
}

export function isRedisUrl(value: string): boolean {
  return /^rediss?:\/\//.test(value) ? URL.canParse(value) : readClusterAddress(value) !== undefined
}
