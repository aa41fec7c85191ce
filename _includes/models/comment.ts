/**
 * What a reader writes for all to read, in the order in which it is kept, judged and searched. `longest` in grapheme
 * clusters; what is `plain` loses its format characters, which could make it look like another's.
 */
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

/** Makes each field's text. */
export function textBy(write: (field: TextField) => string): CommentText {
  const fields = Object.keys(textFields).filter(isTextField)
  return Object.fromEntries(fields.map((field) => [field, write(field)])) as CommentText
}

/** The text alone. */
export function textOf(from: CommentText): CommentText {
  return textBy((field) => from[field])
}
