import type { Correction } from '../../models/article.ts'
import { html, type Html } from '../../html/html.ts'
import { strings } from '../../strings/site.ts'
import { timeElement } from './time.ts'

export function corrections(list: readonly Correction[]): Html | false {
  if (list.length === 0) return false
  return html`
    <section class="aside" aria-labelledby="dinh-chinh">
      <h2 id="dinh-chinh">${strings.corrections}</h2>
      <ul>${list.map(
        ({ at, note }) => html`
          <li>${timeElement(at)}: ${note}</li>`,
      )}
      </ul>
    </section>`
}
