import {
  deskMessagePage,
  erasureSentences,
} from '../../../../_includes/layouts/desk/desk-message.ts'
import { deskStrings as words } from '../../../../_includes/strings/desk.ts'
import { decide } from '../../actions/decide.ts'
import { readErasures, erase } from '../../actions/erase.ts'
import { firstValue } from '../../domain/fields.ts'
import { seeOther, page } from '../shared/responses.ts'
import { mayRestore } from '../../actions/objections/may-restore.ts'
import { objectionStrings } from '../../../../_includes/strings/moderation/objections.ts'
import { limitErasures } from './limit-erasures.ts'
import { readDecision } from './read-decision.ts'
import { outcomeAddress } from './desk-outcome.ts'
import { readWrittenFilter } from './read-filter.ts'
import { readState } from './desk-queue.ts'
import { refusedPage, signedInPage } from './signed-in-page.ts'

export const decideByForm = signedInPage(async ({ url, client, services }, { name }, fields) => {
  const at = new Date(services.now()).toISOString()
  const request = firstValue(fields, 'request')
  const requests = (fields.get('comment') ?? []).slice(0, 100).flatMap((mark) => {
    const [comment = '', version = ''] = mark.split('.')
    const order = {
      request,
      comment,
      version: Number(version),
      verdict: firstValue(fields, 'verdict'),
      reason: firstValue(fields, 'reason'),
      note: firstValue(fields, 'note'),
    }
    return readDecision(order, name, at, services.site.newsroom)
  })
  if (requests.length === 0) return seeOther('/kiem-duyet/')
  if (!(await mayRestore(requests, name, services)))
    return page(deskMessagePage(services.site, name, [objectionStrings.own]), 403)
  const { results } = await decide(requests, client, services)
  const { written } = await readWrittenFilter(url.searchParams, services)
  const filter = { ...written, state: readState(firstValue(fields, 'state')) }
  return seeOther(outcomeAddress(filter, request, results))
})

/** Idempotent, so it answers with a page and no redirect. */
export const eraseByForm = signedInPage(async (context, who, fields) => {
  const { client, services } = context
  const { name } = who
  const order = {
    request: firstValue(fields, 'request'),
    comments: [firstValue(fields, 'comment').split('.')[0]],
    reason: firstValue(fields, 'reason'),
  }
  const requests = readErasures(order, name, new Date(services.now()).toISOString())
  const sure = firstValue(fields, 'sure') === 'yes'
  if (requests === undefined || !sure)
    return page(deskMessagePage(services.site, name, [words.notErased]), 422)
  const limited = await limitErasures(who, requests, services)
  if ('refused' in limited) return refusedPage(context, limited.refused, fields)
  const results = await erase(limited.requests, client, services)
  return page(deskMessagePage(services.site, name, erasureSentences(results)))
})
