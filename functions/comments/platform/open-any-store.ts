import type { StoreSetting } from '../store/store-address.ts'
import { chainKeyOf } from '../store/log-chain.ts'
import { openStore } from './open-services.ts'
import type { Store } from '../store/store.ts'

/**
 * The store of the settings, plain Redis too. Apart from `openStore`, whose imports are packed into Netlify's function:
 * the TCP client would make it half as large again.
 */
export async function openAnyStore(setting: StoreSetting, secretKey?: Buffer): Promise<Store> {
  if (setting.kind !== 'redis') return openStore(setting, secretKey)
  const chain = secretKey && { chain: chainKeyOf(secretKey) }
  return (await import('../store/redis/tcp/tcp.ts')).openTcpStore(setting.url, {
    ...setting,
    ...chain,
  })
}
