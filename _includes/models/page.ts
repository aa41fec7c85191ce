import type { Article, Tag } from './article.ts'
import type { CaptchaKind, Discussion } from './discussion.ts'
import type { Html } from '../html/html.ts'
import type { Newsroom } from './newsroom.ts'

export interface Site {
  readonly newsroom: Newsroom
  readonly url: string
  /** `site.css` → `/assets/site.1a2b3c4d.css` */
  readonly assets: Readonly<Record<string, string>>
  /** The archive of `--demo`: every page wears a ribbon. */
  readonly demo: boolean
  readonly staticPages: readonly StaticPageLink[]
  /** By article id, only where there are approved comments. */
  readonly discussions: ReadonlyMap<string, Discussion>
  readonly captcha: CaptchaKind
}

export interface StaticPageLink {
  readonly url: string
  readonly title: string
}

interface PageBase {
  readonly site: Site
  readonly url: string
  /** Under the output folder: `2023/12/slug/index.html`; its `url` is `/2023/12/slug/`. */
  readonly file: string
}

export interface PrevNext {
  readonly newer?: string
  readonly older?: string
}

export interface FrontPage extends PageBase {
  readonly kind: 'front'
  readonly pinned: readonly Article[]
  readonly articles: readonly Article[]
  readonly prevNext: PrevNext
}

export interface ListingPage extends PageBase {
  readonly kind: 'listing'
  readonly of: { readonly section: string } | { readonly tag: Tag } | 'all'
  /** Counted from the oldest; undefined on the listing's first page. */
  readonly number?: number
  readonly articles: readonly Article[]
  readonly prevNext: PrevNext
}

/** A tag's cards show no totals: else settling a comment would change as many pages as its article has tags. */
export function hasTotals({ of }: ListingPage): boolean {
  return of === 'all' || !('tag' in of)
}

export interface ArticlePage extends PageBase {
  readonly kind: 'article'
  readonly article: Article
  /** Of the same section, up to five each, newest first: published just after, and just before. */
  readonly newer: readonly Article[]
  readonly older: readonly Article[]
  /** Up to five older ones of the section that share tags, the nearest in subject first. */
  readonly related: readonly Article[]
}

export interface ArchivePage extends PageBase {
  readonly kind: 'archive'
  /** '' for all, else `YYYY`, `YYYY/MM` or `YYYY/MM/DD`. */
  readonly period: string
  readonly parts: readonly { readonly period: string; readonly count: number }[]
  readonly articles: readonly Article[]
}

export interface StaticPage extends PageBase {
  readonly kind: 'static'
  readonly title: string
  readonly body: Html
}

export interface MissingPage extends PageBase {
  readonly kind: 'missing'
  readonly what: 'page' | 'day'
}

/** A withdrawn or expired article: answered with 410. */
export interface GonePage extends PageBase {
  readonly kind: 'gone'
  readonly article: Article
}

export interface FeedPage extends PageBase {
  readonly kind: 'feed'
  readonly format: 'atom' | 'json' | 'podcast'
  readonly section?: string
  readonly articles: readonly Article[]
}

/** There once an article can be listened to. */
export const podcastAddress = '/podcast.xml'

/** `/sitemap.xml` has `files`, a year's file has `addresses`. */
export interface SitemapPage extends PageBase {
  readonly kind: 'sitemap'
  readonly files?: readonly string[]
  readonly addresses: readonly { readonly url: string; readonly changed?: string }[]
}

/** Our own articles that are new at the edition's instant, newest first. */
export interface NewsPage extends PageBase {
  readonly kind: 'news'
  readonly articles: readonly Article[]
}

export interface EnglishPage extends PageBase {
  readonly kind: 'english'
}

export interface SearchPage extends PageBase {
  readonly kind: 'search'
}

export interface TextFilePage extends PageBase {
  readonly kind: 'plain'
  readonly lines: readonly string[]
}

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
  | TextFilePage

export type Kind = Page['kind']

/** What Eleventy takes for one page, in the file of its first. */
export interface Portion {
  readonly file: string
  readonly pages: readonly Page[]
}
