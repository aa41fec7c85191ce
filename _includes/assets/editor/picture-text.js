import { fold } from '../text/fold.js'

/**
 * A name that can be an address and that no other picture has: `Anh 1.JPG` → `anh-1-2.jpg`.
 * @param {string} typed
 * @param {string} ending
 * @param {readonly string[]} taken
 */
export function pictureName(typed, ending, taken) {
  const base = fold(typed.replace(/\.[^.]*$/, '').replace(/\p{Cf}/gu, ''), '\u0111\u00f0')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const name = base.slice(0, 60).replace(/-+$/, '') || 'anh'
  let free = `${name}.${ending}`
  for (let number = 2; taken.includes(free); number += 1) free = `${name}-${number}.${ending}`
  return free
}

/**
 * Its Markdown; `told` is its caption and credit.
 * @param {string} name
 * @param {string} alt
 * @param {string} told
 */
export function figureText(name, alt, told) {
  const title = told && ` "${told.replace(/[\\"]|&(?=#?\w+;)/g, '\\$&')}"`
  return `![${alt.replace(/[\\[\]`*_<>!&]/g, '\\$&')}](<${name}>${title})`
}

/**
 * Where a text shows a picture of this name, and what it says of it.
 * @param {string} text
 * @param {string} name
 */
export function findFigure(text, name) {
  const shown = String.raw`!\[((?:[^\\\]]|\\.)*)\]\(<${name.replace('.', '\\.')}>(?: "((?:[^"\\]|\\.)*)")?\)`
  const found = new RegExp(shown).exec(text)
  if (!found) return undefined
  const [whole, alt = '', told = ''] = found
  const plain = (/** @type {string} */ part) => part.replace(/\\(.)/g, '$1')
  return { start: found.index, end: found.index + whole.length, alt: plain(alt), told: plain(told) }
}
