import type { StoreSetting } from '../../functions/comments/environment.ts'
import { openAnyStore } from '../../functions/comments/open-any-store.ts'
import { StoreUnavailable } from '../../functions/comments/store.ts'
import { checkDisk, checkSqlite } from './sqlite.ts'
import { amber, green, red, type Finding } from './finding.ts'
import { checkRedis } from './redis.ts'

/** Whether comments can be reached, and whether they would still be there tomorrow. `now` in milliseconds since 1970. */
export async function checkStore(
  setting: StoreSetting,
  now: () => number,
): Promise<readonly Finding[]> {
  if (setting.kind === 'sqlite') {
    const file = await checkSqlite(setting.folder)
    return [...file, await checkDisk(setting.folder)]
  }
  const reached = await checkReach(setting, now)
  return reached.colour === 'red' ? [reached] : [reached, ...(await checkRedis(setting))]
}

/** Three seconds is when a reader's letter would be refused. */
async function checkReach(setting: StoreSetting, now: () => number): Promise<Finding> {
  const store = await openAnyStore(setting)
  try {
    const began = now()
    await store.outbox(1)
    const took = now() - began
    return took < 500
      ? green('store', `Redis answers in ${took} ms.`)
      : amber(
          'store',
          `Redis answers in ${took} ms.`,
          'A letter takes two such trips: keep the function and the database in one region.',
        )
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    const todo = 'Check the address and the token or password, and that the database runs.'
    return red('store', `Redis does not answer (${error.message}).`, todo)
  } finally {
    await store.close()
  }
}
