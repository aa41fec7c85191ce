import type { Role } from '../roles.ts'

export interface StaffMember {
  readonly name: string
  readonly role: Role
  readonly since: string | null
  readonly seen: string | null
  readonly sessions: readonly {
    readonly id: string
    readonly opened: string
    readonly seen: string
    /** Null where it is not known. */
    readonly device: string | null
    /** The one that asks for the page. */
    readonly here: boolean
  }[]
  /** When each unused link ends. */
  readonly links: readonly string[]
  readonly tokens: readonly {
    readonly id: string
    readonly name: string
    readonly role: Role
    readonly at: string
    readonly expires: string
    readonly used: string | null
  }[]
}

/** Why nothing was changed. */
export type StaffRefusal =
  | 'missing'
  | 'last-admin'
  | 'name'
  | 'role'
  | 'above'
  | 'token-name'
  | 'days'

export type StaffDone = 'changed' | 'removed' | 'ended' | 'revoked'

/** What is shown this once. */
export type Handover =
  | { readonly kind: 'link'; readonly name: string; readonly role: Role; readonly link: string }
  | {
      readonly kind: 'token'
      readonly name: string
      readonly person: string
      readonly role: Role
      readonly token: string
      readonly expires: string
    }

export interface StaffPage {
  readonly moderator: string
  readonly role: Role
  readonly people: readonly StaffMember[]
  readonly message?: StaffRefusal | StaffDone
}

export function isLastAdmin(name: string, people: readonly StaffMember[]): boolean {
  const admins = people.filter(({ role }) => role === 'admin')
  return admins.length === 1 && admins[0]?.name === name
}
