import type { Role } from '../roles.ts'

export interface DeskLog {
  readonly moderator: string
  readonly role: Role
  readonly entries: readonly {
    readonly at: string
    readonly by: string
    readonly deed: string
    readonly subject: string
    readonly version?: number
  }[]
  readonly next: string | null
  readonly filter: {
    readonly person?: string
    readonly deed?: string
    readonly subject?: string
    readonly month?: string
  }
  readonly mayExport: boolean
}
