import { html, type Html } from '../../html/html.ts'
import { strings } from '../../strings/site.ts'

/** `id` is the field's, as a page may hold two. */
export function searchForm(id: string): Html {
  return html`<search class="find">
    <form action="/tim-kiem/">
      <label class="unseen" for="${id}">${strings.find}</label>
      <input id="${id}" name="q" type="search" placeholder="${strings.find}" required>
      <button type="submit">${strings.findButton}</button>
    </form>
  </search>`
}

export function searchAddress(words: string): string {
  return `/tim-kiem/?q=${encodeURIComponent(words)}`
}
