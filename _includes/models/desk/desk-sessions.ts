import type { Role } from '../roles.ts'

export interface DeskSessions {
  readonly moderator: string
  readonly role: Role
  /** Undefined where none can be added: the browser shows another address than the site's. */
  readonly host?: string
  readonly passkeys: readonly {
    readonly id: string
    readonly at: string
    readonly used: string | null
    readonly isHere: boolean
  }[]
  readonly sessions: readonly {
    readonly id: string
    readonly opened: string
    readonly seen: string
    /** Null where it is not known. */
    readonly device: string | null
    readonly here: boolean
  }[]
}
