import { textBy, textFields, type CommentText } from '../../../../_includes/models/comment.ts'
import type { Flag, FlagCode } from '../../../../_includes/models/desk/desk-comment.ts'
import { deobfuscate } from './deobfuscate.ts'
import type { FieldPlace } from './field-place.ts'
import { type FlagContext, flagRules } from './flag-rules.ts'

export interface Flagged {
  /** In the rules' order, each once. */
  readonly held: readonly FlagCode[]
  readonly flags: readonly Flag[]
}

/** Nobody looks at more places for one reason, and a text may hold thousands. */
const mostPlaces = 10

/** Decides nothing: every comment waits for a person. Asked when a text is sent, and when it is edited. */
export function flagsOf(text: CommentText, context: FlagContext): Flagged {
  const plain = textBy((field) => deobfuscate(text[field]))
  const codes = Object.keys(flagRules) as FlagCode[]
  const flags = codes.flatMap((code) =>
    inOrder(flagRules[code]({ text, plain, ...context })).map((place) => ({ code, ...place })),
  )
  return { held: codes.filter((code) => flags.some((flag) => flag.code === code)), flags }
}

/** As they stand in the text, each once. */
function inOrder(places: readonly FieldPlace[]): readonly FieldPlace[] {
  const once = new Map(places.map((place) => [Object.values(place).join(' '), place]))
  return [...once.values()]
    .sort((one, other) => placeNumber(one) - placeNumber(other) || one.start - other.start)
    .slice(0, mostPlaces)
}

function placeNumber({ field }: FieldPlace): number {
  return field === null ? -1 : Object.keys(textFields).indexOf(field)
}
