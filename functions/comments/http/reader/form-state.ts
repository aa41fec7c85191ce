import { textBy, isTextField } from '../../../../_includes/models/comment.ts'
import {
  type Refusal,
  type FormState,
  emptyForm,
  type FormField,
} from '../../../../_includes/models/comment-form.ts'
import { type FieldProblem, type Fields, firstValue } from '../../domain/fields.ts'
import type { RefusalCode } from '../shared/refusals.ts'

export function formState(
  code: RefusalCode,
  refusal: Refusal | undefined,
  problems: readonly FieldProblem[],
  fields: Fields,
): FormState {
  const values = {
    ...textBy((field) => firstValue(fields, field)),
    phone: firstValue(fields, 'phone'),
  }
  const key = firstValue(fields, 'key')
  return {
    ...emptyForm,
    values,
    problems: shown(problems),
    ...(refusal !== undefined && { refusal }),
    ...(key !== '' && code !== 'changed' && { key }),
  }
}

export const refusalOf: Readonly<Partial<Record<RefusalCode, Refusal>>> = {
  captcha: 'captcha',
  unavailable: 'unavailable',
  limited: 'limited',
  changed: 'changed',
  closed: 'closed',
  preview: 'preview',
}

/** An unknown field is a problem of the whole form, named once and never by the stranger's name for it. */
function shown(problems: readonly FieldProblem[]): FormState['problems'] {
  const shown = problems.map(
    ({ field, code }) => ({ field: isShown(field) ? field : 'form', code }) as const,
  )
  return shown.filter(
    ({ field, code }, at) =>
      shown.findIndex((each) => each.field === field && each.code === code) === at,
  )
}

function isShown(field: string): field is Exclude<FormField, 'captcha' | 'form'> {
  return isTextField(field) || field === 'phone' || field === 'consent'
}
