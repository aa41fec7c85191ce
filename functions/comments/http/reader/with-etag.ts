import { createHash } from 'node:crypto'
import { namesTag } from '../shared/etag.ts'
import { cacheHeaders, json } from '../shared/responses.ts'

export function withETag(
  request: Request,
  body: unknown,
  tag: string,
  query: readonly string[],
): Response {
  const etag = `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`
  const headers = { ...cacheHeaders(tag, query), ETag: etag }
  // `*` names nothing of ours.
  if (namesTag(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers })
  return json(body, 200, headers)
}
