import type { DurabilityCheck } from '../../functions/comments/store/redis/tcp/durability.ts'
import {
  openRedisDiagnostics,
  type RedisSetting,
} from '../../functions/comments/store/redis/tcp/diagnostics.ts'
import { amber, green, red, type Finding } from './finding.ts'

export async function checkRedis(setting: RedisSetting): Promise<readonly Finding[]> {
  const examiner = openRedisDiagnostics(setting)
  try {
    return [
      findingOf(await examiner.durability(), setting.kind),
      ...((await examiner.holdsOldKeys()) ? [old] : []),
      ...(setting.kind === 'upstash' ? [idleness] : []),
    ]
  } finally {
    await examiner.close()
  }
}

/** Users report two to a few weeks without a command; Upstash keeps a copy that its console restores. */
const idleness = amber(
  'idleness',
  'A free Upstash database is archived when it has heard nothing for about two weeks.',
  'Let a monitor ask /api/health daily (that is one command), or take a paid database; restore an archived one in the console.',
)

const old = red(
  'store',
  'The comments of an older version are here (keys ban-tin:…), and this version does not see them: its keys are {ban-tin}:….',
  'They are not gone: move them as docs/van-hanh.md says (“Chuyển khoá Redis cũ”).',
)

function findingOf(found: DurabilityCheck, kind: RedisSetting['kind']): Finding {
  if (found === 'sound')
    return green('durability', 'Redis writes everything to its file and throws nothing away.')
  if (found !== 'silent') return red('durability', found.text, found.todo)
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
}
