import { html, type Html } from '../../html/html.ts'
import type { PrevNext } from '../../models/page.ts'
import { strings } from '../../strings/site.ts'

/** Never says how many pages there are: that would change every page. */
export function prevNextLinks({ newer, older }: PrevNext): Html | false {
  if (newer === undefined && older === undefined) return false
  return html`
    <nav class="turning" aria-label="${strings.turning}">
      ${newer !== undefined && html`<a rel="prev" href="${newer}">${strings.newer}</a>`}
      ${older !== undefined && html`<a rel="next" href="${older}">${strings.older}</a>`}
    </nav>`
}
