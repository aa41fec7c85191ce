import type { StoreSetting } from '../functions/comments/store/store-address.ts'
import type { RedisDiagnostics } from '../functions/comments/store/redis/tcp/diagnostics.ts'

/** Answers why a server may not start: Redis would lose what it acknowledged. Checks after each reconnection, too. */
export async function watchRedis(
  setting: StoreSetting,
  log: (line: string) => void,
): Promise<string | undefined> {
  if (setting.kind === 'sqlite') return undefined
  const { openRedisDiagnostics } =
    await import('../functions/comments/store/redis/tcp/diagnostics.ts')
  const diagnostics = openRedisDiagnostics(setting)
  const fault = await check(diagnostics, log)
  if (fault !== undefined) await diagnostics.close()
  else
    diagnostics.onReconnect(() => {
      void check(diagnostics).then((found) => found !== undefined && log(found))
    })
  return fault
}

/** A store that is away is no fault here: it is examined when it is back. */
async function check(
  diagnostics: RedisDiagnostics,
  log?: (line: string) => void,
): Promise<string | undefined> {
  try {
    const found = await diagnostics.durability()
    if (typeof found === 'object') return `${found.text} ${found.todo}`
    if (found === 'silent') log?.(silent)
    if (await diagnostics.holdsOldKeys()) log?.(old)
  } catch {
    return undefined
  }
  return undefined
}

const silent =
  'Redis does not let itself be asked how it keeps things: see that it has appendonly yes and maxmemory-policy noeviction.'
const old =
  'The comments of an older version lie in this Redis (keys ban-tin:…) and are not gone: move them to {ban-tin}:…, as docs/van-hanh.md says.'
