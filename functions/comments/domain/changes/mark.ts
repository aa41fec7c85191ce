import { type Comment, textDigest } from '../comment.ts'
import { markInForce } from '../history.ts'

export interface Mark {
  readonly request: string
  readonly by: string
  readonly at: string
}

export function withTopic(comment: Comment, topic: string | null, mark: Mark): Comment {
  return withMark(comment, mark, (line) => ({ ...line, deed: 'topic', topic }))
}

/** `passage`: a part of the body. Undefined where it is none. */
export function withQuote(
  comment: Comment,
  passage: string | null,
  mark: Mark,
): Comment | undefined {
  const start = passage === null ? -1 : comment.body.indexOf(passage)
  if (passage !== null && start === -1) return undefined
  const quote = passage === null ? null : { start, end: start + passage.length }
  return withMark(comment, mark, (line) => ({ ...line, deed: 'quote', quote }))
}

/** Of a text that was edited since, or is not public, nothing is quoted. */
export function quoteOf(comment: Comment): string | null {
  const line = markInForce(comment.history, 'quote')
  if (!line?.quote || comment.state !== 'approved' || line.digest !== textDigest(comment))
    return null
  return comment.body.slice(line.quote.start, line.quote.end)
}

type LineStart = Mark & { readonly version: number; readonly digest: string }

/** Neither its text nor its state is another. */
export function withMark(
  comment: Comment,
  { request, by, at }: Mark,
  finish: (start: LineStart) => Comment['history'][number],
): Comment {
  const version = comment.version + 1
  const line = finish({ request, by, at, version, digest: textDigest(comment) })
  return { ...comment, version, history: [...comment.history, line] }
}
