import { slug } from './slug.js'

/**
 * A name that can be an address, out of whatever a camera or a person called it.
 * @param {string} typed
 * @param {string} ending
 */
export function fileNameOf(typed, ending) {
  const [, base = typed] = /^(.*?)(?:\.[^.]*)?$/.exec(typed) ?? []
  return `${slug(base).slice(0, 60).replace(/-+$/, '') || 'anh'}.${ending}`
}

/**
 * The first that no other file has: `anh.jpg`, `anh-2.jpg`.
 * @param {string} name
 * @param {readonly string[]} names
 */
export function freeName(name, names) {
  let free = name
  for (let number = 2; names.includes(free); number += 1)
    free = name.replace(/(?=\.\w+$)/, `-${number}`)
  return free
}
