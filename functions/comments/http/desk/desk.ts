import { deskLogPage, deskSessionsPage } from '../../../../_includes/layouts/desk/desk-lists.ts'
import {
  deskClosedPage,
  deskPhonePage,
  deskSealedPage,
  deskSignInPage,
} from '../../../../_includes/layouts/desk/desk-door.ts'
import { deskNoticePage, erasedWords } from '../../../../_includes/layouts/desk/desk-notice.ts'
import { deskPage } from '../../../../_includes/layouts/desk/desk.ts'
import { deskStrings as words } from '../../../../_includes/strings/desk.ts'
import { page, seeOther } from '../shared/answer.ts'
import { readBody } from '../shared/body.ts'
import { decide, drain } from '../../actions/decide.ts'
import { doneAddress, requestOf } from './desk-done.ts'
import { readDeskQueue, stateOf } from './desk-queue.ts'
import {
  authenticate,
  doorPage,
  endedCookie,
  isOurs,
  signIn,
  type Moderator,
} from './desk-session.ts'
import { seeToDuties } from '../../actions/duties.ts'
import { erase, readErasures } from '../../actions/erasing.ts'
import { later } from '../../actions/later.ts'
import { logCursor, phoneOf, readOrder } from './moderation.ts'
import { publicId, timeOf } from '../../store/moderators-store.ts'
import { problem, unreadable } from '../shared/problem.ts'
import { missingPage } from '../reader/reader-pages.ts'
import type { Deed, Visit } from '../shared/routing.ts'
import { first, type Fields } from '../../domain/submission.ts'
import { isId } from '../../domain/uuid.ts'

type AtTheDesk = (visit: Visit, moderator: Moderator, fields: Fields) => Promise<Response>

/** A page or form of the desk: for whoever is signed in; others are told how to get a link, and get back what they wrote. */
export function atDesk(deed: AtTheDesk): Deed {
  return async (visit) => {
    const who = await authenticate(visit.request, visit.services)
    if (who === 'unknown')
      return page(deskClosedPage(visit.services.site, await written(visit)), 401)
    if (who === 'foreign') return problem('forbidden')
    if (visit.request.method !== 'POST') return deed(visit, who, new Map())
    const body = await readBody(visit.request)
    return 'fields' in body ? deed(visit, who, body.fields) : problem(unreadable[body.refused])
  }
}

/** The reason in a form that came after its session's end. What a stranger's page sends is not shown as ours. */
async function written({ request }: Visit): Promise<string> {
  if (request.method !== 'POST' || !isOurs(request)) return ''
  const body = await readBody(request)
  return 'fields' in body ? first(body.fields, 'reason') : ''
}

/** `GET /kiem-duyet/`: the queue, or a decided list. */
export const showDesk = atDesk(async ({ url, client, services }, { name }) => {
  const shown = await readDeskQueue(url, name, services)
  later(seeToDuties, client, services)
  return page(deskPage(services.site, shown))
})

/** `POST /kiem-duyet/quyet-dinh`: one comment or many, by plain forms. */
export const decideByForm = atDesk(async ({ client, services }, { name }, fields) => {
  const at = new Date(services.now()).toISOString()
  const request = first(fields, 'request')
  const orders = (fields.get('comment') ?? []).slice(0, 100).flatMap((mark) => {
    const [comment = '', version = ''] = mark.split('.')
    const order = {
      request: requestOf(request, comment),
      comment,
      version: Number(version),
      verdict: first(fields, 'verdict'),
      reason: first(fields, 'reason'),
    }
    return readOrder(order, name, at)
  })
  if (orders.length === 0) return seeOther('/kiem-duyet/')
  const { settled } = await decide(orders, client, services)
  return seeOther(doneAddress(stateOf(first(fields, 'state')), request, settled))
})

/** `POST /kiem-duyet/dien-thoai`: a POST, because each look is written into the log. */
export const showPhone = atDesk(async ({ services }, { name }, fields) => {
  const comment = first(fields, 'comment').split('.')[0] ?? ''
  const found = isId(comment)
    ? await phoneOf(comment, name, services)
    : { refused: 'missing' as const }
  if ('phone' in found) return page(deskPhonePage(services.site, comment, found.phone))
  return found.refused === 'missing'
    ? missingPage(services)
    : page(deskSealedPage(services.site), 409)
})

/** `POST /kiem-duyet/xoa`. Sent twice it is answered alike, so its answer is a page and no redirect. */
export const eraseByForm = atDesk(async ({ client, services }, { name }, fields) => {
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

/** `POST /kiem-duyet/lam-moi`: tries the waiting refreshes again, now. */
export const refreshByForm = atDesk(async ({ services }) => {
  await drain(services)
  return seeOther('/kiem-duyet/')
})

export const showLog = atDesk(async ({ url, services }, { name }) => {
  const { entries, next } = await services.store.log(logCursor(url) ?? null, 100)
  return page(deskLogPage(services.site, { moderator: name, entries, next }))
})

export const showSessions = atDesk(async ({ services }, { name, session = '' }) => {
  const sessions = await services.store.listSessions(name, services.now())
  return page(
    deskSessionsPage(services.site, {
      moderator: name,
      sessions: sessions.map((each) => ({ ...each, here: session.startsWith(each.id) })),
    }),
  )
})

export const endSession = atDesk(async ({ services }, { name }, fields) => {
  await services.store.endSession(name, first(fields, 'session'), timeOf(services.now()))
  return seeOther('/kiem-duyet/phien/')
})

export const signOut = atDesk(async ({ request, services }, { name, session }) => {
  if (session !== undefined)
    await services.store.endSession(name, publicId(session), timeOf(services.now()))
  return seeOther('/kiem-duyet/', {
    'Set-Cookie': endedCookie(request),
    // Pages seen before must not come back by the browser's Back; what is stored is a reader's draft, and stays.
    'Clear-Site-Data': '"cache"',
  })
})

/** `GET /kiem-duyet/vao/CODE` changes nothing: mail scanners open links too. */
export const showDoor: Deed = async ({ params, services }) =>
  page(deskSignInPage(services.site, params['code'] ?? '', doorPage(services)))

export const enter: Deed = async ({ request, params, services }) => {
  if (!isOurs(request)) return problem('forbidden')
  const body = await readBody(request)
  const shown = 'fields' in body ? first(body.fields, 'trang') : ''
  const cookie = await signIn(params['code'] ?? '', shown, request, services)
  return cookie === undefined
    ? page(deskClosedPage(services.site), 401)
    : seeOther('/kiem-duyet/', { 'Set-Cookie': cookie })
}
