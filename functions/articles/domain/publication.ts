import { formatPortalTime } from './portal-time.ts'
import { readTimestamp, timestampOf } from '../../../builder/content/text/timestamp.ts'
import { articlePathPattern } from '../../../builder/content/text/slug-pattern.ts'
import type { Timestamp } from '../../../_includes/models/article.ts'
import type { ArticleText } from './article-text.ts'
import type { Draft } from './draft.ts'

/** The article that a draft becomes when it is published at this instant. */
export interface ComingArticle extends ArticleText {
  /** `YYYY/MM/slug`; perhaps none that the archive takes. */
  readonly path: string
}

export function comingArticle(
  { fields, body, path }: Draft,
  slug: string,
  now: number,
): ComingArticle {
  const { draft: _, ...own } = fields
  const { title, timestamp = formatPortalTime(now), ...rest } = own
  const moment = typeof timestamp === 'string' ? readTimestamp(timestamp) : 'form'
  const { day } = typeof moment === 'string' ? timestampOf(now, true) : moment
  return {
    path: path ?? `${day.slice(0, 4)}/${day.slice(5, 7)}/${slug}`,
    fields: { ...(title !== undefined && { title }), timestamp, ...rest },
    body: body.endsWith('\n') ? body : `${body}\n`,
  }
}

export function isArticlePath(path: string): boolean {
  return articlePathPattern.test(path)
}

/** Undefined where the hour cannot be read. */
export function momentOf({ fields }: ArticleText): Timestamp | undefined {
  const { timestamp } = fields
  const moment = typeof timestamp === 'string' ? readTimestamp(timestamp) : 'form'
  return typeof moment === 'string' ? undefined : moment
}
