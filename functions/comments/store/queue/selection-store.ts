/** Milliseconds. */
export const SELECTION_LIFE = 10 * 60_000

/** A comment as it stood when it was chosen. */
export interface CommentMark {
  readonly comment: string
  readonly version: number
}

interface Owned {
  readonly id: string
  readonly by: string
}

export interface NewSelection extends Owned {
  readonly marks: readonly CommentMark[]
  /** Milliseconds since 1970. */
  readonly now: number
}

/** `done`, `conflicts`: of those that were settled so far. */
export interface SelectionRest {
  readonly count: number
  readonly done: number
  readonly conflicts: number
  readonly left: number
  /** The next of them. */
  readonly marks: readonly CommentMark[]
}

export interface SelectionStep extends Owned {
  readonly left: number
  readonly done: number
  readonly conflicts: number
}

/** Comments that staff chose by a filter, frozen for a while: what comes later is not among them. Ids and versions alone. */
export interface SelectionStore {
  saveSelection(selection: NewSelection): Promise<void>
  /** Undefined where it is unknown, somebody else's, or past its time. */
  findSelection(
    query: Owned & { readonly now: number; readonly limit: number },
  ): Promise<SelectionRest | undefined>
  /** `left`: how many there were before this step. Where another has been faster it counts nothing. */
  advanceSelection(step: SelectionStep): Promise<void>
}

export function writeMark({ comment, version }: CommentMark): string {
  return `${comment}.${version}`
}

export function readMark(text: string): CommentMark {
  const [comment = '', version] = text.split('.')
  return { comment, version: Number(version) }
}
