import type { StoreSetting } from '../store/store-address.ts'
import { chainKeyOf } from '../store/log-chain.ts'
import { openStore } from './open.ts'
import type { Store } from '../store/store.ts'

/**
 * The store that the settings name, plain Redis too. Apart from `openStore`, because whatever that one can reach is
 * packed into Netlify's function, and the client for TCP alone would make it half as large again.
 */
export async function openAnyStore(setting: StoreSetting, secretKey?: Buffer): Promise<Store> {
  if (setting.kind !== 'redis') return openStore(setting, secretKey)
  const chain = secretKey && { chain: chainKeyOf(secretKey) }
  return (await import('../store/redis/tcp/tcp.ts')).openTcpStore(setting.url, {
    ...setting,
    ...chain,
  })
}
