import { quantile } from '../measure.ts'
import type { Everything } from '../everything/measure-everything.ts'
import type { PublishReport } from '../publish.ts'
import type { ServeReport } from '../serve/race.ts'
import { photographs, type Figures } from './measure-budgets.ts'

export interface BudgetRow {
  readonly what: string
  readonly figure: number
  readonly unit: string
  /** Undefined: told to be compared with. */
  readonly budget?: string
  readonly isMet?: boolean
}

type Bound = readonly ['≤' | '≥', number]

/** The table of budgets of the design; a figure that could not be had is no number, and meets nothing. */
export function budgetRows(figures: Figures): BudgetRow[] {
  const { race, everything, published, seen, serve, weighed } = figures
  const { articles, costs } = race
  const seconds = (name: 'ours' | 'hugo'): number =>
    quantile(costs.get(name)?.map((cost) => cost.seconds) ?? [], 0.5)
  const [few, many, pictured] = everything
  return [
    row(`every page of ${articles} articles`, seconds('ours') / seconds('hugo'), '× Hugo', [
      '≤',
      0.5,
    ]),
    row('  in seconds', seconds('ours'), 's'),
    row('  Hugo', seconds('hugo'), 's'),
    row('  the floor: the same bytes read and written, no more', figures.floor, 's'),
    ...everythingRows(few, ['≤', 8]),
    ...everythingRows(many, ['≤', 60]),
    row(`search index of ${many?.articles}, first made`, many?.search ?? Number.NaN, 's', [
      '≤',
      15,
    ]),
    row(
      'a 12-megapixel photograph, first time',
      (pictured?.pictures ?? Number.NaN) / photographs,
      's',
      ['≤', 0.6],
    ),
    ...growthRows(published),
    ...publishRows(published),
    row(`approve → seen over HTTP, ${articles} articles, 95 of 100`, seen, 'ms', ['≤', 80]),
    row('model article, Brotli', weighed?.together ?? Number.NaN, 'KB', ['≤', 14]),
    row('  its scripts', weighed?.scripts ?? Number.NaN, 'KB', ['≤', 8]),
    ...serveRows(serve),
  ]
}

function row(what: string, figure: number, unit: string, bound?: Bound): BudgetRow {
  if (bound === undefined) return { what, figure, unit }
  const [sign, most] = bound
  const isMet = sign === '≤' ? figure <= most : figure >= most
  return { what, figure, unit, budget: `${sign} ${most} ${unit}`, isMet }
}

function everythingRows(all: Everything | undefined, bound: Bound): BudgetRow[] {
  if (all === undefined) return []
  const { articles, edition, cards, search, megabytes } = all
  return [
    row(`all that npm run build makes of ${articles}, first time`, all.all, 's', bound),
    row('  pages', edition, 's'),
    row('  share cards', cards, 's'),
    row('  search index', search, 's'),
    row('  peak memory', megabytes, 'MB'),
  ]
}

function growthRows([small, large, largest]: readonly PublishReport[]): BudgetRow[] {
  if (small === undefined || large === undefined || largest === undefined) return []
  const { hugo, whole } = large
  const memory = whole.megabytes / (hugo?.megabytes ?? Number.NaN)
  const time = whole.seconds / small.whole.seconds
  return [
    row(`growth of time, ${large.articles} ÷ ${small.articles}`, time, '×', ['≤', 5.2]),
    row(`peak memory at ${large.articles}`, memory, '× Hugo', ['≤', 0.35]),
    row(`every page of ${largest.articles}`, largest.whole.seconds, 's'),
    row('  peak memory', largest.whole.megabytes / 1073.741824, 'GiB', ['≤', 24]),
  ]
}

/** Seconds, onto each size. */
const most = [
  { publish: 0.45, bake: 0.4 },
  { publish: 0.8, bake: 0.7 },
  { publish: 1.5, bake: undefined },
]

function publishRows(published: readonly PublishReport[]): BudgetRow[] {
  return published.flatMap((report, size) => {
    const { publish, bake } = most[size] ?? {}
    const onto = `onto ${report.articles}`
    return [
      row(`publish one article, ${onto}`, report.publishSeconds, 's', atMost(publish)),
      // Twenty, and one for its tag.
      row('  files written', report.files, 'files', ['≤', 21]),
      row(`bake one comment, ${onto}`, report.bakeSeconds, 's', atMost(bake)),
      row(`approve → file, ${onto}, 95 of 100`, report.approveMilliseconds, 'ms', ['≤', 40]),
    ]
  })
}

function atMost(most: number | undefined): Bound | undefined {
  return most === undefined ? undefined : ['≤', most]
}

function serveRows({ rows }: ServeReport): BudgetRow[] {
  const rate = (server: string, coding: string): number =>
    rows.find((each) => each.server === server && each.coding === coding)?.perSecond ?? Number.NaN
  const cold = rate('serve', 'br, just started')
  return [
    row('serve, plain files', rate('serve', 'identity') / rate('nginx', 'identity'), '× nginx', [
      '≥',
      0.8,
    ]),
    row(
      '  behind nginx as documented',
      rate('nginx as documented', 'identity') / rate('nginx', 'identity'),
      '× nginx',
      ['≥', 0.8],
    ),
    row('serve, Brotli just started', cold / rate('serve', 'gzip, just started'), '× our gzip', [
      '≥',
      0.5,
    ]),
    row('  in requests a second', cold, '/s'),
    row('  gzip, warm', rate('serve', 'gzip') / rate('nginx', 'gzip'), '× nginx'),
  ]
}
