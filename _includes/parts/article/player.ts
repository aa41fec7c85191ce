import { html, type Html } from '../../html/html.ts'
import { isSpoken, type Article } from '../../models/article.ts'
import { podcastAddress } from '../../models/page.ts'
import { strings } from '../../strings/site.ts'

/** Nothing of it is loaded before somebody listens. */
export function player(article: Pick<Article, 'audio' | 'draft'>): Html | false {
  const { audio } = article
  return (
    audio !== undefined &&
    html`<p><audio controls preload="none" src="${audio.src}" aria-label="${strings.listen}"></audio>${isSpoken(article) && html`<a href="${podcastAddress}">${strings.podcastFeed}</a>`}</p>`
  )
}
