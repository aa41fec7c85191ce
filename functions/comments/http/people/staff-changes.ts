import type {
  Handover,
  StaffDone,
  StaffRefusal,
} from '../../../../_includes/models/people/staff.ts'
import { isRole, type Role } from '../../../../_includes/models/roles.ts'
import { inviteStaff } from '../../actions/people/invite.ts'
import { issueToken } from '../../actions/people/issue-token.ts'
import type { Services } from '../../actions/services.ts'
import { toIsoTime } from '../../store/moderators-store.ts'

type StaffOutcome =
  | { readonly done: StaffDone }
  | { readonly given: Handover }
  | { readonly refused: StaffRefusal }

/** `read`: what was sent under a name, '' for nothing; by a form, in JSON or in the address. */
export type StaffChange = (
  read: (field: string) => string,
  by: string,
  services: Services,
) => Promise<StaffOutcome>

export const inviteByLink: StaffChange = async (read, by, { store, site, now }) => {
  const reset = read('reset') === 'yes'
  const order = { name: read('name'), role: readRole(read), reset, by, now: now() }
  const invited = await inviteStaff(store, order)
  if (invited.outcome !== 'done') return { refused: invited.outcome }
  const { name, role, code } = invited
  return { given: { kind: 'link', name, role, link: `${site.url}/kiem-duyet/vao/${code}` } }
}

export const changeStaffRole: StaffChange = async (read, by, { store, now }) => {
  const role = readRole(read)
  if (role === undefined) return { refused: 'role' }
  const name = read('name').normalize('NFC')
  const { outcome } = await store.changeRole({ name, role, by, at: toIsoTime(now()) })
  return outcome === 'done' || outcome === 'same' ? { done: 'changed' } : { refused: outcome }
}

export const removeStaff: StaffChange = async (read, by, { store, now }) => {
  const name = read('name').normalize('NFC')
  const removal = await store.removePeople({ name, by, at: toIsoTime(now()) })
  if (removal.outcome === 'last-admin') return { refused: removal.outcome }
  return removal.removed.length === 0 ? { refused: 'missing' } : { done: 'removed' }
}

export const endStaffSession: StaffChange = async (read, by, { store, now }) => {
  const person = read('person').normalize('NFC')
  const ended = await store.endSession(person, read('id'), toIsoTime(now()), by)
  return ended ? { done: 'ended' } : { refused: 'missing' }
}

export const giveToken: StaffChange = async (read, by, { store, now }) => {
  const [person, name, days] = [read('person'), read('name'), Number(read('days') || 90)]
  const order = { person, name, days, role: readRole(read), by, now: now() }
  const issued = await issueToken(store, order)
  if (issued.outcome !== 'done') return { refused: issued.outcome }
  const { outcome: _, expires, ...token } = issued
  return { given: { kind: 'token', ...token, expires: toIsoTime(expires) } }
}

export const revokeToken: StaffChange = async (read, by, { store, now }) => {
  const revoked = await store.revokeToken(read('id'), { by, at: toIsoTime(now()) })
  return revoked ? { done: 'revoked' } : { refused: 'missing' }
}

function readRole(read: (field: string) => string): Role | undefined {
  const word = read('role')
  return isRole(word) ? word : undefined
}
