import type { Block } from '../page/block.ts'
import { momentsIn, type Moment } from './moment.ts'
import { withoutDay, saysPublished, saysWeekday } from './phrases.ts'

export interface FoundDay {
  readonly moment: Moment | null
  /** Blocks that show the day and nothing else. */
  readonly shown: ReadonlySet<number>
  /** `weak`: it may be the day on which the page was saved. */
  readonly trust: 'sure' | 'doubtful' | 'weak' | 'contradicted' | 'impossible' | 'none'
}

interface Candidate {
  readonly moment: Moment | 'impossible'
  readonly at: number
  readonly rank: number
}

/** `machine`: what the page's head tells machines. `title`: the block that shows the title, or -1. */
export function findDay(
  blocks: readonly Block[],
  title: number,
  end: number,
  machine: Moment | undefined,
): FoundDay {
  const lines = blocks.slice(0, end).flatMap((block, at) => dayLine(block, at, title))
  const candidates: Candidate[] = lines.filter(({ rank }) => rank > 0)
  if (machine !== undefined) candidates.push({ moment: machine, at: -1, rank: 5 })
  const best = candidates.toSorted(
    (a, b) => b.rank - a.rank || distance(a, title) - distance(b, title),
  )[0]
  // A day further down heads a part of the text: a schedule is made of them.
  const shown = new Set(
    lines
      .filter(
        (line) =>
          line.isAlone &&
          (line.rank >= 4 || line.at < title || (line.rank > 2 && isSameDay(line, best))),
      )
      .map(({ at }) => at),
  )
  if (best === undefined) return { moment: null, shown, trust: 'none' }
  if (best.moment === 'impossible') return { moment: null, shown, trust: 'impossible' }
  const { moment } = best
  const others = candidates.filter(({ rank }) => rank >= (machine === undefined ? 4 : 3))
  const isContradicted = others.some(
    (other) => other.moment === 'impossible' || other.moment.day !== moment.day,
  )
  const clock = moment.clock ?? clockOf(others, moment.day)
  return {
    moment: { day: moment.day, clock },
    shown,
    trust: isContradicted ? 'contradicted' : (trusts[best.rank] ?? 'sure'),
  }
}

function isSameDay(one: Candidate, other: Candidate | undefined): boolean {
  if (one === other) return true
  const [day, otherDay] = [one, other].map((each) =>
    each === undefined || each.moment === 'impossible' ? undefined : each.moment.day,
  )
  return day !== undefined && day === otherDay
}

const trusts = ['none', 'weak', 'doubtful'] as const

/** One sign tells the day, another its clock too. */
function clockOf(others: readonly Candidate[], day: string): string | null {
  for (const { moment } of others)
    if (moment !== 'impossible' && moment.day === day && moment.clock !== null) return moment.clock
  return null
}

function distance({ at }: Candidate, title: number): number {
  return at < 0 ? 0 : Math.abs(at - title)
}

interface DayLine extends Candidate {
  readonly isAlone: boolean
}

/**
 * How much a day by its place says: 6 behind the title in brackets, 5 told to machines, 4 labelled as published or marked
 * by the page, 3 alone below the title, 2 alone right above it, 0 the page's own “today”.
 */
function dayLine(block: Block, at: number, title: number): DayLine[] {
  if (block.kind !== 'text' || block.text.length > 300) return []
  const found = momentsIn(block.text)
  const last = found.at(-1)
  if (last === undefined) return []
  if (
    at === title &&
    /\([^()]*$/.test(block.text.slice(0, last.start)) &&
    /^\s*\)?\s*$/.test(block.text.slice(last.end))
  )
    return [{ moment: last.moment, at, rank: 6, isAlone: false }]
  const [first] = found
  const rest = withoutDay(block.text)
  const isAlone = rest.length <= 2 || (block.hints.has('date') && rest.length <= 30)
  if (first === undefined || !isAlone || at === title) return []
  return [{ moment: first.moment, at, rank: rankOf(block, at, title), isAlone }]
}

function rankOf(block: Block & { kind: 'text' }, at: number, title: number): number {
  const below = title >= 0 && at > title
  const isNear = Math.abs(at - title) <= 3
  const isWeekdayAbove = !below && saysWeekday(block.text)
  if (block.hints.has('date') && (below || isNear))
    return isWeekdayAbove && !saysPublished(block.text) ? 1 : 4
  if (saysPublished(block.text) && !isWeekdayAbove && (below || isNear)) return 4
  if (below) return isNear ? 3 : 1
  if (at === title - 1 || (at === title - 2 && !isWeekdayAbove)) return isWeekdayAbove ? 1 : 2
  return 0
}
