import {
  deskHandoverPage,
  deskRemovalPage,
} from '../../../../_includes/layouts/desk/desk-staff-steps.ts'
import { deskStaffPage } from '../../../../_includes/layouts/desk/desk-staff.ts'
import type { StaffPage } from '../../../../_includes/models/people/staff.ts'
import { staffStrings as words } from '../../../../_includes/strings/staff.ts'
import { firstValue } from '../../domain/fields.ts'
import type { Moderator } from '../desk/authentication.ts'
import { signedInPage } from '../desk/signed-in-page.ts'
import { page, seeOther } from '../shared/responses.ts'
import type { RequestContext, StaffHandler } from '../shared/route.ts'
import { readStaff } from './read-staff.ts'
import { refusalStatuses } from './staff-api.ts'
import type { StaffChange } from './staff-changes.ts'

export const showStaff = signedInPage(async ({ url, services }, who) => {
  const done = url.searchParams.get('xong') ?? ''
  return staffPage(services, who, isDone(done) ? done : undefined)
})

/** The step between: what would end. */
export const showRemoval = signedInPage(async ({ url, services }, who) => {
  const people = await readStaff(services, who.session)
  const name = (url.searchParams.get('name') ?? '').normalize('NFC')
  const person = people.find((each) => each.name === name)
  return person === undefined
    ? staffPage(services, who, 'missing', 404)
    : page(deskRemovalPage(services.site, askingOf(who), person, people))
})

/** What is given is shown in the answer itself, as nothing keeps it. */
export function changeByForm(change: StaffChange): StaffHandler {
  return signedInPage(async ({ services }, who, fields) => {
    const ended = await change((field) => firstValue(fields, field), who.name, services)
    if ('done' in ended) return seeOther(`/kiem-duyet/nguoi/?xong=${ended.done}`)
    if ('given' in ended)
      return page(deskHandoverPage(services.site, askingOf(who), ended.given), 201)
    return staffPage(services, who, ended.refused, refusalStatuses[ended.refused])
  })
}

async function staffPage(
  services: RequestContext['services'],
  who: Moderator,
  message: StaffPage['message'],
  status = 200,
): Promise<Response> {
  const people = await readStaff(services, who.session)
  const shown = { ...askingOf(who), people, ...(message !== undefined && { message }) }
  return page(deskStaffPage(services.site, shown), status)
}

function askingOf({ name, role }: Moderator): Pick<StaffPage, 'moderator' | 'role'> {
  return { moderator: name, role }
}

function isDone(word: string): word is keyof typeof words.done {
  return Object.hasOwn(words.done, word)
}
