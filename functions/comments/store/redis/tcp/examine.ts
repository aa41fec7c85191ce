import { standardPrefix, type StoreSetting } from '../../store-address.ts'
import { openRun, type Options, type Run } from '../client/client.ts'
import { judgeDurability, type Judgement } from './durability.ts'
import type { Node } from './node.ts'
import { textOf } from '../client/reply.ts'
import { script } from '../client/script.ts'
import { openTcp } from './tcp.ts'
import { openUpstash } from '../upstash.ts'

export type RedisSetting = Exclude<StoreSetting, { readonly kind: 'sqlite' }>

export interface Examiner {
  durability(): Promise<Judgement>
  /** Comments of a version before hash tags, and none of this one: they must be moved. */
  holdsOldKeys(): Promise<boolean>
  /** The server may be another one, or have other settings. */
  onReconnect(deed: () => void): void
  close(): Promise<void>
}

export function openExaminer(setting: RedisSetting): Examiner {
  if (setting.kind === 'upstash') {
    const run = openUpstash(setting)
    return {
      durability: () => judgeDurability([throughScript(run)]),
      holdsOldKeys: () => holdsOldKeys((options) => openUpstash(setting, options), setting.prefix),
      onReconnect: () => undefined,
      close: async () => {},
    }
  }
  const { evaluate, nodes, onReconnect, close } = openTcp(setting.url)
  return {
    durability: async () => judgeDurability(await nodes('master')),
    holdsOldKeys: () => holdsOldKeys((options) => openRun(evaluate, options), setting.prefix),
    onReconnect,
    close,
  }
}

const ASK = script('words[]')`
return tostring(call(unpack(words)))
`

/** Upstash takes commands that the client knows; `INFO` it does not. */
function throughScript(run: Run): Node {
  return (...words) => run(ASK, { words })
}

const oldPrefix = 'ban-tin:'

const HAS_LOG = script()`
return tostring(call('EXISTS', key('log')))
`

/** Only the standard prefix was ever in use without a hash tag: others' keys are somebody else's. */
async function holdsOldKeys(
  open: (options: Options) => Run,
  prefix = standardPrefix,
): Promise<boolean> {
  if (prefix !== standardPrefix) return false
  const has = async (of: string): Promise<boolean> =>
    textOf(await open({ prefix: of })(HAS_LOG, {})) === '1'
  // On a cluster such keys lie on many shards, where no store ever worked.
  return !(await has(prefix)) && (await has(oldPrefix).catch(() => false))
}
