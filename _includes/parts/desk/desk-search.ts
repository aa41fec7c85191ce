import type { DeskQueue } from '../../models/desk/desk-queue.ts'
import type { Newsroom } from '../../models/newsroom.ts'
import { html, type Html } from '../../html/html.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { flagStrings } from '../../strings/flags.ts'
import { filterStrings } from '../../strings/moderation/desk-filter.ts'
import { strings } from '../../strings/site.ts'
import { deskAddress } from './desk-address.ts'

/** A plain GET form: a search has an address. */
export function deskSearch(queue: DeskQueue, sections: Newsroom['sections']): Html {
  const { q, state, article, section, flag, since, until } = queue
  const isOpen = [section, flag, since, until].some((part) => part !== '')
  return html`<form class="desk-search" action="/kiem-duyet/" role="search">
      <input type="hidden" name="state" value="${state}">
      ${article !== '' && html`<input type="hidden" name="article" value="${article}">`}
      <label for="q">${words.search}</label>
      <input id="q" type="search" name="q" value="${q}" autocomplete="off">
      <details class="desk-filters"${isOpen && html` open`}><summary>${filterStrings.more}</summary><div>
      <label class="desk-filter">${filterStrings.section} <select name="section"><option value="">${filterStrings.any}</option>${sections.map(({ key, name }) => html`<option value="${key}"${key === section && html` selected`}>${name}</option>`)}</select></label>
      <label class="desk-filter">${filterStrings.flag} <select name="flag"><option value="">${filterStrings.any}</option>${Object.entries(flagStrings).map(([code, name]) => html`<option value="${code}"${code === flag && html` selected`}>${name}</option>`)}</select></label>
      <label class="desk-filter">${filterStrings.since} <input type="date" name="since" value="${since}"></label>
      <label class="desk-filter">${filterStrings.until} <input type="date" name="until" value="${until}"></label>
      </div></details>
      <button type="submit" class="second">${strings.findButton}</button>
    </form>
    ${article !== '' && html`<p class="meta">${words.onlyArticle} <a href="${deskAddress({ ...queue, article: '' })}">${words.all}</a></p>`}`
}
