import type { MonthFigures, Tally } from '../../../../_includes/models/monthly-report.ts'
import type { Counted, OpenCase } from './counted.ts'
import { isWithin, type Month } from './month.ts'

/** Of one month, while comments pass by: as large as what happened in it, however many there are. */
export interface MonthCount {
  readonly month: Month
  readonly totals: Counts
  readonly rejected: Map<string, number>
  readonly byArticle: Map<string, Counts>
  readonly byUnit: Map<string, Counts & { readonly name: string }>
  readonly byTopic: Map<string, Counts>
  readonly hoursToDecision: number[]
  readonly hoursToReply: number[]
  readonly overdueCases: OverdueCount[]
  readonly quotes: MonthFigures['quotes'][number][]
  erased: number
  refused: number
  unclear: number
}

type Counts = { -readonly [Name in keyof Tally]: number }

interface OverdueCount extends OpenCase, Pick<Counted, 'article' | 'unit'> {
  readonly comment: string
}

export function newCount(month: Month): MonthCount {
  return {
    month,
    totals: noCounts(),
    rejected: new Map(),
    byArticle: new Map(),
    byUnit: new Map(),
    byTopic: new Map(),
    hoursToDecision: [],
    hoursToReply: [],
    overdueCases: [],
    quotes: [],
    erased: 0,
    refused: 0,
    unclear: 0,
  }
}

export function countOne(count: MonthCount, counted: Counted): void {
  const { month } = count
  if (counted.at >= month.end) return
  const {
    id: comment,
    at,
    article,
    topic,
    unit,
    verdicts,
    quote,
    answered,
    refused,
    unclear,
    erased,
  } = counted
  const overdue = overdueCase(counted, month)
  const verdict = verdicts.findLast((each) => isWithin(each.at, month))
  const isAnswered = answered !== undefined && isWithin(answered.at, month)
  const counts: Tally = {
    received: Number(isWithin(at, month)),
    approved: Number(verdict?.verdict === 'approve'),
    rejected: Number(verdict?.verdict === 'reject'),
    answered: Number(isAnswered),
    onTime: Number(isAnswered && answered.onTime),
    overdue: Number(overdue !== undefined),
  }
  const [first] = verdicts
  if (first && isWithin(first.at, month)) count.hoursToDecision.push(hoursBetween(at, first.at))
  if (isAnswered) count.hoursToReply.push(hoursBetween(at, answered.at))
  if (verdict?.verdict === 'reject') addTo(count.rejected, verdict.reason ?? 'other')
  if (overdue) count.overdueCases.push({ comment, article, unit, ...overdue })
  if (quote && isWithin(quote.at, month))
    count.quotes.push({ article, title: quote.title, body: quote.body })
  if (refused !== undefined && isWithin(refused, month)) count.refused += 1
  if (unclear !== undefined && isWithin(unclear, month)) count.unclear += 1
  if (erased !== undefined && isWithin(erased, month)) count.erased += 1

  if (Object.values(counts).every((number) => number === 0)) return
  addCounts(count.totals, counts)
  addCounts(inGroup(count.byArticle, article, noCounts), counts)
  if (topic !== null) addCounts(inGroup(count.byTopic, topic, noCounts), counts)
  if (unit)
    addCounts(
      inGroup(count.byUnit, unit.key, () => ({ name: unit.name, ...noCounts() })),
      counts,
    )
}

/** Half of them took at most as long; one decimal. */
export function medianOf(hours: readonly number[]): number | null {
  const sorted = Float64Array.from(hours).sort()
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  if (low === undefined || high === undefined) return null
  return Math.round(((low + high) / 2) * 10) / 10
}

function overdueCase({ openAt }: Counted, { end, until }: Month): OpenCase | undefined {
  const open = openAt(end)
  return open && open.due < until ? open : undefined
}

function hoursBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 3_600_000
}

export function noCounts(): Counts {
  return { received: 0, approved: 0, rejected: 0, answered: 0, onTime: 0, overdue: 0 }
}

export function addCounts(counts: Counts, more: Tally): void {
  counts.received += more.received
  counts.approved += more.approved
  counts.rejected += more.rejected
  counts.answered += more.answered
  counts.onTime += more.onTime
  counts.overdue += more.overdue
}

function addTo(numbers: Map<string, number>, key: string): void {
  numbers.set(key, (numbers.get(key) ?? 0) + 1)
}

export function inGroup<Group>(groups: Map<string, Group>, key: string, fresh: () => Group): Group {
  const found = groups.get(key) ?? fresh()
  groups.set(key, found)
  return found
}
