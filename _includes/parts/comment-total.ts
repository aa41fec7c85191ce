import type { Discussed } from '../discussion.ts'
import { count } from '../format.ts'
import { html, type Html } from '../html.ts'
import { commentStrings as words } from '../strings-comments.ts'

/** How many comments an article has, for its cards. The page script knows it by `data-total-of`. */
export function commentTotal(
  { id, url }: Pick<Discussed, 'id' | 'url'>,
  total: number,
  version: number,
): Html | false {
  if (total === 0) return false
  return html`<span class="total" data-total-of="${id}" data-version="${version}"><a href="${url}#binh-luan">${words.total(count(total))}</a></span>`
}
