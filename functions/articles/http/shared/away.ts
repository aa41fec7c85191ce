import { editorUnsavedPage } from '../../../../_includes/layouts/editor/editor-unsaved.ts'
import { editorStrings as words } from '../../../../_includes/strings/editor.ts'
import { firstValue, type Fields } from '../../../comments/domain/fields.ts'
import { problem } from '../../../comments/http/shared/problem.ts'
import type { RequestContext } from '../../../comments/http/shared/route.ts'
import { RepositoryAway, RepositoryClosed } from '../../repositories/repository.ts'
import { editorPage, isForm, wantsJson } from './editor-page.ts'

const later = { 'Retry-After': '30' }

/** Nothing was committed: whoever sent words keeps them, or gets them back. Other errors are thrown again. */
export function awayResponse(
  error: unknown,
  { request, url, services }: RequestContext,
  fields: Fields = new Map(),
): Response {
  const closed = error instanceof RepositoryClosed
  if (!closed && !(error instanceof RepositoryAway)) throw error
  services.report(error.message)
  if (url.pathname.startsWith('/api/') && (!isForm(request) || wantsJson(request)))
    return closed
      ? problem('no_repository', { detail: error.message })
      : problem('repository', { headers: later })
  const page = editorUnsavedPage(services.site, {
    title: words.away,
    message: closed ? words.messages['read-only'] : words.messages.away,
    typed: (name) => firstValue(fields, name),
    ...(closed && { reason: error.message }),
  })
  return editorPage(page, 503, closed ? {} : later)
}
