import { readBodyText } from '../../../comments/http/shared/body-text.ts'
import type { ArticleText } from '../../domain/article-text.ts'
import { maxSentBytes, readSent } from '../shared/read-sent.ts'
import { unreadable } from '../shared/unreadable.ts'

/** Undefined where nothing was sent, whatever kind it says to be: the saved draft is meant. */
export async function readPreviewed(request: Request): Promise<ArticleText | undefined | Response> {
  const read = await readBodyText(request, maxSentBytes)
  if ('refused' in read) return unreadable(read.refused, maxSentBytes)
  if (/^\s*(?:\{\s*\}\s*)?$/.test(read.text)) return undefined
  return readSent(new Request(request, { method: 'POST', body: read.text }), 'preview')
}
