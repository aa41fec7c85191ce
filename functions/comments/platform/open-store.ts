import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chainKeyOf } from '../store/log-chain.ts'
import type { StoreSetting } from '../store/store-address.ts'
import type { Store } from '../store/store.ts'

/** The log is chained under `secretKey`. Each store is loaded only when chosen. Netlify's functions open theirs themselves. */
export async function openStore(setting: StoreSetting, secretKey?: Buffer): Promise<Store> {
  const chain = secretKey && chainKeyOf(secretKey)
  if (setting.kind === 'upstash')
    return (await import('../store/redis/upstash.ts')).openUpstashStore(setting, {
      ...setting,
      ...(chain && { chain }),
    })
  if (setting.kind === 'redis')
    return (await import('../store/redis/tcp/tcp.ts')).openTcpStore(setting.url, {
      ...setting,
      ...(chain && { chain }),
    })
  mkdirSync(setting.folder, { recursive: true, mode: 0o700 })
  return (await import('../store/sqlite/store.ts')).openSqliteStore(
    join(setting.folder, 'comments.sqlite'),
    chain,
  )
}
