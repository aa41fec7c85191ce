import { caseStates } from '../../models/case.ts'
import { caseLists } from '../../models/desk/desk-cases.ts'
import { type FilterName, isFinelyNarrowed } from '../../models/desk/desk-filter.ts'
import type { DeskQueue } from '../../models/desk/desk-queue.ts'
import type { Newsroom } from '../../models/newsroom.ts'
import { html, type Html } from '../../html/html.ts'
import { caseStrings } from '../../strings/cases/cases.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { flagStrings } from '../../strings/flags.ts'
import { filterStrings as own } from '../../strings/moderation/desk-filter.ts'
import { strings } from '../../strings/site.ts'
import { deskAddress } from './desk-address.ts'

/** A plain GET form: a search has an address. */
export function deskSearch(queue: DeskQueue, newsroom: Newsroom): Html {
  const { q, state, article, network, since, until } = queue
  return html`<form class="desk-search" action="/kiem-duyet/" role="search">
      <input type="hidden" name="state" value="${state}">
      ${article !== '' && html`<input type="hidden" name="article" value="${article}">`}
      ${network !== '' && html`<input type="hidden" name="network" value="${network}">`}
      <label for="q">${words.search}</label>
      <input id="q" type="search" name="q" value="${q}" autocomplete="off">
      <details class="desk-filters"${isFinelyNarrowed(queue) && html` open`}><summary>${own.more}</summary><div>
      ${choicesOf(newsroom).map(([name, choices]) => choices.length > 0 && choice(queue, name, choices))}
      <label class="desk-filter">${own.since} <input type="date" name="since" value="${since}"></label>
      <label class="desk-filter">${own.until} <input type="date" name="until" value="${until}"></label>
      </div></details>
      <button type="submit" class="second">${strings.findButton}</button>
    </form>
    ${article !== '' && html`<p class="meta">${words.onlyArticle} <a href="${deskAddress({ ...queue, article: '' })}">${words.all}</a></p>`}
    ${network !== '' && html`<p class="meta">${own.onlyNetwork} <a href="/kiem-duyet/y-kien/${network}/">${own.itsComment}</a> <a href="${deskAddress({ ...queue, network: '' })}">${words.all}</a></p>`}`
}

type Choices = readonly (readonly [key: string, name: string])[]
type ChosenName = Extract<FilterName, keyof typeof own>

/** One's own are listed on a page of their own. */
const caseChoices: Choices = [
  ...caseLists.flatMap((list) =>
    list === 'mine' ? [] : [[list, caseStrings.lists[list]] as const],
  ),
  ...caseStates.map((state) => [state, caseStrings.states[state]] as const),
]

/** What is chosen from a list, with its choices. */
export function choicesOf({
  sections,
  topics = [],
  units,
}: Newsroom): (readonly [ChosenName, Choices])[] {
  return [
    ['section', sections.map(({ key, name }) => [key, name])],
    ['flag', [...Object.entries(flagStrings), ['reported', own.reported]]],
    ['topic', topics.map((topic) => [topic, topic])],
    ['case', caseChoices],
    ['unit', units.map(({ key, name }) => [key, name])],
  ]
}

function choice(queue: DeskQueue, name: ChosenName, choices: Choices): Html {
  return html`<label class="desk-filter">${own[name]} <select name="${name}"><option value="">${own.any}</option>${choices.map(([key, text]) => html`<option value="${key}"${key === queue[name] && html` selected`}>${text}</option>`)}</select></label>`
}
