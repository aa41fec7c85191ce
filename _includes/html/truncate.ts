/** `longest` in UTF-16 units. Cuts between words. */
export function truncate(text: string, longest: number): string {
  if (text.length <= longest) return text
  // Never half of a surrogate pair.
  const head = text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')
  return `${head.replace(/\s+\S*$/u, '')}…`
}
