export interface Problem {
  /** Relative to the content folder's parent, with `/`, as an editor's "go to file" takes it. */
  readonly path: string
  /** From 1. */
  readonly line: number
  readonly text: string
  /** True where the build goes on. */
  readonly advice?: boolean
}

/** The form that editors and terminals turn into a link. */
export function formatProblem({ path, line, text, advice }: Problem): string {
  return `${path}:${line}: ${advice === true ? 'lời khuyên: ' : ''}${text}`
}

export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((one, other) =>
    one.path < other.path ? -1 : one.path > other.path ? 1 : one.line - other.line,
  )
}

export function isFault({ advice }: Pick<Problem, 'advice'>): boolean {
  return advice !== true
}
