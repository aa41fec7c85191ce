import { covers } from '../../../../_includes/models/permissions.ts'
import type { Role } from '../../../../_includes/models/roles.ts'
import { oneLine, readText, withoutFormat } from '../../domain/reader-text.ts'
import type { ModeratorStore } from '../../store/moderators-store.ts'
import { createToken } from '../credentials.ts'
import { findPresent } from './invite.ts'

const day = 24 * 3_600_000
const longestDays = 365
const longestTokenName = 40

export type IssuedToken =
  | {
      readonly outcome: 'done'
      readonly id: string
      readonly person: string
      readonly name: string
      readonly role: Role
      readonly token: string
      readonly expires: number
    }
  | { readonly outcome: 'missing' | 'token-name' | 'above' | 'days' }

interface TokenOrder {
  readonly person: string
  readonly name: string
  /** Without one, the person's own. */
  readonly role?: Role | undefined
  readonly days: number
  readonly by: string
  readonly now: number
}

/** For a program of somebody who is in, for no more than they may do. */
export async function issueToken(store: ModeratorStore, order: TokenOrder): Promise<IssuedToken> {
  const { days, by, now } = order
  const owner = findPresent(await store.people(now), order.person)
  if (owner === undefined) return { outcome: 'missing' }
  const read = readText(withoutFormat(order.name), longestTokenName, oneLine)
  if ('code' in read) return { outcome: 'token-name' }
  if (!Number.isInteger(days) || days < 1 || days > longestDays) return { outcome: 'days' }
  const role = order.role ?? owner.role
  if (!covers(owner.role, role)) return { outcome: 'above' }
  const { text: name } = read
  const made = await createToken(store, owner.name, now, { name, role, life: days * day, by })
  return { outcome: 'done', person: owner.name, name, role, ...made }
}
