import { deskLogPage, deskSessionsPage } from '../../../../_includes/layouts/desk/desk-lists.ts'
import {
  deskClosedPage,
  deskPhonePage,
  deskSealedPage,
  deskSignInPage,
} from '../../../../_includes/layouts/desk/desk-sign-in.ts'
import { deskNoticePage, erasedWords } from '../../../../_includes/layouts/desk/desk-notice.ts'
import { deskPage } from '../../../../_includes/layouts/desk/desk.ts'
import { deskStrings as words } from '../../../../_includes/strings/desk.ts'
import { page, seeOther } from '../shared/responses.ts'
import { readBody } from '../shared/request-body.ts'
import { decide, drainOutbox } from '../../actions/decide.ts'
import { outcomeAddress, requestIdOf } from './desk-outcome.ts'
import { readDeskQueue, readState } from './desk-queue.ts'
import {
  authenticate,
  signInNonce,
  clearedCookie,
  isSameOrigin,
  signIn,
  type Moderator,
} from './authentication.ts'
import { runJobs } from '../../actions/jobs.ts'
import { erase, readErasures } from '../../actions/erase.ts'
import { afterResponse } from '../../actions/after-response.ts'
import { readLogCursor, revealPhone, readDecision } from './api.ts'
import { publicId, timeOf } from '../../store/moderators-store.ts'
import { problem, bodyRefusals } from '../shared/problem.ts'
import { missingPage } from '../reader/pages.ts'
import type { Handler, RequestContext } from '../shared/routing.ts'
import { first, type Fields } from '../../domain/submission.ts'
import { isId } from '../../domain/uuid.ts'

type PageHandler = (
  context: RequestContext,
  moderator: Moderator,
  fields: Fields,
) => Promise<Response>

/** Others are told how to get a link, and get back what they wrote. */
export function signedInPage(handler: PageHandler): Handler {
  return async (context) => {
    const who = await authenticate(context.request, context.services)
    if (who === 'unknown')
      return page(deskClosedPage(context.services.site, await unsentReason(context)), 401)
    if (who === 'foreign') return problem('forbidden')
    if (context.request.method !== 'POST') return handler(context, who, new Map())
    const body = await readBody(context.request)
    return 'fields' in body
      ? handler(context, who, body.fields)
      : problem(bodyRefusals[body.refused])
  }
}

/** Never what another site sends. */
async function unsentReason({ request }: RequestContext): Promise<string> {
  if (request.method !== 'POST' || !isSameOrigin(request)) return ''
  const body = await readBody(request)
  return 'fields' in body ? first(body.fields, 'reason') : ''
}

export const showDesk = signedInPage(async ({ url, client, services }, { name }) => {
  const shown = await readDeskQueue(url, name, services)
  afterResponse(runJobs, client, services)
  return page(deskPage(services.site, shown))
})

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

/** A POST, because each reveal is logged. */
export const showPhone = signedInPage(async ({ services }, { name }, fields) => {
  const comment = first(fields, 'comment').split('.')[0] ?? ''
  const found = isId(comment)
    ? await revealPhone(comment, name, services)
    : { refused: 'missing' as const }
  if ('phone' in found) return page(deskPhonePage(services.site, comment, found.phone))
  return found.refused === 'missing'
    ? missingPage(services)
    : page(deskSealedPage(services.site), 409)
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

export const refreshByForm = signedInPage(async ({ services }) => {
  await drainOutbox(services)
  return seeOther('/kiem-duyet/')
})

export const showLog = signedInPage(async ({ url, services }, { name }) => {
  const { entries, next } = await services.store.log(readLogCursor(url) ?? null, 100)
  return page(deskLogPage(services.site, { moderator: name, entries, next }))
})

export const showSessions = signedInPage(async ({ services }, { name, session = '' }) => {
  const sessions = await services.store.listSessions(name, services.now())
  return page(
    deskSessionsPage(services.site, {
      moderator: name,
      sessions: sessions.map((each) => ({ ...each, here: session.startsWith(each.id) })),
    }),
  )
})

export const endSession = signedInPage(async ({ services }, { name }, fields) => {
  await services.store.endSession(name, first(fields, 'session'), timeOf(services.now()))
  return seeOther('/kiem-duyet/phien/')
})

export const signOut = signedInPage(async ({ request, services }, { name, session }) => {
  if (session !== undefined)
    await services.store.endSession(name, publicId(session), timeOf(services.now()))
  return seeOther('/kiem-duyet/', {
    'Set-Cookie': clearedCookie(request),
    // Pages must not come back by the browser's Back button; storage holds readers' drafts, and stays.
    'Clear-Site-Data': '"cache"',
  })
})

/** Changes nothing: mail scanners open links too. */
export const showSignIn: Handler = async ({ params, services }) =>
  page(deskSignInPage(services.site, params['code'] ?? '', signInNonce(services)))

export const signInByForm: Handler = async ({ request, params, services }) => {
  if (!isSameOrigin(request)) return problem('forbidden')
  const body = await readBody(request)
  const shown = 'fields' in body ? first(body.fields, 'trang') : ''
  const cookie = await signIn(params['code'] ?? '', shown, request, services)
  return cookie === undefined
    ? page(deskClosedPage(services.site), 401)
    : seeOther('/kiem-duyet/', { 'Set-Cookie': cookie })
}
