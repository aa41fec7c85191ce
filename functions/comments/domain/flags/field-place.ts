import type { TextField } from '../../../../_includes/models/comment.ts'
import type { Place } from './traced-text.ts'

/** Of no field: it is about the whole comment. */
export interface FieldPlace extends Place {
  readonly field: TextField | null
}

/** Each place that is found in one of these fields. */
export function placesInFields(
  fields: readonly TextField[],
  find: (field: TextField) => readonly Place[],
): readonly FieldPlace[] {
  return fields.flatMap((field) => find(field).map((place) => ({ field, ...place })))
}
