import { html, type Html } from '../../html/html.ts'
import type { UnitCounts } from '../../models/answers.ts'
import { caseStrings as words } from '../../strings/cases/cases.ts'

/** Of a bar; its height stays, its width is the page's. */
const width = 1000

/** How dark each part is: what is overdue is an empty frame, as nothing is there yet. */
const shades = { onTime: 1, late: 0.6, waiting: 0.3, overdue: 0 } as const
type Part = keyof typeof shades
const names: Readonly<Record<Part, string>> = {
  onTime: words.counts.onTime,
  late: words.late,
  waiting: words.counts.waiting,
  overdue: words.counts.overdue,
}

/** In the page's own ink, so that it is seen by day, by night and on paper; the table beside it has the figures. */
export function unitsChart(units: readonly UnitCounts[]): Html {
  const most = Math.max(1, ...units.map((counts) => sum(partsOf(counts))))
  const legend = Object.entries(names) as [Part, string][]
  return html`<div class="chart" role="img" aria-label="${words.chart}">
      <div class="legend meta">${legend.map(([part, name]) => html`<span>${picture(box(part, 0, 14), 14, '14')}${name}</span>`)}</div>
      ${units.map((counts) => html`<p>${counts.unit ?? words.withoutUnit}</p>${picture(bar(counts, most), width, '100%')}`)}
    </div>`
}

function picture(boxes: Html, wide: number, shown: string): Html {
  return html`<svg viewBox="0 0 ${String(wide)} 14" width="${shown}" height="14" preserveAspectRatio="none" aria-hidden="true" fill="currentColor" stroke="currentColor" stroke-width="0">${boxes}</svg>`
}

function partsOf({ answered, onTime, waiting, overdue }: UnitCounts): Record<Part, number> {
  return { onTime, late: answered - onTime, waiting, overdue }
}

function sum(parts: Readonly<Record<Part, number>>): number {
  return Object.values(parts).reduce((one, other) => one + other, 0)
}

function bar(counts: UnitCounts, most: number): Html {
  const parts = Object.entries(partsOf(counts)) as [Part, number][]
  let left = 0
  const boxes = parts.map(([part, count]) => {
    const wide = Math.round((count / most) * width)
    const drawn = wide > 0 && box(part, left, wide)
    left += wide
    return drawn
  })
  return html`${boxes}`
}

function box(part: Part, x: number, wide: number): Html {
  const shade = shades[part]
  const frame =
    shade === 0 &&
    html` stroke-width="1.5" stroke-dasharray="4 2" vector-effect="non-scaling-stroke"`
  return html`<rect x="${String(x + 1)}" y="1" width="${String(Math.max(wide - 2, 1))}" height="12" fill-opacity="${String(shade)}"${frame}/>`
}
