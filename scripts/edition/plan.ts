import type { Article } from '../../_includes/article.ts'
import type { CaptchaKind, Discussion } from '../../_includes/discussion.ts'
import type { Kind, Page, Site } from '../../_includes/page.ts'
import type { Archive } from '../archive/read-archive.ts'
import { articlePages, gonePages } from './plan-articles.ts'
import { archivePages } from './plan-calendar.ts'
import { frontPages, sectionPages, tagPages } from './plan-listings.ts'
import { redirects, type Redirect } from './policy.ts'
import { feeds, plainFiles, sitemaps } from './plan-machines.ts'

/** The pages of an edition by kind: what Eleventy's templates paginate over. */
export type Plan = { readonly [K in Kind]: readonly Extract<Page, { kind: K }>[] }

export interface Planned {
  readonly pages: Plan
  /** What the site's server must do beside serving the pages. */
  readonly redirects: readonly Redirect[]
  readonly site: Site
  readonly live: readonly Article[]
  readonly gone: readonly Article[]
  /** By article id: its own page's address, and those of the pages whose cards show its total. */
  readonly addressOf: ReadonlyMap<string, string>
  readonly cardsOf: ReadonlyMap<string, readonly string[]>
}

export interface PlanQuestion {
  readonly archive: Archive
  /** The edition's one instant, in milliseconds since 1970: embargo and expiry follow it, never the clock. */
  readonly at: number
  readonly url: string
  readonly assets: Readonly<Record<string, string>>
  readonly demo: boolean
  readonly discussions: ReadonlyMap<string, Discussion>
  readonly captcha: CaptchaKind
  /** Shows drafts with a badge: for `npm start` alone. */
  readonly drafts: boolean
}

/** What one edition publishes: pure, so the same question always gets the same pages. */
export function plan(question: PlanQuestion): Planned {
  const { archive } = question
  const site = siteOf(question)
  const { live, gone } = sort(archive.articles, question)
  const published = live.filter(({ draft }) => !draft)
  const rules = redirects(live, gone)
  const pages: Plan = {
    front: frontPages(site, live),
    listing: [...sectionPages(site, live), ...tagPages(site, live)],
    article: articlePages(site, live),
    archive: archivePages(site, live),
    static: archive.standing.map(({ name, title, body }) => ({
      kind: 'static',
      site,
      url: `/${name}/`,
      file: `${name}/index.html`,
      title,
      body,
    })),
    missing: [
      { kind: 'missing', site, url: '/404.html', file: '404.html', what: 'page' },
      {
        kind: 'missing',
        site,
        url: '/luu-tru/khong-co/',
        file: 'luu-tru/khong-co/index.html',
        what: 'day',
      },
    ],
    gone: gonePages(site, gone),
    feed: feeds(site, published),
    sitemap: sitemaps(site, published),
    plain: plainFiles(site, rules),
  }
  return {
    pages,
    redirects: rules,
    site,
    live,
    gone,
    addressOf: new Map(live.map(({ id, path }) => [id, `/${path}/`])),
    cardsOf: cardPages(pages),
  }
}

function siteOf({ archive, url, assets, demo, discussions, captcha }: PlanQuestion): Site {
  const stand = archive.standing.map(({ name, title }) => ({ url: `/${name}/`, title }))
  return { newsroom: archive.newsroom, url, assets, demo, stand, discussions, captcha }
}

/** Totals stand on the cards of the front page, its numbered pages and the sections' pages, and nowhere else. */
function cardPages({ front, listing }: Plan): Map<string, string[]> {
  const cards = new Map<string, string[]>()
  for (const page of [...front, ...listing]) {
    if (page.kind === 'listing' && page.of !== 'all' && 'tag' in page.of) continue
    for (const { id } of page.articles) {
      const known = cards.get(id)
      if (known === undefined) cards.set(id, [page.url])
      else known.push(page.url)
    }
  }
  return cards
}

/** Newest first, ties by id. Embargoed articles are in neither list, drafts only where they are asked for. */
function sort(
  articles: readonly Article[],
  { at, drafts }: PlanQuestion,
): { live: Article[]; gone: Article[] } {
  const live: Article[] = []
  const gone: Article[] = []
  for (const article of articles) {
    if (article.draft ? !drafts : article.at.instant > at) continue
    const expired = article.expires !== undefined && article.expires.instant <= at
    if (article.withdrawn !== undefined || expired) gone.push(article)
    else live.push(article)
  }
  return { live: live.sort(newestFirst), gone: gone.sort(newestFirst) }
}

function newestFirst(one: Article, other: Article): number {
  return other.at.instant - one.at.instant || (one.id < other.id ? -1 : 1)
}
