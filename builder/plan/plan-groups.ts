import type { Page, Site } from '../../_includes/models/page.ts'
import { partsOf, type Group } from './groups.ts'
import { articlePages } from './plan-articles.ts'
import { archiveFront, monthPages, yearPage } from './plan-calendar.ts'
import {
  feeds,
  inPodcast,
  podcast,
  sectionFeed,
  sitemapIndex,
  sitemapsOfYear,
} from './plan-feeds.ts'
import { everythingPages, frontPages, mostUsed, sectionPages, tagPages } from './plan-listings.ts'
import type { PlanView } from './plan-view.ts'

/** Which of a group's pages to plan. Without a key, all of that kind. */
export interface Window {
  /** Of a listing's pages; 0 is the first. */
  readonly numbers?: ReadonlySet<number>
  /** Of articles in a section's list, newest first. */
  readonly articles?: readonly (readonly [from: number, to: number])[]
  /** `YYYY-MM` */
  readonly months?: Iterable<string>
  /** Without feeds, sitemaps and the archive's front. */
  readonly isCommentsOnly?: boolean
}

/** A group's pages depend on the site and its own articles alone. */
export function pagesOf(site: Site, group: Group, view: PlanView, window: Window = {}): Page[] {
  const [kind, key] = partsOf(group)
  return [...listedPages(site, group, view, window), ...(window.isCommentsOnly ? [] : more())]

  function more(): Page[] {
    if (kind === 'all')
      return [
        archiveFront(site, view.years()),
        ...feeds(site, view.list(group)),
        ...podcast(site, view.spoken(inPodcast)),
        sitemapIndex(site, view.mappedYears()),
      ]
    if (kind === 'section') return [sectionFeed(site, key, view.list(group))]
    if (kind === 'tag') return []
    const months = view.months(key)
    const wanted = window.months ?? months.map(({ period }) => period)
    return [
      ...yearPage(site, key, months),
      ...[...wanted].flatMap((month) => monthPages(site, month, view.inMonth(month))),
      ...sitemapsOfYear(site, key, view.mapped(key)),
    ]
  }
}

function listedPages(site: Site, group: Group, view: PlanView, window: Window): Page[] {
  const [kind, key] = partsOf(group)
  if (kind === 'year') return []
  const list = view.list(group)
  const { numbers, articles = [[0, list.length]] } = window
  if (kind === 'tag') {
    const tag = { name: mostUsed(view.uses(key)), slug: key }
    return tagPages(site, tag, list, numbers)
  }
  if (kind === 'section')
    return [
      ...sectionPages(site, key, list, numbers),
      ...articles.flatMap(([from, to]) => articlePages(site, list, from, to)),
    ]
  const front = numbers?.has(0) === false ? [] : frontPages(site, list, view.pinned())
  return [...front, ...everythingPages(site, list, numbers)]
}
