import { html, type Html } from '../../html/html.ts'
import type { WrittenFilter } from '../../models/desk/desk-filter.ts'
import type { Newsroom } from '../../models/newsroom.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { filterStrings } from '../../strings/moderation/desk-filter.ts'
import { selectionStrings as own } from '../../strings/moderation/selection.ts'
import { choicesOf } from './desk-search.ts'

/** A filter in words. */
export function filterLines(filter: WrittenFilter, newsroom: Newsroom): Html {
  const { state, q, article, network, since, until } = filter
  const chosen = choicesOf(newsroom).flatMap(([name, choices]) => {
    const [, text] = choices.find(([key]) => key === filter[name]) ?? ['', filter[name]]
    return text === '' ? [] : [`${filterStrings[name]}: ${text}`]
  })
  return html`<p>${own.list} ${words.states[state]}${q !== '' && html`<br>${own.words} <bdi>${q}</bdi>`}${article !== '' && html`<br>${own.article} <code>${article}</code>`}${network !== '' && html`<br>${filterStrings.onlyNetwork}`}${chosen.map((line) => html`<br>${line}`)}${since !== '' && html`<br>${filterStrings.since} ${since}`}${until !== '' && html`<br>${filterStrings.until} ${until}`}</p>`
}
