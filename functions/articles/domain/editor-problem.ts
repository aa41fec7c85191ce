/** One thing wrong, where the form shows it: a key (`image.src`), `body`, or `path`; `fields` for the front matter as such. */
export interface EditorProblem {
  readonly field: string
  readonly code: string
  readonly message: string
  /** Of the text below the front matter, from 1. */
  readonly line?: number
  /** It hinders nothing. */
  readonly advice?: boolean
}

export function hinders({ advice }: EditorProblem): boolean {
  return advice !== true
}
