import type { ProblemCode } from '../../../_includes/models/comment-form.ts'

export interface FieldProblem {
  readonly field: string
  readonly code: ProblemCode
}

export type Fields = ReadonlyMap<string, readonly string[]>

export function firstValue(fields: Fields, field: string): string {
  return fields.get(field)?.[0] ?? ''
}
