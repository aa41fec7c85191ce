import { html, type Html } from '../html/html.ts'
import type { SearchPage, Site } from '../models/page.ts'
import { breadcrumb } from '../parts/page/breadcrumb.ts'
import { dateLookupForm } from '../parts/page/date-lookup.ts'
import { searchStrings as words } from '../strings/search.ts'
import { strings } from '../strings/site.ts'
import { base } from './base.ts'

export function searchPage({ site, url }: SearchPage): string {
  return base({
    site,
    url,
    title: strings.findPage,
    description: words.description(site.newsroom.name),
    main: html`<link rel="stylesheet" href="${site.assets['search.css']}">
      ${breadcrumb([])}
      <h1 class="listing-title">${strings.findPage}</h1>
      ${form(site)}
      <noscript><p class="search-note">${words.noScript} <a href="/luu-tru/">${words.toArchive}</a>.</p></noscript>
      <div class="search-room">
      <section id="ket-qua" aria-label="${words.results}">
        <p class="search-told" role="status"></p>
        <div class="search-failed" role="alert"></div>
        <template id="khong-tai-duoc"><p>${words.failed}</p> <button type="button">${words.again}</button></template>
        <ol class="rows"></ol>
        <button type="button" class="second search-more" hidden>${strings.more}</button>
      </section>
      <div id="tim-theo-ngay">${dateLookupForm()}</div>
      <p class="search-note search-late">${words.late} <a href="/luu-tru/">${words.toArchive}</a>.</p>
      </div>
      <script type="module" src="${site.assets['search.js']}"></script>`,
  })
}

function form({ newsroom, assets }: Site): Html {
  return html`<search aria-label="${words.form}">
    <form id="tim-bai" class="search-form" action="/tim-kiem/" data-fold="${assets['search-fold.js']}" data-query="${assets['search-query.js']}">
      <div class="search-words">
        <label for="tu-khoa">${words.words}</label>
        <input id="tu-khoa" name="q" type="search" required autocomplete="off" aria-describedby="tim-the-nao">
        <button type="submit">${strings.findButton}</button>
      </div>
      <p id="tim-the-nao" class="meta">${words.hint}</p>
      <details>
        <summary>${words.filters}</summary>
        <div class="search-filters">
          <label>${strings.sections} <select name="muc"><option value="">${words.anySection}</option>${newsroom.sections.map(
            ({ key, name }) => html`<option value="${key}">${name}</option>`,
          )}</select></label>
          <label>${words.from} <input type="date" name="tu"></label>
          <label>${words.to} <input type="date" name="den"></label>
        </div>
      </details>
    </form>
  </search>`
}
