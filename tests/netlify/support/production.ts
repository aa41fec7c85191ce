import type { Store } from '../../../functions/comments/store/store.ts'
import { openUpstashStore } from '../../../functions/comments/store/redis/upstash.ts'
import { startUpstash, type Upstash } from '../../doubles/upstash.ts'
import { atEnd } from '../../support/at-end.ts'
import { startRedisServer } from '../../support/servers/redis-server.ts'
import { startNetlifyApi, type NetlifyApi } from './netlify-api.ts'
import { SECRET_KEY } from '../../support/desk/secret-key.ts'
import { patient } from '../../support/servers/patient.ts'

export interface Production {
  /** What the operator sets, and what Netlify adds to it when a function runs. */
  readonly environment: Readonly<Record<string, string>>
  readonly upstash: Upstash
  /** The comments themselves, for a test that must look or prepare. */
  readonly store: Store
  readonly api: NetlifyApi
}

/** The world around a site in production: a real Redis behind Upstash's REST, and Netlify's API. */
export async function startProduction(): Promise<Production> {
  const redis = await startRedisServer()
  atEnd(() => redis.close())
  const upstash = await startUpstash(redis.port)
  atEnd(() => upstash.close())
  const api = await startNetlifyApi()
  return {
    upstash,
    api,
    store: openUpstashStore(upstash, patient),
    environment: {
      UPSTASH_REDIS_REST_URL: upstash.url,
      UPSTASH_REDIS_REST_TOKEN: upstash.token,
      SECRET_KEY,
      NETLIFY_PURGE_API_TOKEN: 'purge-token',
      SITE_ID: 'site-of-the-test',
      NETLIFY_API_DOUBLE: api.url,
    },
  }
}
