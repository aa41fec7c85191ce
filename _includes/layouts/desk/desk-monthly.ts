import { formatCount } from '../../format/format.ts'
import { html, type Html } from '../../html/html.ts'
import type { MonthlyReport } from '../../models/monthly-report.ts'
import type { Site } from '../../models/page.ts'
import type { Role } from '../../models/roles.ts'
import { formatCommentTime } from '../../parts/comments/comment-time.ts'
import {
  type Cell,
  discussedTable,
  monthlyTables,
  type ReportTable,
  rowsOnPaper,
} from '../../parts/desk/monthly-tables.ts'
import { monthlyStrings as words } from '../../strings/moderation/monthly.ts'
import { opinionFeedStrings } from '../../strings/moderation/opinion-feed.ts'
import { deskFrame } from './desk-frame.ts'

export interface DeskMonthly {
  readonly moderator: string
  readonly role: Role
  readonly report: MonthlyReport
}

export function deskMonthlyPage(site: Site, { moderator, role, report }: DeskMonthly): string {
  const { month, complete, until } = report
  return deskFrame(site, {
    title: words.heading(monthName(month)),
    present: 'monthly',
    styles: 'monthly.css',
    moderator,
    role,
    main: html`<div class="monthly">
      ${choice(report)}
      <p>${site.newsroom.name}. ${words.noPersons}</p>
      ${!complete && html`<p><strong>${words.running(formatCommentTime(until))}</strong></p>`}
      ${monthlyTables(report, site.newsroom).map((table) =>
        table.key === 'articles'
          ? section(discussedTable(report), words.discussed)
          : section(table, words.tables[table.key]),
      )}
      <section aria-labelledby="kien-nghi"><h2 id="kien-nghi">${words.proposals}</h2><div class="proposals"></div></section>
    </div>`,
  })
}

/** `12/2023` */
function monthName(month: string): string {
  return month.split('-').toReversed().join('/')
}

function choice({ month, before }: MonthlyReport): Html {
  return html`<div class="monthly-choice">
        <form class="desk-search" action="/kiem-duyet/bao-cao/">
          <label class="field">${words.choose} <input type="month" name="thang" value="${month}" required></label>
          <button type="submit" class="second">${words.show}</button>
        </form>
        <p><a rel="prev" href="/kiem-duyet/bao-cao/?thang=${before.month}">${words.previous(monthName(before.month))}</a> · <a href="/kiem-duyet/bao-cao/?thang=${month}&dang=csv" download>${words.asCsv}</a> · <a href="/kiem-duyet/bao-cao/?thang=${month}&dang=xlsx" download>${words.asSheets}</a></p>
        <p class="meta">${words.print} <a href="/kiem-duyet/du-luan/">${opinionFeedStrings.title}</a></p>
      </div>`
}

function section({ key, columns, rows }: ReportTable, title: string): Html {
  const isWords = key === 'overdue' || key === 'quotes'
  return html`<section><h2 id="bang-${key}">${title}</h2>
        ${
          rows.length === 0
            ? html`<p class="none">${key === 'quotes' ? words.noQuotes : words.none}</p>`
            : html`<div class="table${isWords && ' words'}" role="region" aria-labelledby="bang-${key}" tabindex="0"><table>
          <thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
          <tbody>${rows.slice(0, rowsOnPaper).map(
            ([first = '', ...cells]) => html`
          <tr><th scope="row" dir="auto">${shown(first)}</th> ${cells.map((cell) => html`<td dir="auto">${shown(cell)}</td> `)}</tr>`,
          )}
          </tbody></table></div>`
        }
        ${rows.length > rowsOnPaper && html`<p>${words.more(formatCount(rows.length - rowsOnPaper))}</p>`}
      </section>`
}

function shown(cell: Cell): string {
  if (cell === null) return '–'
  if (typeof cell === 'string') return cell
  return Number.isInteger(cell) ? formatCount(cell) : String(cell).replace('.', ',')
}
