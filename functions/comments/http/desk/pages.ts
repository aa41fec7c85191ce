import {
  deskPhonePage,
  deskUnreadablePhonePage,
} from '../../../../_includes/layouts/desk/desk-sign-in.ts'
import { deskPage } from '../../../../_includes/layouts/desk/desk.ts'
import { page, seeOther } from '../shared/responses.ts'
import { drainOutbox } from '../../actions/decide.ts'
import { readDeskQueue } from './desk-queue.ts'
import { runJobs } from '../../actions/jobs/jobs.ts'
import { afterResponse } from '../../actions/after-response.ts'
import { firstPageOf } from '../shared/first-page.ts'
import { revealPhone } from './reveal-phone.ts'
import { gonePage } from './gone-page.ts'
import { firstValue } from '../../domain/fields.ts'
import { isId } from '../../domain/uuid.ts'
import { signedInPage } from './signed-in-page.ts'

export const showDesk = signedInPage(async ({ url, client, services }, who) => {
  const first = firstPageOf(who.role)
  if (first !== '/kiem-duyet/') return seeOther(first)
  const shown = await readDeskQueue(url, who, services)
  afterResponse(runJobs, client, services)
  return page(deskPage(services.site, shown))
})

/** A POST, because each reveal is logged. */
export const showPhone = signedInPage(async ({ services }, who, fields) => {
  const comment = firstValue(fields, 'comment').split('.')[0] ?? ''
  const found = isId(comment)
    ? await revealPhone(comment, who.name, services)
    : { refused: 'missing' as const }
  if ('phone' in found) return page(deskPhonePage(services.site, comment, found.phone))
  return found.refused === 'missing'
    ? gonePage(who, services)
    : page(deskUnreadablePhonePage(services.site), 409)
})

export const refreshByForm = signedInPage(async ({ services }) => {
  await drainOutbox(services)
  return seeOther('/kiem-duyet/')
})
