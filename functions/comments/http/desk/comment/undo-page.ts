import { formatCount } from '../../../../../_includes/format/format.ts'
import { deskMessagePage } from '../../../../../_includes/layouts/desk/desk-message.ts'
import { deskStrings as words } from '../../../../../_includes/strings/desk.ts'
import { undoRequest } from '../../../actions/desk/undo-request.ts'
import { undoRequestOf } from '../../../domain/changes/undo.ts'
import { firstValue } from '../../../domain/fields.ts'
import type { ActionResult } from '../../../store/store.ts'
import { page, seeOther } from '../../shared/responses.ts'
import { outcomeAddress } from '../desk-outcome.ts'
import { readState } from '../desk-queue.ts'
import { signedInPage } from '../signed-in-page.ts'

/** More calls than the largest bulk has steps. */
const mostCalls = 40

export const undoByForm = signedInPage(async ({ client, services }, { name }, fields) => {
  const request = firstValue(fields, 'request')
  const results: ActionResult[] = []
  for (let calls = 0, more = true; more && calls < mostCalls; calls += 1) {
    const undone = await undoRequest(request, name, client, services)
    results.push(...undone.results.filter(({ outcome }) => outcome !== 'repeated'))
    more = undone.more
  }
  if (results.length <= 100) {
    const state = readState(firstValue(fields, 'state'))
    return seeOther(outcomeAddress({ state }, undoRequestOf(request), results))
  }
  const done = results.filter(({ outcome }) => outcome === 'done').length
  const sentences = [
    words.undone(formatCount(done)),
    ...(done < results.length ? [words.conflicts(formatCount(results.length - done))] : []),
  ]
  return page(deskMessagePage(services.site, name, sentences))
})
