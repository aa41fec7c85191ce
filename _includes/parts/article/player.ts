import { html, type Html } from '../../html/html.ts'
import type { Article } from '../../models/article.ts'
import { strings } from '../../strings/site.ts'

/** Nothing of it is loaded before somebody listens. */
export function player({ audio }: Pick<Article, 'audio'>): Html | false {
  return (
    audio !== undefined &&
    html`<p><audio controls preload="none" src="${audio.src}" aria-label="${strings.listen}"></audio></p>`
  )
}
