import { fold } from './fold.js'

/**
 * `Đổi mới, nâng cao` → `doi-moi-nang-cao`.
 * @param {string} text
 */
export function slug(text) {
  return fold(text.replace(/\p{Cf}/gu, ''), '\u0111\u00f0')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
