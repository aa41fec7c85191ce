import { deskNoticePage, erasedWords } from '../../../../_includes/layouts/desk/desk-notice.ts'
import { deskStrings as words } from '../../../../_includes/strings/desk.ts'
import { decide } from '../../actions/decide.ts'
import { readErasures, erase } from '../../actions/erase.ts'
import { first } from '../../domain/submission.ts'
import { seeOther, page } from '../shared/responses.ts'
import { readDecision } from './read-decision.ts'
import { requestIdOf, outcomeAddress } from './desk-outcome.ts'
import { readState } from './desk-queue.ts'
import { signedInPage } from './signed-in-page.ts'

export const decideByForm = signedInPage(async ({ client, services }, { name }, fields) => {
  const at = new Date(services.now()).toISOString()
  const request = first(fields, 'request')
  const orders = (fields.get('comment') ?? []).slice(0, 100).flatMap((mark) => {
    const [comment = '', version = ''] = mark.split('.')
    const order = {
      request: requestIdOf(request, comment),
      comment,
      version: Number(version),
      verdict: first(fields, 'verdict'),
      reason: first(fields, 'reason'),
    }
    return readDecision(order, name, at)
  })
  if (orders.length === 0) return seeOther('/kiem-duyet/')
  const { settled } = await decide(orders, client, services)
  return seeOther(outcomeAddress(readState(first(fields, 'state')), request, settled))
})

/** Idempotent, so it answers with a page and no redirect. */
export const eraseByForm = signedInPage(async ({ client, services }, { name }, fields) => {
  const order = {
    request: first(fields, 'request'),
    comments: [first(fields, 'comment').split('.')[0]],
    reason: first(fields, 'reason'),
  }
  const orders = readErasures(order, name, new Date(services.now()).toISOString())
  const sure = first(fields, 'sure') === 'yes'
  if (orders === undefined || !sure)
    return page(deskNoticePage(services.site, name, [words.notErased]), 422)
  const settled = await erase(orders, client, services)
  return page(deskNoticePage(services.site, name, erasedWords(settled)))
})
