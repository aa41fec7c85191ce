import type { Role } from '../../../../_includes/models/roles.ts'
import { moderatorNameProblem } from '../../domain/moderator-name.ts'
import { toIsoTime, type ModeratorStore, type Person } from '../../store/moderators-store.ts'
import type { PasskeyStore } from '../../store/passkey-store.ts'
import { createSignInCode } from '../credentials.ts'

export type Invitation =
  | { readonly outcome: 'done'; readonly name: string; readonly role: Role; readonly code: string }
  | { readonly outcome: 'last-admin' }
  | { readonly outcome: 'role' }
  | { readonly outcome: 'name'; readonly problem: string }

interface InvitationOrder {
  readonly name: string
  /** A newcomer needs one; whoever is in gets it instead of theirs. */
  readonly role?: Role | undefined
  /** Of a newcomer, where none is given. */
  readonly newcomers?: Role | undefined
  /** Their passkeys go: whoever has lost the one is not kept out by it. */
  readonly reset?: boolean
  readonly by: string
  readonly now: number
}

/** A fresh link for somebody new, or for whoever is in. */
export async function inviteStaff(
  store: ModeratorStore & PasskeyStore,
  order: InvitationOrder,
): Promise<Invitation> {
  const { by, now } = order
  const name = order.name.normalize('NFC')
  const people = await store.people(now)
  const known = findPresent(people, name)
  if (known === undefined) {
    const names = people.map((person) => person.name)
    const problem = moderatorNameProblem(name, names)
    if (problem !== undefined) return { outcome: 'name', problem }
  }
  const role = order.role ?? known?.role ?? order.newcomers
  if (role === undefined) return { outcome: 'role' }
  if (known !== undefined && role !== known.role) {
    const { outcome } = await store.changeRole({ name, role, at: toIsoTime(now), by })
    if (outcome === 'last-admin') return { outcome }
  }
  if (order.reset === true) await removePasskeys(store, name, order)
  return { outcome: 'done', name, role, code: await createSignInCode(store, name, now, role, by) }
}

async function removePasskeys(
  store: PasskeyStore,
  moderator: string,
  { by, now }: Pick<InvitationOrder, 'by' | 'now'>,
): Promise<void> {
  for (const { id } of await store.passkeysOf(moderator))
    await store.removePasskey({ moderator, id, at: toIsoTime(now), by })
}

export function findPresent(people: readonly Person[], name: string): Person | undefined {
  return people.find((person) => person.name === name.normalize('NFC') && !person.removed)
}
