// Both the index's builder and the reader's browser read Vietnamese by this file, so they cannot disagree.
import { fold, tones } from './text/fold.js'

/**
 * The syllables and numbers of a text, in order, each with its place.
 * @param {string} text
 */
export function wordsOf(text) {
  const words = []
  for (const { 0: found, index } of text.matchAll(word))
    words.push({ ...foldWord(found), start: index, end: index + found.length })
  return words
}

/**
 * `50.698` is one number, `18/8/2014` three, and `100-KL/TW` a number and two words. A soft hyphen, or another sign that
 * cannot be seen, parts no word.
 */
export const word =
  /\d{1,3}(?:\.\d{3})+(?!\.?\d)|\d+|\p{L}(?:[\u00ad\u180e\u200b-\u200f\u2060\ufeff]*[\p{L}\p{M}])*/gu

/**
 * `text` has no case, tone or mark; đ is d, and a last y is i where both are written (lý, lí). `spelling` tells apart what
 * folds alike, wherever the tone stands (hoà is hòa); 0 where there is nothing to fold.
 * @param {string} found
 */
export function foldWord(found) {
  if (/^\d/.test(found))
    return { text: found.replaceAll('.', '').replace(/^0+(?=\d)/, ''), spelling: 0 }
  const signs = found
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Cf}/gu, '')
  let letters = 0
  let tone = 0
  let shape = 0
  for (const sign of signs) {
    const isMark = /\p{M}/u.test(sign)
    if (!isMark) letters += sign.length
    if (tones.includes(sign)) tone = 1 + tones.indexOf(sign)
    else if ((isMark || barred.includes(sign) || sign === 'ƣ') && letters <= reach)
      shape += shapeOf(sign) * 4 ** (letters - 1)
  }
  const text = fold(signs, barred).replaceAll('ƣ', 'u')
  return { text: text.replace(/^(qu|[^aeiou]*)y$/, '$1i'), spelling: shape * 6 + tone }
}

/** đ, and foreign letters whose capitals look the same. */
const barred = 'đðɖ'

/** Circumflex 1; breve, horn and bar 2, as no letter takes two of these; 3: a mark that Vietnamese does not have. */
function shapeOf(sign) {
  if (sign === '\u0302') return 1
  return sign === '\u0306' || sign === '\u031b' || sign === 'ƣ' || barred.includes(sign) ? 2 : 3
}

/** Letters whose marks count: four to the twelfth still fits a whole number. */
const reach = 12

/**
 * How far a spelling is from what was typed. 0: it is the same. 1: typed without marks. 2: typed with others.
 * @param {number} spelling
 * @param {number} typed
 */
export function faultOf(spelling, typed) {
  if (spelling === typed) return 0
  return typed === 0 ? 1 : 2
}

/**
 * Which words of a text to mark: neighbours as in the question if there are any, and spelled as there if there are any.
 * @param {readonly { text: string, spelling: number }[]} found
 * @param {readonly { text: string, spelling: number }[]} asked
 */
export function marksIn(found, asked) {
  for (const most of [1, 2]) {
    const places = found.map(({ text, spelling }) =>
      asked.findIndex((word) => word.text === text && faultOf(spelling, word.spelling) <= most),
    )
    const single = places.map((place) => place >= 0)
    const near = places.map(
      (place, at) =>
        place >= 0 && ((place > 0 && places[at - 1] === place - 1) || places[at + 1] === place + 1),
    )
    if (near.includes(true)) return { marks: near, isNear: true }
    if (single.includes(true)) return { marks: single, isNear: false }
  }
  return { marks: [], isNear: false }
}

/**
 * Which file of a part of the index tells of a key (FNV-1a).
 * @param {string} key
 * @param {number} files
 */
export function fileOf(key, files) {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return (hash >>> 0) % files
}

export const cardsInFile = 8

/** Days from 1970 to the end of 9999: articles' days are counted back from there. */
export const lastDay = 2_932_896
