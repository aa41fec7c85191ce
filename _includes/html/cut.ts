/** At most so many UTF-16 units of a text, cut between words where it is cut. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  // Never half of a pair of surrogates.
  const head = text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')
  return `${head.replace(/\s+\S*$/u, '')}…`
}
