import type { StoreSetting } from '../../functions/comments/store/store-address.ts'
import { openStore } from '../../functions/comments/platform/open-store.ts'
import { checkDisk, checkSqlite } from './sqlite.ts'
import { amber, type Finding } from './finding.ts'
import { checkRedis } from './redis.ts'
import { checkReach } from './store-reach.ts'

/** `now` in milliseconds since 1970. */
export async function checkStore(
  setting: StoreSetting,
  now: () => number,
): Promise<readonly Finding[]> {
  if (setting.kind === 'sqlite') {
    const file = await checkSqlite(setting.folder)
    const whole = file.every(({ colour }) => colour === 'green')
    const owed = whole ? await checkErasures(setting) : []
    return [...file, await checkDisk(setting.folder), ...owed]
  }
  const reached = await checkReach(setting, now)
  if (reached.colour === 'red') return [reached]
  return [reached, ...(await checkRedis(setting)), ...(await checkErasures(setting))]
}

/** Erased text may still be in the files. */
async function checkErasures(setting: StoreSetting): Promise<readonly Finding[]> {
  const store = await openStore(setting)
  try {
    const { made, scrubbed } = await store.removals()
    return made > scrubbed ? [pendingErasure] : []
  } finally {
    await store.close()
  }
}

const pendingErasure = amber(
  'erasures',
  'Something that was erased may still be read in the files of the store.',
  'Let npm run comments -- sweep try again, and read what it says: a Redis may forbid BGREWRITEAOF and BGSAVE.',
)
