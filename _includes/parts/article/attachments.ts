import type { Attachment } from '../../models/article.ts'
import { formatFileSize } from '../../format/format.ts'
import { html, type Html } from '../../html/html.ts'
import { strings } from '../../strings/site.ts'

export function attachments(list: readonly Attachment[]): Html | false {
  if (list.length === 0) return false
  return html`
    <section class="aside" aria-labelledby="tai-lieu">
      <h2 id="tai-lieu">${strings.attachments}</h2>
      <ul>${list.map(
        ({ src, title, type, bytes }) => html`
          <li><a href="${src}" download>${title}</a> <span class="meta">(${type}, ${formatFileSize(bytes)})</span></li>`,
      )}
      </ul>
    </section>`
}
