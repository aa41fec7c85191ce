import type { StoreSetting } from '../../functions/comments/store/store-address.ts'
import { openAnyStore } from '../../functions/comments/platform/open-any-store.ts'
import { StoreUnavailable } from '../../functions/comments/store/store.ts'
import { checkDisk, checkSqlite } from './sqlite.ts'
import { amber, green, red, type Finding } from './finding.ts'
import { checkRedis } from './redis.ts'

/** `now` in milliseconds since 1970. */
export async function checkStore(
  setting: StoreSetting,
  now: () => number,
): Promise<readonly Finding[]> {
  if (setting.kind === 'sqlite') {
    const file = await checkSqlite(setting.folder)
    const whole = file.every(({ colour }) => colour === 'green')
    const owed = whole ? await checkForgotten(setting) : []
    return [...file, await checkDisk(setting.folder), ...owed]
  }
  const reached = await checkReach(setting, now)
  if (reached.colour === 'red') return [reached]
  return [reached, ...(await checkRedis(setting)), ...(await checkForgotten(setting))]
}

/** Erased text may still be in the files. */
async function checkForgotten(setting: StoreSetting): Promise<readonly Finding[]> {
  const store = await openAnyStore(setting)
  try {
    const { made, scrubbed } = await store.removals()
    return made > scrubbed ? [owed] : []
  } finally {
    await store.close()
  }
}

const owed = amber(
  'erasures',
  'Something that was erased may still be read in the files of the store.',
  'Let npm run comments -- sweep try again, and read what it says: a Redis may forbid BGREWRITEAOF and BGSAVE.',
)

/** After three seconds a reader's letter would be refused. */
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
