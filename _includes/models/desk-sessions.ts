import type { Role } from './roles.ts'

export interface DeskSessions {
  readonly moderator: string
  readonly role: Role
  readonly sessions: readonly {
    readonly id: string
    readonly opened: string
    readonly seen: string
    readonly here: boolean
  }[]
}
