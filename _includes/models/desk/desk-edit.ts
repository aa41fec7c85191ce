import type { Role } from '../roles.ts'
import type { Unit } from '../newsroom.ts'
import type { DeskComment } from './desk-comment.ts'

/** An edit that was not taken, with why. */
export interface DeskEdit {
  readonly values: { readonly title: string; readonly body: string }
  readonly problems: readonly string[]
}

/** An order about its question that was not taken, with why and what was typed, by its form's fields. */
interface UntakenOrder {
  readonly sentence: string
  readonly typed: ReadonlyMap<string, string>
}

/** Comments in any state whose marks are still kept: of its IPv4 address or /64, and of that address or its /48. */
export interface NetworkCounts {
  readonly near: number
  readonly wide: number
}

/** One comment with what a moderator should know of it. */
export interface DeskView {
  readonly moderator: string
  readonly role: Role
  readonly comment: DeskComment
  /** The newest public ones of the article. */
  readonly others: readonly {
    readonly id: string
    readonly name: string
    readonly title: string
    readonly at: string
  }[]
  /** While marks of its networks are kept. */
  readonly network?: NetworkCounts
  readonly tried?: DeskEdit
  /** Why a topic or a quote was not taken. */
  readonly refused?: readonly string[]
  /** Of the newsroom. */
  readonly topics: readonly string[]
  /** Those that answer now. */
  readonly units: readonly Unit[]
  readonly untaken?: UntakenOrder
  /** Who just said that they read it. */
  readonly reader?: string
  readonly request: () => string
}
