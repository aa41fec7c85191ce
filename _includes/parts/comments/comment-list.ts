import type { DiscussedArticle, Discussion } from '../../models/discussion.ts'
import { formatCount } from '../../format/format.ts'
import { html, type Html } from '../../html/html.ts'
import { commentStrings as words } from '../../strings/comments.ts'
import { strings } from '../../strings/site.ts'
import { commentsAddress } from './comment-address.ts'
import { commentCard } from './comment-card.ts'

/** The page script may replace it, so nothing that a reader fills in stands inside. */
export function commentList(article: DiscussedArticle, discussion: Discussion): Html {
  const { total, version, comments, next } = discussion
  return html`<section id="binh-luan" class="opinions" data-article="${article.id}" data-version="${version}" aria-labelledby="binh-luan-ten">
    <h2 id="binh-luan-ten">${total === 0 ? strings.opinions : words.counted(formatCount(total))}</h2>
    ${
      total === 0
        ? html`<p class="none">${words.none}</p>`
        : html`<ol>${comments.map((comment) => html`<li>${commentCard(comment, article)}</li>`)}</ol>`
    }
    <p class="opinions-more">
      ${next !== null && html`<a rel="next" href="${commentsAddress(article, next)}">${strings.more}</a>`}
      <a href="${commentsAddress(article)}">${words.all}</a>
    </p>
  </section>`
}
