export function escape(text: string): string {
  return special.test(text) ? text.replace(specials, (character) => names[character] ?? '') : text
}

const special = /[&<>"']/
const specials = /[&<>"']/g
const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
