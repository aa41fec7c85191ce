import { defaultPrefix, type StoreSetting } from '../../store-address.ts'
import { openRun, type RedisOptions, type Run } from '../client/client.ts'
import { checkDurability, type DurabilityCheck } from './durability.ts'
import type { Node } from './node.ts'
import { textOf } from '../client/reply.ts'
import { script } from '../client/script.ts'
import { openTcp } from './tcp.ts'
import { openUpstash } from '../upstash.ts'

export type RedisSetting = Exclude<StoreSetting, { readonly kind: 'sqlite' }>

export interface RedisDiagnostics {
  durability(): Promise<DurabilityCheck>
  /** Comments of a version before hash tags, and none of this one: they must be moved. */
  holdsOldKeys(): Promise<boolean>
  /** The server may be another one, or have other settings. */
  onReconnect(listener: () => void): void
  close(): Promise<void>
}

export function openRedisDiagnostics(setting: RedisSetting): RedisDiagnostics {
  if (setting.kind === 'upstash') {
    const run = openUpstash(setting)
    return {
      durability: () => checkDurability([nodeOf(run)]),
      holdsOldKeys: () => holdsOldKeys((options) => openUpstash(setting, options), setting.prefix),
      onReconnect: () => undefined,
      close: async () => {},
    }
  }
  const { evaluate, nodes, onReconnect, close } = openTcp(setting.url)
  return {
    durability: async () => checkDurability(await nodes('master')),
    holdsOldKeys: () => holdsOldKeys((options) => openRun(evaluate, options), setting.prefix),
    onReconnect,
    close,
  }
}

const ASK = script('words[]')`
return tostring(call(unpack(words)))
`

/** Upstash takes commands that the client knows; `INFO` it does not. */
function nodeOf(run: Run): Node {
  return (...words) => run(ASK, { words })
}

const oldPrefix = 'ban-tin:'

const HAS_LOG = script()`
return tostring(call('EXISTS', key('log')))
`

/** Only the standard prefix was ever in use without a hash tag: others' keys are somebody else's. */
async function holdsOldKeys(
  open: (options: RedisOptions) => Run,
  prefix = defaultPrefix,
): Promise<boolean> {
  if (prefix !== defaultPrefix) return false
  const has = async (of: string): Promise<boolean> =>
    textOf(await open({ prefix: of })(HAS_LOG, {})) === '1'
  // On a cluster such keys lie on many shards, where no store ever worked.
  return !(await has(prefix)) && (await has(oldPrefix).catch(() => false))
}
