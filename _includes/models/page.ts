import type { Article, Tag } from './article.ts'
import type { CaptchaKind, Discussion } from './discussion.ts'
import type { Html } from '../html/html.ts'
import type { Newsroom } from './newsroom.ts'

/** What all pages of an edition share. */
export interface Site {
  readonly newsroom: Newsroom
  /** Absolute, no slash at the end. */
  readonly url: string
  /** File name → hashed address, e.g. `site.css` → `/assets/site.1a2b3c4d.css`. */
  readonly assets: Readonly<Record<string, string>>
  /** True for the generated archive of `--demo`: every page wears a ribbon. */
  readonly demo: boolean
  readonly stand: readonly StandingPage[]
  /** By article id, only where there are approved comments. */
  readonly discussions: ReadonlyMap<string, Discussion>
  readonly captcha: CaptchaKind
}

/** A page of `content/pages`, as menus need it. */
export interface StandingPage {
  readonly url: string
  readonly title: string
}

interface Drawn {
  readonly site: Site
  /** Where readers find it: `/2023/12/slug/`. */
  readonly url: string
  /** Where it lies under the output folder: `2023/12/slug/index.html`. */
  readonly file: string
}

/** Neighbouring pages of a listing; undefined at its ends. */
export interface Turning {
  readonly newer?: string
  readonly older?: string
}

export interface FrontPage extends Drawn {
  readonly kind: 'front'
  readonly pinned: readonly Article[]
  readonly articles: readonly Article[]
  readonly turning: Turning
}

/** A section's or tag's listing, or a numbered page of any listing. */
export interface ListingPage extends Drawn {
  readonly kind: 'listing'
  /** What it lists: a section, a tag, or (only as numbered page) everything. */
  readonly of: { readonly section: string } | { readonly tag: Tag } | 'all'
  /** Counted from the oldest; undefined on the listing's first page. */
  readonly number?: number
  readonly articles: readonly Article[]
  readonly turning: Turning
}

export interface ArticlePage extends Drawn {
  readonly kind: 'article'
  readonly article: Article
  /** Up to five of the same section that came just after, newest first. */
  readonly newer: readonly Article[]
  /** Up to five of the same section that came just before, newest first. */
  readonly older: readonly Article[]
  /** Up to five older ones of the same section that share tags with it, the nearest in subject first. */
  readonly related: readonly Article[]
}

/** A piece of the calendar with what was published in it. */
export interface ArchivePage extends Drawn {
  readonly kind: 'archive'
  /** '' for all, else `YYYY`, `YYYY/MM` or `YYYY/MM/DD`. */
  readonly period: string
  /** The parts with articles: years newest first, months and days likewise. */
  readonly parts: readonly { readonly period: string; readonly count: number }[]
  /** A month's and a day's articles, newest first. */
  readonly articles: readonly Article[]
}

export interface StaticPage extends Drawn {
  readonly kind: 'static'
  readonly title: string
  readonly body: Html
}

/** 404, or an archive day on which nothing was published. */
export interface MissingPage extends Drawn {
  readonly kind: 'missing'
  readonly what: 'page' | 'day'
}

/** What a withdrawn or expired article's address answers, with 410. */
export interface GonePage extends Drawn {
  readonly kind: 'gone'
  readonly article: Article
}

export interface FeedPage extends Drawn {
  readonly kind: 'feed'
  readonly format: 'atom' | 'json'
  readonly section?: string
  readonly articles: readonly Article[]
}

/** `/sitemap.xml` when `files` is set, else one year's file. */
export interface SitemapPage extends Drawn {
  readonly kind: 'sitemap'
  readonly files?: readonly string[]
  readonly addresses: readonly { readonly url: string; readonly changed?: string }[]
}

/** What is new at the edition's instant, for news search: our own articles, newest first. */
export interface NewsPage extends Drawn {
  readonly kind: 'news'
  readonly articles: readonly Article[]
}

/** The newsroom for readers of English. */
export interface EnglishPage extends Drawn {
  readonly kind: 'english'
}

export interface SearchPage extends Drawn {
  readonly kind: 'search'
}

/** Plain files that servers read: robots.txt, _redirects, _headers. */
export interface PlainPage extends Drawn {
  readonly kind: 'plain'
  readonly lines: readonly string[]
}

/** Everything that can be drawn. A page holds all that its drawing needs. */
export type Page =
  | FrontPage
  | ListingPage
  | ArticlePage
  | ArchivePage
  | StaticPage
  | MissingPage
  | GonePage
  | FeedPage
  | SitemapPage
  | NewsPage
  | EnglishPage
  | SearchPage
  | PlainPage

export type Kind = Page['kind']
