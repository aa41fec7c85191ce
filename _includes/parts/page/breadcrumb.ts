import { html, type Html } from '../../html/html.ts'
import { strings } from '../../strings/site.ts'

export function breadcrumb(
  steps: readonly { readonly url: string; readonly name: string }[],
): Html {
  return html`<nav class="breadcrumb" aria-label="${strings.breadcrumb}">
    <ol>
      <li><a href="/">${strings.front}</a></li>${steps.map(
        ({ url, name }) => html`
          <li><a href="${url}">${name}</a></li>`,
      )}
    </ol>
  </nav>`
}
