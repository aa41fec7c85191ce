/** Readers wait for every byte. */
export function minifyStyle(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}')
    .trim()
}

/** Our scripts hold no text that goes over several lines. */
export function minifyScript(script: string): string {
  return script.replace(/^\s*(?:\/\/.*|\/\*\*[^]*?\*\/)$/gm, '').replace(/\s*\n\s*/g, '\n')
}
