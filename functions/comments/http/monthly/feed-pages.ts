import {
  deskFeedAddressPage,
  deskFeedCodesPage,
} from '../../../../_includes/layouts/desk/desk-feed-codes.ts'
import { opinionFeed } from '../../../../_includes/layouts/desk/opinion-feed.ts'
import type { FeedCodes } from '../../../../_includes/models/moderation/opinion-feed.ts'
import { giveFeedCode, opensFeed, ownFeedCodes } from '../../actions/monthly/feed-codes.ts'
import { readOpinions } from '../../actions/monthly/opinions.ts'
import type { Services } from '../../actions/services.ts'
import { firstValue } from '../../domain/fields.ts'
import { toIsoTime } from '../../store/moderators-store.ts'
import type { Moderator } from '../desk/authentication.ts'
import { signedInPage } from '../desk/signed-in-page.ts'
import { missingPage } from '../reader/missing.ts'
import { problem } from '../shared/problem.ts'
import { page, seeOther } from '../shared/responses.ts'
import type { RequestContext } from '../shared/route.ts'

/** The address is a secret: no referrer may carry it on. */
export async function showOpinionFeed({ params, services }: RequestContext): Promise<Response> {
  const { store, now, site } = services
  const [, code = ''] = /^(.+)\.xml$/.exec(params['code'] ?? '') ?? []
  if (!(await opensFeed(store, code, now()))) return problem('unauthenticated')
  return new Response(opinionFeed(site, await readOpinions(services)), {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Referrer-Policy': 'no-referrer',
    },
  })
}

export const showFeedCodes = signedInPage(async ({ services }, who) => codesPage(services, who))

/** What is given is shown in the answer itself, as nothing keeps it. */
export const makeFeedCode = signedInPage(async ({ services }, who, fields) => {
  const { store, now, site } = services
  const [name, days] = [firstValue(fields, 'name'), Number(firstValue(fields, 'days'))]
  const given = await giveFeedCode(store, { person: who.name, name, days, now: now() })
  if ('refused' in given) return codesPage(services, who, given.refused)
  const address = `${site.url}/kiem-duyet/du-luan/${given.code}.xml`
  return page(deskFeedAddressPage(site, { moderator: who.name, role: who.role }, address), 201)
})

/** Their own; others' are among the tokens of people. */
export const endFeedCode = signedInPage(async ({ services }, { name: by }, fields) => {
  const { store, now } = services
  const id = firstValue(fields, 'id')
  const codes = await ownFeedCodes(store, by, now())
  if (!codes.some((code) => code.id === id)) return missingPage(services)
  await store.revokeToken(id, { by, at: toIsoTime(now()) })
  return seeOther('/kiem-duyet/du-luan/')
})

async function codesPage(
  { store, now, site }: Services,
  { name: moderator, role }: Moderator,
  refused?: FeedCodes['refused'],
): Promise<Response> {
  const codes = await ownFeedCodes(store, moderator, now())
  const shown = { moderator, role, codes, ...(refused && { refused }) }
  return page(deskFeedCodesPage(site, shown), refused ? 422 : 200)
}
