import type { Article } from '../../_includes/models/article.ts'
import type { CaptchaKind, Discussion } from '../../_includes/models/discussion.ts'
import type { Page, Site } from '../../_includes/models/page.ts'
import type { Archive } from '../content/read-archive.ts'
import type { StaticPageSource } from '../content/read-static-page.ts'
import { everyArticle, type Group } from './groups.ts'
import { gonePages } from './plan-articles.ts'
import { newsPage, newsSpan, serverFiles } from './plan-feeds.ts'
import { pagesOf } from './plan-groups.ts'
import { newestFirst, viewOf, type PlanView, type Published } from './plan-view.ts'
import { redirects, type Redirect } from './redirects.ts'

export interface Planned extends Published {
  readonly pages: readonly Page[]
  readonly redirects: readonly Redirect[]
  readonly site: Site
}

export interface SiteOptions {
  readonly archive: Pick<Archive, 'newsroom'> & {
    readonly staticPages: readonly Pick<StaticPageSource, 'name' | 'title'>[]
  }
  readonly url: string
  readonly assets: Readonly<Record<string, string>>
  readonly demo: boolean
  readonly discussions: ReadonlyMap<string, Discussion>
  readonly captcha: CaptchaKind
}

export interface Moment {
  /** Milliseconds since 1970: embargo and expiry follow it, never the clock. */
  readonly at: number
  /** With a badge, for `npm start` alone. */
  readonly drafts: boolean
}

export interface PlanOptions extends SiteOptions, Moment {
  readonly archive: Archive
}

/** Pure: the same question gets the same pages. */
export function plan(options: PlanOptions): Planned {
  const { archive } = options
  const site = siteOf(options)
  const published = publish(archive.articles, options)
  const pages = allPages(site, { ...published, moment: options }, archive.staticPages)
  return {
    ...published,
    pages,
    site,
    redirects: redirects(published.live, published.gone, site.newsroom.oldAddresses),
  }
}

export function siteOf({ archive, url, assets, demo, discussions, captcha }: SiteOptions): Site {
  const staticPages = archive.staticPages
    .map(({ name, title }) => ({ url: `/${name}/`, title }))
    .sort((one, other) => (one.url < other.url ? -1 : 1))
  return { newsroom: archive.newsroom, url, assets, demo, staticPages, discussions, captcha }
}

/** Embargoed articles are in neither list, drafts only where they are asked for. */
export function publish(articles: Iterable<Article>, moment: Moment): Published {
  const live: Article[] = []
  const gone: Article[] = []
  for (const article of articles) {
    const place = visibilityOf(article, moment)
    if (place === 'live') live.push(article)
    if (place === 'gone') gone.push(article)
  }
  return { live: live.sort(newestFirst), gone: gone.sort(newestFirst) }
}

/** `unseen`: embargoed, or a draft. */
export type Visibility = 'live' | 'gone' | 'unseen'

export function visibilityOf(article: Article, { at, drafts }: Moment): Visibility {
  if (article.draft ? !drafts : article.at.instant > at) return 'unseen'
  const expired = article.expires !== undefined && article.expires.instant <= at
  return article.withdrawn !== undefined || expired ? 'gone' : 'live'
}

/** Under embargo: it will be seen without anybody doing anything. */
export function isEmbargoed(
  { draft, at: { instant } }: Pick<Article, 'draft' | 'at'>,
  at: number,
): boolean {
  return !draft && instant > at
}

export function allPages(
  site: Site,
  { moment, ...published }: Published & { readonly moment: Moment },
  standing: readonly StaticPageSource[],
): Page[] {
  const view = viewOf(published)
  const pages = [...new Set([...alwaysThere(site), ...view.groups])].flatMap((group) =>
    pagesOf(site, group, view),
  )
  return [
    ...pages,
    ...staticPages(site, standing),
    ...missingPages(site),
    englishPage(site),
    searchPage(site),
    ...rulePages(site, view),
    ...hourPages(site, view, moment.at),
  ]
}

/** Groups that have pages even with no articles. */
function alwaysThere({ newsroom }: Site): Group[] {
  return [everyArticle, ...newsroom.sections.map(({ key }): Group => `section ${key}`)]
}

/** Notices of articles that are gone, and what servers read. */
export function rulePages(site: Site, view: PlanView): Page[] {
  const gone = view.gone()
  return [
    ...gonePages(site, gone),
    ...serverFiles(site, redirects(view.renamed(), gone, site.newsroom.oldAddresses)),
  ]
}

/** These follow the edition's instant, also where no article changed. */
export function hourPages(site: Site, view: PlanView, at: number): Page[] {
  return [newsPage(site, view.since(at - newsSpan))]
}

export function staticPages(site: Site, standing: readonly StaticPageSource[]): Page[] {
  return standing.map(({ name, title, body }) => ({
    kind: 'static',
    site,
    url: `/${name}/`,
    file: `${name}/index.html`,
    title,
    body,
  }))
}

function missingPages(site: Site): Page[] {
  const day = '/luu-tru/khong-co/'
  return [
    { kind: 'missing', site, url: '/404.html', file: '404.html', what: 'page' },
    { kind: 'missing', site, url: day, file: 'luu-tru/khong-co/index.html', what: 'day' },
  ]
}

function englishPage(site: Site): Page {
  return { kind: 'english', site, url: '/en/', file: 'en/index.html' }
}

function searchPage(site: Site): Page {
  return { kind: 'search', site, url: '/tim-kiem/', file: 'tim-kiem/index.html' }
}
