import type { Article } from '../../_includes/models/article.ts'
import type { Page, Site } from '../../_includes/models/page.ts'
import { describeChange, type Change } from './changes.ts'
import type { Group } from './groups.ts'
import { hourPages, rulePages } from './plan.ts'
import { pagesOf } from './plan-groups.ts'
import type { PlanView } from './plan-view.ts'
import { articlesOn, isSamePage, shows } from './shows.ts'
import { windowIn, windowsOf, type GroupWindow } from './windows.ts'

export interface Affected {
  readonly draw: readonly Drawing[]
  readonly remove: readonly { readonly file: string; readonly because: string }[]
  readonly grown: number
}

interface Drawing {
  readonly page: Page
  /** Which change, for `--verbose`. */
  readonly because: string
}

export interface AffectedOptions {
  readonly site: Site
  readonly before: PlanView & EditionInstant
  readonly after: PlanView & EditionInstant
  readonly changes: readonly Change[]
  /** Live; their comments were settled since the last edition. */
  readonly discussed: readonly Article[]
}

interface EditionInstant {
  readonly at: number
}

/** Plans what may have changed as it was and as it is, by what a whole edition plans with, and compares. */
export function affectedPages(options: AffectedOptions): Affected {
  const { site, before, after, changes, discussed } = options
  const windows = windowsOf({ before, after }, changes, discussed)
  const isRuled = changes.length > 0
  const old = planned(site, before, windows, isRuled)
  const now = planned(site, after, windows, isRuled)
  const changed = changedArticles(changes)
  const entryOf = (article: Article): Change['before'] => {
    const change = changed.get(article)
    return change?.before?.article === article ? change.before : change?.after
  }
  const showsSettled = pagesShowing(discussed.map(({ id }) => id))
  const draw = [...now].flatMap(([file, page]): Drawing[] => {
    const known = old.get(file)
    if (known === undefined || !isSamePage(known, page, entryOf))
      return [{ page, because: why([page, known]) }]
    return showsSettled(page) ? [{ page, because: 'comments were settled' }] : []
  })
  const gone = [...old].filter(([file]) => !now.has(file))
  const remove = gone.map(([file, page]) => ({ file, because: why([page]) }))
  return { draw, remove, grown: now.size - old.size }

  /** The first change that the page shows, or else the first that could have moved what it shows. */
  function why(pages: readonly (Page | undefined)[]): string {
    const shown = pages.flatMap((page) => (page === undefined ? [] : articlesOn(page)))
    const change = shown.map((article) => changed.get(article)).find(Boolean)
    if (change === undefined && pages.some((page) => page?.kind === 'news')) return notNew
    const likely = change ?? changes[0]
    return likely === undefined ? hour : describeChange(likely)
  }
}

const hour = 'its hour came'
const notNew = 'an article is no longer new'

/** What follows the hour is looked at each time; servers' rules belong to no group. */
function planned(
  site: Site,
  view: PlanView & EditionInstant,
  windows: ReadonlyMap<Group, GroupWindow>,
  isRuled: boolean,
): ReadonlyMap<string, Page> {
  const pages = [...windows].flatMap(([group, window]) =>
    pagesOf(site, group, view, windowIn(view, group, window)),
  )
  const all = [
    ...pages,
    ...(isRuled ? rulePages(site, view) : []),
    ...hourPages(site, view, view.at),
  ]
  return new Map(all.map((page) => [page.file, page]))
}

function changedArticles(changes: readonly Change[]): ReadonlyMap<Article, Change> {
  const changed = new Map<Article, Change>()
  for (const change of changes)
    for (const entry of [change.before, change.after])
      if (entry !== undefined) changed.set(entry.article, change)
  return changed
}

export function pagesWithComments(
  site: Site,
  view: PlanView,
  discussed: readonly Article[],
): Page[] {
  const windows = windowsOf({ before: view, after: view }, [], discussed)
  return [...windows]
    .flatMap(([group, window]) => pagesOf(site, group, view, windowIn(view, group, window)))
    .filter(pagesShowing(discussed.map(({ id }) => id)))
}

export function pagesShowing(articles: readonly string[]): (page: Page) => boolean {
  const wanted = new Set(articles)
  return (page) => {
    if (wanted.size === 0) return false
    const { comments, totals } = shows(page)
    return [...comments, ...totals].some(({ id }) => wanted.has(id))
  }
}
