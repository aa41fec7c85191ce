import { messagePage } from '../../../../_includes/layouts/message-page.ts'
import { commentStrings as words } from '../../../../_includes/strings/comments.ts'
import { type RefusalCode, statusOf } from '../shared/refusals.ts'
import { page } from '../shared/responses.ts'
import type { RequestContext } from '../shared/route.ts'

/** Words sent from another site, shown again, would stand in our frame as if they were ours. */
export function isCrossSite({ headers, url }: Request): boolean {
  const from = headers.get('sec-fetch-site')
  if (from !== null) return from !== 'same-origin' && from !== 'none'
  return ![null, new URL(url).origin].includes(headers.get('origin'))
}

export function crossSitePage(
  { site }: RequestContext['services'],
  code: RefusalCode,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return page(messagePage(site, words.notSent, words.foreign), statusOf(code), headers)
}

export function accepts(request: Request, type: string): boolean {
  return request.headers.get('accept')?.includes(type) === true
}
