/** Text as Markdown that shows just this text. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]|^#|&(?=#?\w+;)/g, (sign) => `\\${sign}`)
}

/** Text between the quotation marks of a picture's caption. */
export function escapeQuoted(text: string): string {
  return text.replace(/[\\"]|&(?=#?\w+;)/g, (sign) => `\\${sign}`)
}

/** What opens a line may not open a list, a heading, a quotation or a rule. */
export function escapeLineStart(markdown: string): string {
  return markdown
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([-+=])(?=[\s=-]|$)/, '\\$1')
}
