/**
 * Where a text shows a picture of this name, each time, and what it says of it.
 * @param {string} text
 * @param {string} name
 */
export function findFigures(text, name) {
  const shown = String.raw`!\[((?:[^\\\]]|\\.)*)\]\(<${name.replace('.', '\\.')}>(?: "((?:[^"\\]|\\.)*)")?\)`
  return Array.from(text.matchAll(new RegExp(shown, 'g')), (found) => {
    const [whole, alt = '', told = ''] = found
    const plain = (/** @type {string} */ part) => part.replace(/\\(.)/g, '$1')
    const { index } = found
    return { start: index, end: index + whole.length, alt: plain(alt), told: plain(told) }
  })
}
