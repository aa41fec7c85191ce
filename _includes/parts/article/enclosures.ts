import type { Attachment, Correction } from '../../models/article.ts'
import { fileSize } from '../../format/format.ts'
import { html, type Html } from '../../html/html.ts'
import { strings } from '../../strings/site.ts'
import { when } from './when.ts'

export function attachments(list: readonly Attachment[]): Html | false {
  if (list.length === 0) return false
  return html`
    <section class="aside" aria-labelledby="tai-lieu">
      <h2 id="tai-lieu">${strings.attachments}</h2>
      <ul>${list.map(
        ({ src, title, type, bytes }) => html`
          <li><a href="${src}" download>${title}</a> <span class="meta">(${type}, ${fileSize(bytes)})</span></li>`,
      )}
      </ul>
    </section>`
}

export function corrections(list: readonly Correction[]): Html | false {
  if (list.length === 0) return false
  return html`
    <section class="aside" aria-labelledby="dinh-chinh">
      <h2 id="dinh-chinh">${strings.corrections}</h2>
      <ul>${list.map(
        ({ at, note }) => html`
          <li>${when(at)}: ${note}</li>`,
      )}
      </ul>
    </section>`
}
