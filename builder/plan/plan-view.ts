import { isSpoken, type Article } from '../../_includes/models/article.ts'
import { everyArticle, groupArticles, type Group } from './groups.ts'
import type { ArticleList } from './leaves.ts'
import { countsOf, type PeriodCounts } from './plan-calendar.ts'
import { isMapped, mappedArticles, type MappedArticle } from './plan-feeds.ts'
import { usesOf, type TagUses } from './plan-listings.ts'

/** In a list, newest first, ties by id. */
export type Place = Pick<Article, 'id' | 'at'>

/** What planning asks of an edition's articles: answered from memory for a whole edition, from the index for a small one. */
export interface PlanView {
  /** Of everything, a section or a tag. */
  list(group: Group): ArticleList
  /** How many of the list lie before that place, whether or not an article is there. */
  newer(group: Group, place: Place): number
  pinned(): readonly Article[]
  /** The newest that can be listened to. */
  spoken(most: number): readonly Article[]
  uses(tag: string): TagUses
  years(): PeriodCounts
  months(year: string): PeriodCounts
  inMonth(month: string): readonly Article[]
  /** Years that sitemaps have files of. */
  mappedYears(): readonly string[]
  mapped(year: string): readonly MappedArticle[]
  /** Live from that instant on. */
  since(instant: number): readonly Article[]
  /** Withdrawn or expired: answered with 410. */
  gone(): readonly Article[]
  /** Live, and known by former addresses too. */
  renamed(): readonly Article[]
}

/** Newest first, ties by id: so is every list of articles that planning takes. */
export interface Published {
  readonly live: readonly Article[]
  readonly gone: readonly Article[]
}

export function viewOf({ live, gone }: Published): PlanView & { readonly groups: Iterable<Group> } {
  const groups = groupArticles(live)
  const listed = (group: Group): readonly Article[] => groups.get(group) ?? []
  const months = Map.groupBy(live, ({ at }) => at.day.slice(0, 7))
  return {
    groups: groups.keys(),
    list: listed,
    newer: (group, place) => listed(group).filter((each) => newestFirst(each, place) < 0).length,
    pinned: () => listed(everyArticle).filter(({ pinned }) => pinned),
    spoken: (most) => listed(everyArticle).filter(isSpoken).slice(0, most),
    uses: (tag) => usesOf(tag, listed(`tag ${tag}`)),
    years: () => countsOf(live, 4),
    months: (year) => countsOf(listed(`year ${year}`), 7),
    inMonth: (month) => months.get(month) ?? [],
    mappedYears: () => countsOf(live.filter(isMapped), 4).map(({ period }) => period),
    mapped: (year) => mappedArticles(listed(`year ${year}`)),
    since(instant) {
      const end = live.findIndex(({ at }) => at.instant < instant)
      return end === -1 ? live : live.slice(0, end)
    },
    gone: () => gone,
    renamed: () => live.filter(({ formerly }) => formerly.length > 0),
  }
}

export function newestFirst(one: Place, other: Place): number {
  return other.at.instant - one.at.instant || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
}
