import { randomBytes } from 'node:crypto'
import { allows, covers } from '../../../../_includes/models/permissions.ts'
import type { FeedCodeRefusal } from '../../../../_includes/models/moderation/opinion-feed.ts'
import { opinionFeedStrings as words } from '../../../../_includes/strings/moderation/opinion-feed.ts'
import { oneLine, readText, withoutFormat } from '../../domain/reader-text.ts'
import { sha256 } from '../../domain/secrets.ts'
import { type ModeratorStore, publicId, toIsoTime } from '../../store/moderators-store.ts'

const day = 24 * 3_600_000
const [longestName, longestDays] = [40, 365]
const ownName = words.tokenName('')

interface FeedCodeOrder {
  readonly person: string
  readonly name: string
  readonly days: number
  readonly now: number
}

/** Kept among its person's tokens, by a hash that no bearer token can have: it opens the feed and nothing else. */
export async function giveFeedCode(
  store: ModeratorStore,
  { person: moderator, name: typed, days, now }: FeedCodeOrder,
): Promise<{ readonly code: string } | { readonly refused: FeedCodeRefusal }> {
  const read = readText(withoutFormat(typed), longestName, oneLine)
  if ('code' in read) return { refused: 'token-name' }
  if (!Number.isInteger(days) || days < 1 || days > longestDays) return { refused: 'days' }
  const code = randomBytes(32).toString('base64url')
  const hash = hashOfCode(code)
  const added = await store.addToken({
    hash,
    id: publicId(hash),
    moderator,
    name: words.tokenName(read.text),
    role: 'editor',
    at: toIsoTime(now),
    expires: now + days * day,
    by: moderator,
    newcomer: false,
  })
  return added ? { code } : { refused: 'removed' }
}

/** As long as it has not ended, and its person may still read the report. */
export async function opensFeed(
  store: ModeratorStore,
  code: string,
  now: number,
): Promise<boolean> {
  if (!/^[\w-]{43}$/.test(code)) return false
  const found = await store.findToken(hashOfCode(code), now)
  return (
    found !== undefined && covers(found.personRole, found.role) && allows(found.role, 'reports')
  )
}

export async function ownFeedCodes(store: ModeratorStore, person: string, now: number) {
  const found = (await store.people(now)).find(({ name }) => name === person)
  return (found?.tokens ?? [])
    .filter(({ name }) => name.startsWith(ownName))
    .map(({ id, name, expires, used }) => ({ id, name: name.slice(ownName.length), expires, used }))
}

function hashOfCode(code: string): string {
  return sha256(`du-luan ${code}`)
}
