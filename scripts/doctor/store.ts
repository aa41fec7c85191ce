import type { StoreSetting } from '../../functions/comments/store/store-address.ts'
import { openStore } from '../../functions/comments/platform/open-store.ts'
import { checkDisk, checkSqlite } from './sqlite.ts'
import { amber, type Finding } from './finding.ts'
import { checkRedis } from './redis.ts'
import { checkReach } from './store-reach.ts'

/** `now` in milliseconds since 1970; `siteUrl`: where people sign in, on this machine alone where it is not set. */
export async function checkStore(
  setting: StoreSetting,
  now: () => number,
  siteUrl = 'http://localhost',
): Promise<readonly Finding[]> {
  const kept = () => checkKept(setting, new URL(siteUrl).hostname, now())
  if (setting.kind === 'sqlite') {
    const file = await checkSqlite(setting.folder)
    const whole = file.every(({ colour }) => colour === 'green')
    const owed = whole ? await kept() : []
    return [...file, await checkDisk(setting.folder), ...owed]
  }
  const reached = await checkReach(setting, now)
  if (reached.colour === 'red') return [reached]
  return [reached, ...(await checkRedis(setting)), ...(await kept())]
}

/** Erased text may still be in the files, and a passkey answers at no other host than its own. */
async function checkKept(
  setting: StoreSetting,
  host: string,
  now: number,
): Promise<readonly Finding[]> {
  const store = await openStore(setting)
  try {
    const { made, scrubbed } = await store.removals()
    const people = await store.people(now)
    const passkeys = await Promise.all(people.map(({ name }) => store.passkeysOf(name)))
    const elsewhere = passkeys.flat().filter((each) => each.host !== host).length
    return [
      ...(made > scrubbed ? [pendingErasure] : []),
      ...(elsewhere > 0 ? [voidPasskeys(elsewhere, host)] : []),
    ]
  } finally {
    await store.close()
  }
}

function voidPasskeys(count: number, host: string): Finding {
  return amber(
    'passkeys',
    `${count} of staff’s passkeys were made for another host than ${host}, which SITE_URL names now, and no longer let anybody in.`,
    'Have an admin, or npm run staff, make links for these people; they remove the old passkeys and add new ones.',
  )
}

const pendingErasure = amber(
  'erasures',
  'Something that was erased may still be read in the files of the store.',
  'Let npm run comments -- sweep try again, and read what it says: a Redis may forbid BGREWRITEAOF and BGSAVE.',
)
