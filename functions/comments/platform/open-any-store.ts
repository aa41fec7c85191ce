import type { StoreSetting } from '../store/store-address.ts'
import { chainKeyOf } from '../store/log-chain.ts'
import { openStore } from './open-store.ts'
import type { Store } from '../store/store.ts'

/** Apart from `openStore`, whose imports Netlify packs: the TCP client would make the function half as large again. */
export async function openAnyStore(setting: StoreSetting, secretKey?: Buffer): Promise<Store> {
  if (setting.kind !== 'redis') return openStore(setting, secretKey)
  const chain = secretKey && { chain: chainKeyOf(secretKey) }
  return (await import('../store/redis/tcp/tcp.ts')).openTcpStore(setting.url, {
    ...setting,
    ...chain,
  })
}
