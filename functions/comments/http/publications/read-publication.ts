import type { PublicationRequest } from '../../actions/publications/publish-replies.ts'
import { readMoment } from '../../domain/reading/read-moment.ts'
import type { CommentMark } from '../../store/queue/selection-store.ts'
import { isIdText, isJsonObject } from '../../store/json-shapes.ts'

/** Replies of one request. */
export const mostReplies = 100
/** Milliseconds ahead: whoever names a later hour has mistyped it. */
export const furthestAhead = 90 * 24 * 60 * 60 * 1000

/** `{ request, replies: [{ comment, version }], at? }`, 1 to 100 replies. Undefined where it cannot be read, or `at` is more than 90 days ahead. */
export function readPublication(
  given: unknown,
  by: string,
  now: number,
): PublicationRequest | undefined {
  if (!isJsonObject(given)) return undefined
  const { request, replies, at } = given
  const isKnown = Object.keys(given).every((name) => ['request', 'replies', 'at'].includes(name))
  if (!isKnown || !isIdText(request) || !Array.isArray(replies)) return undefined
  const marks = replies.flatMap(readReplyMark)
  if (marks.length === 0 || marks.length > mostReplies || marks.length < replies.length)
    return undefined
  if (at === undefined) return { request, by, replies: marks, until: undefined }
  const moment = typeof at === 'string' ? readMoment(at) : undefined
  if (moment === undefined || moment > now + furthestAhead) return undefined
  const until = moment > now ? new Date(moment).toISOString() : undefined
  return { request, by, replies: marks, until }
}

function readReplyMark(given: unknown): CommentMark[] {
  if (!isJsonObject(given)) return []
  const { comment, version } = given
  return isIdText(comment) && Number.isSafeInteger(version)
    ? [{ comment, version: Number(version) }]
    : []
}
