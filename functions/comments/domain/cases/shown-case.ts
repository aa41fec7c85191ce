import type { DeskCase, DeskReply, ListedCase } from '../../../../_includes/models/cases/case.ts'
import type { AnswerRecord } from './answer-record.ts'

/** As readers see it. */
export function shownRecord({ case: found }: AnswerRecord): { readonly case?: ListedCase } {
  if (found === undefined) return {}
  const { state, unit, due, extended, refused } = found
  return {
    case: { state, unit: unit?.name ?? null, due, ...(extended && { extended }), ...refused },
  }
}

/** As staff see it. */
export function deskRecord({ case: found }: AnswerRecord): {
  readonly case?: DeskCase
  readonly reply?: DeskReply
} {
  if (found === undefined) return {}
  const { unit, refused, wasPassed: _, ...rest } = found
  const named = { unit: unit?.key ?? null, ...(unit && { unitName: unit.name }) }
  return { case: { ...rest, ...named, ...refused } }
}
