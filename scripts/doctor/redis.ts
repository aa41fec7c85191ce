import type { StoreSetting } from '../../functions/comments/environment.ts'
import { openClient } from '../../functions/comments/redis/client.ts'
import { readDurability, type Durability } from '../../functions/comments/redis/durability.ts'
import { openTcp } from '../../functions/comments/redis/tcp.ts'
import { amber, green, red, type Finding } from './finding.ts'

type RedisSetting = Exclude<StoreSetting, { readonly kind: 'sqlite' }>

/** Whether this Redis keeps what it has acknowledged. */
export async function checkRedis(setting: RedisSetting): Promise<readonly Finding[]> {
  if (setting.kind === 'upstash')
    return [judge(await readDurability(openClient(setting)), 'upstash'), idleness]
  const { requester, close } = openTcp(setting.url)
  try {
    return [judge(await readDurability(openClient({ requester })), 'redis')]
  } finally {
    await close()
  }
}

/** Users were written to after two to a few weeks without a command; Upstash keeps a copy that its console restores. */
const idleness = amber(
  'idleness',
  'A free Upstash database is archived when it has heard nothing for about two weeks.',
  'Let a monitor ask /api/health daily (that is one command), or take a paid database; restore an archived one in the console.',
)

function judge(found: Durability | undefined, kind: RedisSetting['kind']): Finding {
  if (found === undefined)
    return kind === 'upstash'
      ? amber(
          'durability',
          'Upstash writes everything to disk, but does not say here whether it may throw old keys away.',
          'See in its console that Eviction is off.',
        )
      : amber(
          'durability',
          'This Redis does not let itself be asked how it keeps things.',
          'Ask whoever runs it: appendonly yes, maxmemory-policy noeviction.',
        )
  if (!found.appendOnly)
    return red(
      'durability',
      'A restart of this Redis loses comments: it writes no append-only file.',
      'redis-cli CONFIG SET appendonly yes, and the same line in redis.conf.',
    )
  if (!found.writes)
    return red('durability', 'Redis could not write its file.', 'Look at its log and its disk.')
  if (found.eviction !== 'noeviction')
    return red(
      'durability',
      `A full Redis would throw comments away (${found.eviction}).`,
      'redis-cli CONFIG SET maxmemory-policy noeviction, and the same line in redis.conf.',
    )
  return green('durability', 'Redis writes everything to its file and throws nothing away.')
}
