import type { CommentState, CommentText } from '../comment.ts'
import type { Flag } from '../desk/desk-comment.ts'
import type { Role } from '../roles.ts'

/** UTF-8, once it is NFC. */
export const mostWordBytes = 64 * 1024

/** A settled comment in which a list sees what the present one does not. */
export interface WordFinding extends CommentText {
  readonly id: string
  readonly state: CommentState
  readonly article: string
  readonly flags: readonly Flag[]
}

export interface WordsTrial {
  readonly examined: number
  readonly caught: readonly WordFinding[]
}

/** `version`: of the list in force, 0 for the one that we ship. */
export interface WordsForm {
  readonly moderator: string
  readonly version: number
  readonly text: string
  readonly role: Role
  readonly request: string
  readonly trial?: WordsTrial
  readonly outcome?: 'saved' | 'conflict' | 'too_long' | 'unprintable'
}
