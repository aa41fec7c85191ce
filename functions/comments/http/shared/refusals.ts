import type { FieldProblem } from '../../domain/fields.ts'

/** For programs; readers get Vietnamese pages. */
export const refusals = {
  malformed: [400, 'The request could not be read'],
  cursor: [400, 'That cursor is not one of ours'],
  unauthenticated: [401, 'Sign in first'],
  captcha: [403, 'The captcha was not solved'],
  forbidden: [403, 'Not from here'],
  confirm: [403, 'Confirm with your passkey, or sign in again by a link, and ask once more'],
  missing: [404, 'Nothing here'],
  method: [405, 'Not that method'],
  sealed: [409, 'This phone was sealed with another key, or is damaged'],
  changed: [409, 'That key was used for other content'],
  conflict: [409, 'Somebody else changed it meanwhile'],
  last_admin: [409, 'The last admin stays one: first make somebody else an admin'],
  exists: [409, 'Another article has that address'],
  uncommitted: [409, 'Somebody works on that file without having committed it (see git status)'],
  first: [409, 'There is no earlier text of it'],
  present: [412, 'There is a file of that name already'],
  large: [413, 'At most 64 KiB'],
  type: [415, 'Send a form or JSON'],
  kind: [415, 'Not a file of a kind that is taken here'],
  pixels: [422, 'More than 40 megapixels'],
  bomb: [422, 'It unpacks to more than is good'],
  invalid: [422, 'Some fields need mending'],
  closed: [423, 'Comments are closed here'],
  limited: [429, 'Too many submissions from this address'],
  failed: [500, 'Something went wrong on our side'],
  unavailable: [503, 'The desk cannot answer just now'],
  no_repository: [503, 'Nothing can be saved: there is no git repository'],
  repository: [503, 'The git repository cannot answer just now'],
  preview: [503, 'A preview takes no comments'],
} as const satisfies Record<string, readonly [number, string]>

export type RefusalCode = keyof typeof refusals

export const bodyRefusals = { 413: 'large', 415: 'type', 400: 'malformed' } as const

export function statusOf(code: RefusalCode): number {
  return refusals[code][0]
}

export const messages: Readonly<Record<FieldProblem['code'], string>> = {
  required: 'must not be empty',
  too_long: 'is too long',
  too_heavy: 'holds more than 20,000 bytes',
  unprintable: 'holds characters that cannot be shown',
  phone: 'is not a Vietnamese phone number',
  consent: 'must be given',
  unknown_field: 'is not a field of this form',
  duplicate: 'was sent more than once',
}
