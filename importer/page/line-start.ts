/** What opens a line may not open a list, a heading, a quotation or a rule. */
export function escapeLineStart(markdown: string): string {
  return markdown
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([-+=])(?=[\s=-]|$)/, '\\$1')
}
