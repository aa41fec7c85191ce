import type { DiscussedArticle } from '../../../_includes/models/discussion.ts'
import type { Newsroom } from '../../../_includes/models/newsroom.ts'
import type { StaticPageLink } from '../../../_includes/models/page.ts'

/** `.edition/manifest.json`, which each edition leaves for the function. */
export interface Manifest {
  readonly at: string
  /** When its pages are no longer as they should be: an hour of publication, an end. Absent where none comes. */
  readonly next?: string
  /** The comments' revision that its pages show. */
  readonly revision: number
  /** Withdrawn ones too; absent in older editions. */
  readonly articles?: number
  readonly url: string
  readonly newsroom: Newsroom
  readonly assets: Readonly<Record<string, string>>
  readonly stand: readonly StaticPageLink[]
  readonly demo: boolean
}

/** From `.edition/articles/YYYY/MM.json`, by the last part of its id. */
export interface EditionArticle extends DiscussedArticle {
  readonly section: string
  /** How it begins; absent in older editions. */
  readonly summary?: string
  /** Withdrawn or expired: its comments are neither shown nor taken. */
  readonly gone: boolean
}

export interface Edition {
  readonly manifest: Manifest
  /** Undefined for drafts, embargoed articles and whatever never was one. */
  find(id: string): Promise<EditionArticle | undefined>
  /** Ids, also of articles that are gone. */
  inSection(section: string): Promise<readonly string[]>
}
