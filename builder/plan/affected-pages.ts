import type { Article } from '../../_includes/models/article.ts'
import type { Page, Site } from '../../_includes/models/page.ts'
import { describeChange, type Change, type EditionState } from './changes.ts'
import { everyArticle, groupArticles, groupsOf, pagesOf, type Group } from './groups.ts'
import { hourPages, rulePages } from './plan.ts'
import { articlesOn, isSamePage, shows } from './shows.ts'

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
  readonly before: EditionState
  readonly after: EditionState
  readonly changes: readonly Change[]
  /** Ids; their comments were settled since the last edition. */
  readonly discussed: readonly string[]
}

/** Plans the changed groups before and after, as a whole edition does, and compares. All other pages are the same. */
export function affectedPages(options: AffectedOptions): Affected {
  const { site, before, after, changes, discussed } = options
  const groups = touchedGroups(options)
  const old = planned(site, before, groups)
  const now = planned(site, after, groups)
  const changed = changedArticles(changes)
  const entryOf = (article: Article): Change['before'] => {
    const change = changed.get(article)
    return change?.before?.article === article ? change.before : change?.after
  }
  const showsSettled = pagesShowing(discussed)
  const draw = [...now].flatMap(([file, page]): Drawing[] => {
    const earlier = old.get(file)
    if (earlier === undefined || !isSamePage(earlier, page, entryOf))
      return [{ page, because: why([page, earlier]) }]
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

/** With the pages of no group; what follows the hour is looked at each time. */
function planned(
  site: Site,
  state: EditionState,
  groups: ReadonlySet<Group>,
): ReadonlyMap<string, Page> {
  const always = hourPages(site, state)
  if (groups.size === 0) return new Map(always.map((page) => [page.file, page]))
  const gathered = groupArticles(state.live, groups)
  const pages = [...groups].flatMap((group) => pagesOf(site, group, gathered.get(group) ?? []))
  const all = [...pages, ...rulePages(site, state), ...always]
  return new Map(all.map((page) => [page.file, page]))
}

function touchedGroups({ changes, discussed, after }: AffectedOptions): ReadonlySet<Group> {
  const groups = new Set<Group>()
  const touch = (article: Article | undefined): void => {
    if (article !== undefined) for (const group of groupsOf(article)) groups.add(group)
  }
  for (const { before, was, after, is } of changes) {
    // For what is only gone: the servers' rules belong to no group and are planned with any.
    groups.add(everyArticle)
    if (was === 'live') touch(before?.article)
    if (is === 'live') touch(after?.article)
  }
  const ids = new Set(discussed)
  for (const article of ids.size === 0 ? [] : after.live) if (ids.has(article.id)) touch(article)
  return groups
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
  live: readonly Article[],
  articles: readonly string[],
): Page[] {
  const ids = new Set(articles)
  const groups = new Set(live.filter(({ id }) => ids.has(id)).flatMap(groupsOf))
  const gathered = groupArticles(live, groups)
  return [...groups]
    .flatMap((group) => pagesOf(site, group, gathered.get(group) ?? []))
    .filter(pagesShowing(articles))
}

function pagesShowing(articles: readonly string[]): (page: Page) => boolean {
  const wanted = new Set(articles)
  return (page) => {
    if (wanted.size === 0) return false
    const { comments, totals } = shows(page)
    return [...comments, ...totals].some(({ id }) => wanted.has(id))
  }
}
