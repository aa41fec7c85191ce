import type { Article } from '../../_includes/models/article.ts'
import type { Change } from './changes.ts'
import { groupsOf, partsOf, type Group } from './groups.ts'
import { lastNumber, numberAt, range } from './leaves.ts'
import { neighbours } from './plan-articles.ts'
import type { Window } from './plan-groups.ts'
import { mostUsed } from './plan-listings.ts'
import { newestFirst, type Place, type PlanView } from './plan-view.ts'
import { reach } from './related.ts'

interface Step {
  readonly old: Article | undefined
  readonly now: Article | undefined
}

interface Editions {
  readonly before: PlanView
  readonly after: PlanView
}

/** Of a section's articles, by the places of the first and the last: such a window holds the same ones in both editions. */
type Span = readonly [newest: Place, oldest: Place]

export interface GroupWindow extends Omit<Window, 'articles'> {
  readonly spans: readonly Span[]
}

/** All pages that may differ between two editions, or show comments that were settled, lie in these windows. */
export function windowsOf(
  editions: Editions,
  changes: readonly Change[],
  discussed: readonly Article[],
): Map<Group, GroupWindow> {
  const steps = stepsByGroup(changes)
  const windows = new Map<Group, GroupWindow>()
  for (const [group, ofGroup] of steps) windows.set(group, windowOf(editions, group, ofGroup))
  for (const article of discussed) {
    for (const group of groupsOf(article).filter(showsComments)) {
      const numbers = new Set(windows.get(group)?.numbers)
      for (const view of [editions.before, editions.after])
        numbers.add(numberAt(older(view, group, article), view.list(group).length))
      const spans = [...(windows.get(group)?.spans ?? []), [article, article] as const]
      const isCommentsOnly = !steps.has(group)
      windows.set(group, { ...windows.get(group), numbers, spans, isCommentsOnly })
    }
  }
  return windows
}

function showsComments(group: Group): boolean {
  return ['all', 'section'].includes(partsOf(group)[0])
}

export function windowIn(view: PlanView, group: Group, { spans, ...window }: GroupWindow): Window {
  const articles = spans.map(
    ([newest, oldest]) =>
      [
        view.newer(group, newest),
        view.newer(group, oldest) + (isThere(view, group, oldest) ? 1 : 0),
      ] as const,
  )
  return { ...window, articles: joined(articles) }
}

/** Spans that overlap are one. */
function joined(spans: readonly (readonly [number, number])[]): [number, number][] {
  const all: [number, number][] = []
  for (const [from, to] of spans.toSorted(([one], [other]) => one - other)) {
    const last = all.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else all.push([from, to])
  }
  return all
}

function stepsByGroup(changes: readonly Change[]): Map<Group, Step[]> {
  const steps = new Map<Group, Step[]>()
  for (const { before, was, after, is } of changes) {
    const old = was === 'live' ? before?.article : undefined
    const now = is === 'live' ? after?.article : undefined
    const [left, entered] = [old, now].map((each) => (each === undefined ? [] : groupsOf(each)))
    for (const group of new Set([...(left ?? []), ...(entered ?? [])])) {
      const step = {
        old: left?.includes(group) === true ? old : undefined,
        now: entered?.includes(group) === true ? now : undefined,
      }
      const known = steps.get(group)
      if (known === undefined) steps.set(group, [step])
      else known.push(step)
    }
  }
  return steps
}

function windowOf(editions: Editions, group: Group, steps: readonly Step[]): GroupWindow {
  const [kind, key] = partsOf(group)
  const articles = steps.flatMap(({ old, now }) => [old, now]).filter((each) => each !== undefined)
  if (kind === 'year')
    return { spans: [], months: new Set(articles.map(({ at }) => at.day.slice(0, 7))) }
  const { before, after } = editions
  if (kind === 'tag' && mostUsed(before.uses(key)) !== mostUsed(after.uses(key)))
    return { spans: [] }
  return {
    numbers: numbersOf(editions, group, steps),
    spans:
      kind === 'section' ? articles.map((article) => spanAround(editions, group, article)) : [],
  }
}

/** What was edited stays on its page; what came, went or moved also moves what is newer. */
function numbersOf({ before, after }: Editions, group: Group, steps: readonly Step[]): Set<number> {
  const numbers = new Set([0])
  const totals = [before, after].map((view) => view.list(group).length)
  const shifted: number[] = []
  for (const { old, now } of steps) {
    const isMoved = !isSamePlace(old, now)
    for (const place of [old, now]) {
      if (place === undefined) continue
      for (const view of [before, after]) {
        const at = older(view, group, place)
        if (isMoved) shifted.push(at)
        else numbers.add(numberAt(at, view.list(group).length))
      }
    }
  }
  if (shifted.length === 0) return numbers
  const [one = 0, other = 0] = totals
  const last = [lastNumber(one), lastNumber(other)]
  // As many came as went: nothing moves beyond the newest of them.
  const to = one === other ? Math.max(...shifted) : Math.max(one, other)
  for (const number of range(pageOf(Math.min(...shifted)), Math.min(pageOf(to), Math.max(...last))))
    numbers.add(number)
  // Where one more page is full, the last one before it is turned to another.
  for (const number of last) numbers.add(number)
  return numbers
}

function pageOf(older: number): number {
  return numberAt(older, Number.POSITIVE_INFINITY)
}

function isSamePlace(one: Place | undefined, other: Place | undefined): boolean {
  return one?.id === other?.id && one?.at.instant === other?.at.instant
}

function older(view: PlanView, group: Group, place: Place): number {
  const behind = view.list(group).length - view.newer(group, place)
  return isThere(view, group, place) ? behind - 1 : behind
}

function isThere(view: PlanView, group: Group, place: Place): boolean {
  const [found] = articlesAt(view, group, view.newer(group, place))
  return isSamePlace(found, place)
}

function articlesAt(view: PlanView, group: Group, index: number): readonly Article[] {
  return view.list(group).slice(Math.max(0, index), Math.max(0, index) + 1)
}

/** The articles whose pages may name this one, before or after. */
function spanAround({ before, after }: Editions, group: Group, article: Article): Span {
  const newest: Place[] = [article]
  const oldest: Place[] = [article]
  for (const view of [before, after]) {
    const index = view.newer(group, article)
    newest.push(...articlesAt(view, group, index - reach))
    const last = Math.min(index + neighbours, view.list(group).length - 1)
    oldest.push(...articlesAt(view, group, last))
  }
  return [
    newest.reduce((one, other) => (newestFirst(one, other) < 0 ? one : other)),
    oldest.reduce((one, other) => (newestFirst(one, other) < 0 ? other : one)),
  ]
}
