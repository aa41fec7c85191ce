import type { Role } from '../roles.ts'
import type { DeskComment } from './desk-comment.ts'

/** How one press of the button ended. */
export interface PublicationOutcome {
  readonly published: number
  readonly holding: number
  readonly released: number
  readonly leftOut: readonly Pick<DeskComment, 'id' | 'title'>[]
  /** The request, where that can be undone. */
  readonly undo?: string
}

/** Answers that wait for an editor, or for their hour. */
export interface DeskPublications {
  readonly moderator: string
  readonly role: Role
  readonly comments: readonly DeskComment[]
  /** Of more than are shown. */
  readonly total: number
  /** From and until when an hour may be named: ISO 8601 UTC. */
  readonly from: string
  readonly to: string
  readonly outcome?: PublicationOutcome
  /** What was not taken, with what was chosen and typed. */
  readonly untaken?: {
    readonly sentence: string
    readonly chosen: ReadonlySet<string>
    readonly hour: string
  }
  readonly request: () => string
}
