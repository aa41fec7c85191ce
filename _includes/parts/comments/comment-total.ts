import type { DiscussedArticle } from '../../models/discussion.ts'
import { formatCount } from '../../format/format.ts'
import { html, type Html } from '../../html/html.ts'
import { commentStrings as words } from '../../strings/comments.ts'

/** The page script finds it by `data-total-of`. */
export function commentTotal(
  { id, url }: Pick<DiscussedArticle, 'id' | 'url'>,
  total: number,
  version: number,
): Html {
  const marks = html`class="total" data-total-of="${id}" data-version="${version}"`
  if (total === 0) return html`<span ${marks} hidden></span>`
  return html`<span ${marks}><a href="${url}#binh-luan">${words.total(formatCount(total))}</a></span>`
}
