import { html, type Html } from '../../html/html.ts'
import type { UnitCounts } from '../../models/answers.ts'
import { caseStrings as words } from '../../strings/cases/cases.ts'

const width = 520
const line = 34

/** In the page's own ink, so that it is seen by day, by night and on paper; the table beside it has the figures. */
export function unitsChart(units: readonly UnitCounts[]): Html {
  const most = Math.max(1, ...units.map((counts) => sum(partsOf(counts))))
  const height = line * (units.length + 1)
  return html`<svg viewBox="0 0 ${String(width)} ${String(height)}" width="100%" role="img" aria-label="${words.chart}" font-size="15" fill="currentColor" stroke="currentColor" stroke-width="0">
      ${legend()}
      ${units.map((counts, index) => bar(counts, line * (index + 1), most))}
    </svg>`
}

/** How dark each part is: what is overdue is an empty frame, as nothing is there yet. */
const shades = { onTime: 1, late: 0.6, waiting: 0.3, overdue: 0 } as const
type Part = keyof typeof shades
const names: Readonly<Record<Part, string>> = {
  onTime: words.counts.onTime,
  late: words.late,
  waiting: words.counts.waiting,
  overdue: words.counts.overdue,
}

function partsOf({ answered, onTime, waiting, overdue }: UnitCounts): Record<Part, number> {
  return { onTime, late: answered - onTime, waiting, overdue }
}

function sum(parts: Readonly<Record<Part, number>>): number {
  return Object.values(parts).reduce((one, other) => one + other, 0)
}

function legend(): Html {
  const entries = Object.entries(names) as [Part, string][]
  return html`${entries.map(
    ([part, name], index) => html`${box(part, index * 130, 4, 14)}
      <text x="${String(index * 130 + 20)}" y="16">${name}</text>`,
  )}`
}

function bar(counts: UnitCounts, top: number, most: number): Html {
  const parts = Object.entries(partsOf(counts)) as [Part, number][]
  let left = 0
  const boxes = parts.map(([part, count]) => {
    const wide = Math.round((count / most) * width)
    const drawn = wide > 0 && box(part, left, top + 16, wide)
    left += wide
    return drawn
  })
  return html`<text x="0" y="${String(top + 11)}">${counts.unit ?? words.withoutUnit}</text>
      ${boxes}`
}

function box(part: Part, x: number, y: number, wide: number): Html {
  const shade = shades[part]
  const frame = shade === 0 && html` stroke-width="1.5" stroke-dasharray="4 2"`
  return html`<rect x="${String(x + 1)}" y="${String(y)}" width="${String(Math.max(wide - 2, 1))}" height="12" fill-opacity="${String(shade)}"${frame}/>`
}
