import { expect, test } from 'vitest'
import { budgetRows } from '../../../scripts/bench/budgets/budget-rows.ts'
import { formatBudgetTable } from '../../../scripts/bench/budgets/budget-table.ts'
import type { Figures } from '../../../scripts/bench/budgets/measure-budgets.ts'
import { quantile } from '../../../scripts/bench/measure.ts'
import { goodFigures } from './figures.ts'

function missed(figures: Figures): string[] {
  return budgetRows(figures).flatMap(({ what, isMet }) => (isMet === false ? [what] : []))
}

test('good figures meet every budget', () => {
  expect(missed(goodFigures())).toEqual([])
})

test('a figure over its budget is missed', () => {
  const { seen: _, ...rest } = goodFigures()
  expect(missed({ ...rest, seen: 81 })).toEqual([
    'approve → seen over HTTP, 10000 articles, 95 of 100',
  ])
})

test('what was not measured meets no budget, and the table says so', () => {
  const good = goodFigures()
  const nothing = quantile([], 0.5)
  const [few, many, pictured] = good.everything.map((each) => ({
    ...each,
    search: Number.NaN,
    pictures: Number.NaN,
  }))
  if (few === undefined || many === undefined || pictured === undefined) throw new Error('none')
  const figures = {
    ...good,
    race: { ...good.race, costs: new Map() },
    everything: [few, many, pictured],
    seen: nothing,
    weighed: undefined,
    serve: { ...good.serve, rows: [] },
  }
  const rows = budgetRows(figures)
  const unmeasured = rows.filter(({ figure }) => Number.isNaN(figure))
  expect(unmeasured.filter(({ isMet }) => isMet === true)).toEqual([])
  expect(missed(figures)).toEqual([
    'every page of 10000 articles',
    'search index of 10000, first made',
    'a 12-megapixel photograph, first time',
    'approve → seen over HTTP, 10000 articles, 95 of 100',
    'model article, Brotli',
    '  its scripts',
    'serve, plain files',
    '  behind nginx as documented',
    'serve, Brotli just started',
  ])
  expect(formatBudgetTable(rows, [], 3)).toMatch(
    /^model article, Brotli +not measured: KB .*MISSED/m,
  )
})
