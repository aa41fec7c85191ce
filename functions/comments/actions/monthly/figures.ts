import type { Newsroom } from '../../../../_includes/models/newsroom.ts'
import type { MonthFigures, Tally, TallyRow } from '../../../../_includes/models/monthly-report.ts'
import { readReason, reasonsOf, usualReason } from '../../../../_includes/strings/reasons.ts'
import { monthlyStrings as words } from '../../../../_includes/strings/moderation/monthly.ts'
import {
  addCounts,
  inGroup,
  medianOf,
  type MonthCount,
  noCounts,
} from '../../domain/monthly/count-month.ts'
import type { Edition } from '../edition.ts'

/** Who knows what keys are called. */
export interface Naming {
  readonly newsroom: Newsroom
  readonly edition: Pick<Edition, 'find'>
}

const [discussedShown, unknownSection] = [10, '']

/** With names, in the order of keys. */
export async function figuresOf(count: MonthCount, naming: Naming): Promise<MonthFigures> {
  const { month, totals, erased, refused, unclear, byUnit, byTopic } = count
  const { received, approved, answered, onTime, overdue } = totals
  const { byArticle, bySection } = await namedByArticle(count, naming)
  const titles = new Map(byArticle.map(({ key, name }) => [key, name]))
  return {
    month: month.month,
    complete: month.complete,
    until: month.until,
    received,
    approved,
    rejected: rejectedByReason(count, naming.newsroom),
    erased,
    answered,
    onTime,
    refused,
    unclear,
    overdue,
    medianHoursToDecision: medianOf(count.hoursToDecision),
    medianHoursToReply: medianOf(count.hoursToReply),
    bySection,
    byArticle,
    byUnit: rowsOf(byUnit, (key) => unitName(key, naming.newsroom) ?? byUnit.get(key)?.name ?? key),
    byTopic: rowsOf(byTopic, (key) => key),
    mostDiscussed: byArticle
      .filter((row) => row.received > 0)
      .toSorted((one, other) => other.received - one.received)
      .slice(0, discussedShown),
    overdueCases: count.overdueCases
      .map(({ comment, article, unit, level, opened, due }) => ({
        comment,
        article,
        articleTitle: titles.get(article) ?? article,
        unit: unit?.key ?? null,
        unitName: unit?.name ?? null,
        level,
        opened,
        due,
      }))
      .toSorted((one, other) => compare(one.due, other.due)),
    quotes: count.quotes.toSorted((one, other) => compare(one.article, other.article)),
  }
}

async function namedByArticle({ byArticle }: MonthCount, { newsroom, edition }: Naming) {
  const sections = new Map<string, ReturnType<typeof noCounts>>()
  const names = new Map<string, string>()
  for (const id of [...byArticle.keys()].toSorted()) {
    const article = await edition.find(id)
    names.set(id, article?.title ?? id)
    const counts = byArticle.get(id) ?? noCounts()
    addCounts(inGroup(sections, article?.section ?? unknownSection, noCounts), counts)
  }
  const sectionName = (key: string): string =>
    newsroom.sections.find((section) => section.key === key)?.name ??
    (key === unknownSection ? words.unknownSection : key)
  return {
    byArticle: rowsOf(byArticle, (key) => names.get(key) ?? key),
    bySection: rowsOf(sections, sectionName),
  }
}

/** Each key of the newsroom's, also with none; one that it has no more is `other`. */
function rejectedByReason({ rejected }: MonthCount, newsroom: Newsroom): MonthFigures['rejected'] {
  const keys = [...reasonsOf(newsroom).map(({ key }) => key), 'other']
  const numbers = new Map(keys.map((key) => [key, 0]))
  for (const [kept, number] of rejected) {
    const known = keys.includes(kept) ? kept : usualReason(kept)?.key
    const key = known ?? readReason(kept, newsroom).reason
    numbers.set(key, (numbers.get(key) ?? 0) + number)
  }
  return Object.fromEntries(numbers)
}

function unitName(key: string, { units }: Newsroom): string | undefined {
  return units.find((unit) => unit.key === key)?.name
}

function rowsOf(
  groups: ReadonlyMap<string, Tally>,
  nameOf: (key: string) => string,
): readonly TallyRow[] {
  return [...groups]
    .toSorted(([one], [other]) => compare(one, other))
    .map(([key, { received, approved, rejected, answered, onTime, overdue }]) => ({
      key,
      name: nameOf(key),
      received,
      approved,
      rejected,
      answered,
      onTime,
      overdue,
    }))
}

/** The same everywhere: no language has a say in it. */
function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
