export function isBlank(text: string): boolean {
  return !visible.test(text)
}

/** Unicode does not call these two invisible: the blank of Braille, and a note head that fonts leave out. */
const visible = /[^\s\p{Default_Ignorable_Code_Point}\p{Cf}\u2800\u{1D159}]/u
