/**
 * Text as Markdown that shows just this text.
 * @param {string} text
 */
export function escapeMarkdown(text) {
  return text.replace(/[\\`*_[\]<>|~]|^#|&(?=#?\w+;)/g, '\\$&')
}

/**
 * A picture; `told` is its caption and credit.
 * @param {string} name
 * @param {string} alt
 * @param {string} told
 */
export function figureText(name, alt, told) {
  const title = told && ` "${escapeQuoted(told)}"`
  return `![${alt.replace(/[\\[\]`*_<>!&]/g, '\\$&')}](<${name}>${title})`
}

/**
 * Text between the quotation marks of a picture's caption.
 * @param {string} text
 */
export function escapeQuoted(text) {
  return text.replace(/[\\"]|&(?=#?\w+;)/g, '\\$&')
}
