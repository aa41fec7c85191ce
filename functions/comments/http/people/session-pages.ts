import { deskSessionsPage } from '../../../../_includes/layouts/desk/desk-sessions.ts'
import { deskSignInPage, deskClosedPage } from '../../../../_includes/layouts/desk/desk-sign-in.ts'
import { firstValue } from '../../domain/fields.ts'
import { toIsoTime, publicId } from '../../store/moderators-store.ts'
import { problem } from '../shared/problem.ts'
import { readBody } from '../shared/request-body.ts'
import { page, seeOther } from '../shared/responses.ts'
import type { Handler } from '../shared/route.ts'
import { isSameOrigin } from '../desk/authentication.ts'
import { signInNonce, signIn } from './sign-in.ts'
import { firstPageOf } from '../shared/first-page.ts'
import { passkeyHost } from './ceremony.ts'
import { clearedCookie } from '../shared/session-cookie.ts'
import { signedInPage } from '../desk/signed-in-page.ts'

export const showSessions = signedInPage(
  async ({ url, services }, { name, role, session = '' }) => {
    const { store, now } = services
    const [sessions, passkeys] = await Promise.all([
      store.listSessions(name, now()),
      store.passkeysOf(name),
    ])
    const host = passkeyHost(url, services)
    return page(
      deskSessionsPage(services.site, {
        moderator: name,
        role,
        ...(host !== undefined && { host }),
        passkeys: passkeys.map((each) => ({ ...each, isHere: each.host === host })),
        sessions: sessions.map((each) => ({ ...each, here: session.startsWith(each.id) })),
      }),
    )
  },
)

export const endSession = signedInPage(async ({ services }, { name }, fields) => {
  await services.store.endSession(name, firstValue(fields, 'session'), toIsoTime(services.now()))
  return seeOther('/kiem-duyet/phien/')
})

export const signOut = signedInPage(async ({ request, services }, { name, session }) => {
  if (session !== undefined)
    await services.store.endSession(name, publicId(session), toIsoTime(services.now()))
  return seeOther('/kiem-duyet/', {
    'Set-Cookie': clearedCookie(request),
    // Neither pages, by the browser's Back button, nor words that were kept while typing: the next one here is another.
    'Clear-Site-Data': '"cache", "storage"',
  })
})

/** Changes nothing: mail scanners open links too. */
export const showSignIn: Handler = async ({ params, services }) =>
  page(deskSignInPage(services.site, params['code'] ?? '', signInNonce(services)))

export const signInByForm: Handler = async ({ request, params, services }) => {
  if (!isSameOrigin(request, services.site.url)) return problem('forbidden')
  const body = await readBody(request)
  const shown = 'fields' in body ? firstValue(body.fields, 'trang') : ''
  const entered = await signIn(params['code'] ?? '', shown, request, services)
  return entered === undefined
    ? page(deskClosedPage(services.site), 401)
    : seeOther(firstPageOf(entered.role), { 'Set-Cookie': entered.cookie })
}
