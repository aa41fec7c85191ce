import { covers } from '../../../../_includes/models/permissions.ts'
import type { Role } from '../../../../_includes/models/roles.ts'
import { moderatorNameProblem } from '../../domain/moderator-name.ts'
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
  | { readonly outcome: 'missing' | 'token-name' | 'days' }
  | { readonly outcome: 'above'; readonly own: Role }
  | { readonly outcome: 'name'; readonly problem: string }

interface TokenOrder {
  readonly person: string
  /** What it is for; the command gives none. */
  readonly name?: string
  /** Without one, the person's own. */
  readonly role?: Role | undefined
  /** Of whoever is not in yet; without one they are missing. */
  readonly newcomers?: Role | undefined
  readonly days: number
  readonly by: string
  readonly now: number
}

/** For a program of somebody, for no more than they may do. */
export async function issueToken(store: ModeratorStore, order: TokenOrder): Promise<IssuedToken> {
  const { days, by, now, newcomers } = order
  const person = order.person.normalize('NFC')
  const people = await store.people(now)
  const owner = findPresent(people, person)
  const own = owner?.role ?? newcomers
  if (own === undefined) return { outcome: 'missing' }
  const names = people.map((each) => each.name)
  const problem = owner ? undefined : moderatorNameProblem(person, names)
  if (problem !== undefined) return { outcome: 'name', problem }
  const name = readTokenName(order.name)
  if (name === undefined) return { outcome: 'token-name' }
  if (!Number.isInteger(days) || days < 1 || days > longestDays) return { outcome: 'days' }
  const role = order.role ?? own
  if (!covers(own, role)) return { outcome: 'above', own }
  const about = { name, role, life: days * day, by, newcomer: owner === undefined }
  const { added, ...made } = await createToken(store, person, now, about)
  return added ? { outcome: 'done', person, name, role, ...made } : { outcome: 'missing' }
}

function readTokenName(name: string | undefined): string | undefined {
  if (name === undefined) return ''
  const read = readText(withoutFormat(name), longestTokenName, oneLine)
  return 'code' in read ? undefined : read.text
}
