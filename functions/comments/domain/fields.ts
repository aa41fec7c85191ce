import type { ProblemCode } from '../../../_includes/models/comment-form.ts'

export interface FieldProblem {
  readonly field: string
  readonly code: ProblemCode
}

export type Fields = ReadonlyMap<string, readonly string[]>

export function firstValue(fields: Fields, field: string): string {
  return fields.get(field)?.[0] ?? ''
}

/** A misspelt field would go unnoticed, and of two values one would be lost. */
export function nameProblems(fields: Fields, known: ReadonlySet<string>): FieldProblem[] {
  return [...fields].flatMap(([field, values]): FieldProblem[] => {
    if (!known.has(field)) return [{ field: field.slice(0, 40), code: 'unknown_field' }]
    return values.length > 1 ? [{ field, code: 'duplicate' }] : []
  })
}
