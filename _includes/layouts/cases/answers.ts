import { html, type Html } from '../../html/html.ts'
import type { Answers, UnitCounts } from '../../models/answers.ts'
import type { Site } from '../../models/page.ts'
import { latestComments } from '../../parts/comments/comment-latest.ts'
import { unitsChart } from '../../parts/comments/units-chart.ts'
import { caseStrings as words } from '../../strings/cases/cases.ts'
import { strings } from '../../strings/site.ts'
import { base } from '../base.ts'

/** Totals alone: no person, and no question that is not public. */
export function answersPage(site: Site, { latest, units, total }: Answers): string {
  return base({
    site,
    url: '/y-kien/tra-loi/',
    title: words.answersTitle,
    description: words.answersText,
    section: 'y-kien',
    feed: '/y-kien/feed.xml',
    main: html`<link rel="stylesheet" href="${site.assets['answers.css']}">
      <div class="answers">
      <h1>${words.answersTitle}</h1>
      <p class="meta">${words.answersText}</p>
      <section aria-labelledby="theo-don-vi">
        <h2 id="theo-don-vi">${words.byUnit}</h2>
        ${units.length === 0 ? html`<p class="none">${words.noCases}</p>` : html`${unitsChart(units)}${table(units, total)}`}
      </section>
      <section class="opinions" aria-labelledby="tra-loi-moi">
        <h2 id="tra-loi-moi">${words.latestAnswers}</h2>
        ${latest.length === 0 ? html`<p class="none">${words.noAnswers}</p>` : latestComments(latest)}
      </section>
      </div>`,
  })
}

const columns = ['received', 'answered', 'onTime', 'waiting', 'overdue', 'refused'] as const

function table(units: readonly UnitCounts[], total: UnitCounts): Html {
  return html`<div class="table" role="group" aria-label="${strings.scrollTable}" tabindex="0"><table>
      <thead><tr><th scope="col">${words.unit}</th>${columns.map((column) => html`<th scope="col">${words.counts[column]}</th>`)}</tr></thead>
      <tbody>${units.map((counts) => row(counts, counts.unit ?? words.withoutUnit))}</tbody>
      <tfoot>${row(total, words.allUnits)}</tfoot>
    </table></div>`
}

function row(counts: UnitCounts, name: string): Html {
  return html`<tr><th scope="row">${name}</th>${columns.map((column) => html`<td>${String(counts[column])}</td>`)}</tr>`
}
