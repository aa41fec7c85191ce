import type { ArticleText } from '../../domain/article-text.ts'
import { readSent } from '../shared/read-sent.ts'

/** Undefined where nothing was sent: the saved draft is meant. */
export function readPreviewed(request: Request): Promise<ArticleText | undefined | Response> {
  return request.headers.has('content-type')
    ? readSent(request, 'preview')
    : Promise.resolve(undefined)
}
