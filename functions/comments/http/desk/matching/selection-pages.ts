import { deskMessagePage } from '../../../../../_includes/layouts/desk/desk-message.ts'
import { deskSelectionPage } from '../../../../../_includes/layouts/desk/desk-selection.ts'
import { deskSelectionProgressPage } from '../../../../../_includes/layouts/desk/desk-selection-progress.ts'
import { selectionStrings as words } from '../../../../../_includes/strings/moderation/selection.ts'
import { selectComments } from '../../../actions/desk/select-comments.ts'
import { settleSelection } from '../../../actions/desk/settle-selection.ts'
import { type Fields, firstValue } from '../../../domain/fields.ts'
import { page } from '../../shared/responses.ts'
import { readQueueFilter, writtenFilterOf } from '../read-filter.ts'
import { refusedPage, signedInPage } from '../signed-in-page.ts'
import { readSettling } from './read-selection.ts'

/** A POST, as what was found is kept for a while: it says what it would do, and does nothing yet. */
export const selectByForm = signedInPage(async ({ url, services }, { name, role }) => {
  const { site, newId } = services
  const filter = await readQueueFilter(url.searchParams, services)
  if (filter === undefined) return page(deskMessagePage(site, name, [words.noFilter]), 422)
  const { selection: id, ...selected } = await selectComments(filter, name, services)
  const shown = { moderator: name, role, filter: writtenFilterOf(url.searchParams) }
  return page(deskSelectionPage(site, { ...shown, id, ...selected, request: newId }))
})

/** The next 500; the page that it answers with leads on. */
export const settleByForm = signedInPage(async (context, who, fields) => {
  const { url, params, client, services } = context
  const { site } = services
  const tell = (sentence: string, status: number): Response =>
    page(deskMessagePage(site, who.name, [sentence]), status)
  const settle = readSettling(orderOf(fields), who, services)
  if (settle === 'unseen') return tell(words.unseen, 422)
  if (typeof settle !== 'function') return tell(words.unclear, 422)
  const id = params['id'] ?? ''
  const order = { id, by: who.name, count: Number(firstValue(fields, 'count')) }
  const settled = await settleSelection(order, settle, client, services)
  if (settled.outcome === 'missing') return tell(words.ended, 404)
  if (settled.outcome === 'changed') return tell(words.changed, 422)
  if (settled.outcome === 'refused') return refusedPage(context, settled.refused, fields)
  const { before, left } = settled
  const done = before.done + settled.done
  const isErasure = firstValue(fields, 'verdict') === 'erase'
  return page(
    deskSelectionProgressPage(site, {
      moderator: who.name,
      role: who.role,
      filter: writtenFilterOf(url.searchParams),
      id,
      isErasure,
      done,
      conflicts: before.conflicts + settled.conflicts,
      left,
      fields,
      ...(!isErasure && done > 0 && { undo: firstValue(fields, 'request') }),
    }),
  )
})

/** Nothing is erased without a tick. */
function orderOf(fields: Fields): Readonly<Record<string, string>> {
  const [request, verdict, reason, note, sure] = [
    'request',
    'verdict',
    'reason',
    'note',
    'sure',
  ].map((name) => firstValue(fields, name)) as [string, string, string, string, string]
  const isUnsure = verdict === 'erase' && sure !== 'yes'
  return { request, verdict, reason: isUnsure ? '' : reason, note }
}
