import type { Role } from '../roles.ts'
import type { WrittenFilter } from './desk-filter.ts'

interface Shown {
  readonly moderator: string
  readonly role: Role
  readonly filter: WrittenFilter
}

/** All that a filter found, frozen: `id` leads to it. */
export interface Selection extends Shown {
  readonly id: string
  readonly count: number
  /** When the oldest and the newest of them were sent, ISO 8601 UTC; null where there is none. */
  readonly oldest: string | null
  readonly newest: string | null
  readonly sample: readonly { readonly name: string; readonly title: string }[]
  readonly more: boolean
  readonly request: () => string
}

/** What became of it so far. */
export interface SelectionProgress extends Shown {
  readonly id: string
  readonly isErasure: boolean
  readonly done: number
  readonly conflicts: number
  readonly left: number
  /** As they were sent, to be sent again. */
  readonly fields: ReadonlyMap<string, readonly string[]>
  /** The request, where that can be undone. */
  readonly undo?: string
}
