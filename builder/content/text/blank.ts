/** Whether a text shows nothing: white space, signs that draw nothing of their own, or none at all. */
export function isBlank(text: string): boolean {
  return !visible.test(text)
}

/** Beside what Unicode says of them: the blank of Braille, and a note head that fonts leave out. */
const visible = /[^\s\p{Default_Ignorable_Code_Point}\p{Cf}\u2800\u{1D159}]/u
