/** In the order kept, judged and searched. `longest`: grapheme clusters. `plain`: without format characters. */
export const textFields = {
  name: { longest: 80, lines: 1, plain: true },
  title: { longest: 150, lines: 1, plain: false },
  body: { longest: 5000, lines: 8, plain: false },
} as const

export type TextField = keyof typeof textFields
export type CommentText = Readonly<Record<TextField, string>>

export function isTextField(field: string): field is TextField {
  return Object.hasOwn(textFields, field)
}

export function textBy<Value>(
  write: (field: TextField) => Value,
): Readonly<Record<TextField, Value>> {
  const fields = Object.keys(textFields).filter(isTextField)
  return Object.fromEntries(fields.map((field) => [field, write(field)])) as Record<
    TextField,
    Value
  >
}

export function textOf(from: CommentText): CommentText {
  return textBy((field) => from[field])
}

/** A comment is in exactly one. */
export const states = ['pending', 'approved', 'rejected'] as const
export type CommentState = (typeof states)[number]

export function isState(value: unknown): value is CommentState {
  return states.some((state) => state === value)
}

/** `restore` takes a settled comment back to the queue. */
export type Verdict = 'approve' | 'restore' | 'reject'

/** Anything else is a conflict; stores only compare and set. */
export const transitions: Readonly<
  Record<Verdict, { from: readonly CommentState[]; to: CommentState }>
> = {
  approve: { from: ['pending'], to: 'approved' },
  restore: { from: ['approved', 'rejected'], to: 'pending' },
  reject: { from: ['pending', 'approved'], to: 'rejected' },
}

export function isVerdict(value: unknown): value is Verdict {
  return typeof value === 'string' && Object.hasOwn(transitions, value)
}

/** In the order in which the desk offers them. */
export function verdictsOn(state: CommentState): readonly Verdict[] {
  return Object.keys(transitions)
    .filter(isVerdict)
    .filter((verdict) => transitions[verdict].from.includes(state))
}
