import { messagePage } from '../../../../_includes/layouts/message-page.ts'
import { commentStrings } from '../../../../_includes/strings/comments.ts'
import { strings } from '../../../../_includes/strings/site.ts'
import { page } from '../shared/responses.ts'
import type { RequestContext } from '../shared/route.ts'

export function missingPage({ site }: RequestContext['services']): Response {
  return page(messagePage(site, strings.missing, commentStrings.missingText), 404)
}
