import type { StoreSetting } from '../functions/comments/store/store-address.ts'
import type { Examiner } from '../functions/comments/store/redis/tcp/examine.ts'

/**
 * The sentence for which a server may not start on this store: it would lose what it acknowledged, or throw it away. What
 * is merely unknown is said once. While the server runs, the same is asked of every Redis that it finds again, and said.
 */
export async function watchStore(
  setting: StoreSetting,
  say: (line: string) => void,
): Promise<string | undefined> {
  if (setting.kind === 'sqlite') return undefined
  const { openExaminer } = await import('../functions/comments/store/redis/tcp/examine.ts')
  const examiner = openExaminer(setting)
  const fault = await examine(examiner, say)
  if (fault !== undefined) await examiner.close()
  else
    examiner.onReconnect(() => {
      void examine(examiner).then((found) => found !== undefined && say(found))
    })
  return fault
}

/** A store that is away is no fault: who asks it for something hears that, and it is examined when it is back. */
async function examine(
  examiner: Examiner,
  say?: (line: string) => void,
): Promise<string | undefined> {
  try {
    const found = await examiner.durability()
    if (typeof found === 'object') return `${found.said} ${found.todo}`
    if (found === 'silent') say?.(silent)
    if (await examiner.holdsOldKeys()) say?.(old)
  } catch {
    return undefined
  }
  return undefined
}

const silent =
  'Redis does not let itself be asked how it keeps things: see that it has appendonly yes and maxmemory-policy noeviction.'
const old =
  'The comments of an older version lie in this Redis (keys ban-tin:…) and are not gone: move them to {ban-tin}:…, as docs/van-hanh.md says.'
