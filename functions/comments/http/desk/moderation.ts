import { json } from '../shared/answer.ts'
import { readJson } from '../shared/body.ts'
import { decide, refreshedBy } from '../../actions/decide.ts'
import type { Verdict } from '../../domain/comment.ts'
import { authenticate, isForeignLook, type Moderator } from './desk-session.ts'
import { seeToEverything } from '../../actions/duties.ts'
import { later } from '../../actions/later.ts'
import { erase, readErasures } from '../../actions/erasing.ts'
import { forModerators } from '../../store/listed.ts'
import { problem, unreadable } from '../shared/problem.ts'
import type { Deed, Visit } from '../shared/routing.ts'
import { isGroup, isText } from '../../store/shapes.ts'
import type { Order } from '../../store/store.ts'
import { isId } from '../../domain/uuid.ts'

type ForModerators = (visit: Visit, moderator: Moderator) => Promise<Response>

/** Lets only moderators in; 401 and 403 say nothing of what lies behind. */
function guarded(deed: ForModerators): Deed {
  return async (visit) => {
    const who = await authenticate(visit.request, visit.services)
    if (who === 'unknown')
      return problem('unauthenticated', { headers: { 'WWW-Authenticate': 'Bearer' } })
    const foreign = who === 'foreign' || (who.session !== undefined && isForeignLook(visit.request))
    return foreign ? problem('forbidden') : deed(visit, who)
  }
}

/** `GET /api/moderation/comments?state=&after=&article=&q=`. */
export const listQueue = guarded(async ({ url, client, services }) => {
  const state = url.searchParams.get('state') ?? 'pending'
  const after = url.searchParams.get('after')
  if (state !== 'pending' && state !== 'approved' && state !== 'rejected')
    return problem('malformed')
  if (after !== null && !isId(after)) return problem('cursor')
  const article = url.searchParams.get('article')
  const q = url.searchParams.get('q')?.trim()
  const { comments, next, totals } = await services.store.queue({
    state,
    limit: 50,
    ...(after !== null && { after }),
    ...(article !== null && article !== '' && { article }),
    ...(q && { q }),
  })
  later(seeToEverything, client, services)
  return json({ comments: comments.map(forModerators), next, totals })
})

/** `POST /api/moderation/decisions`. */
export const decideMany = guarded(async ({ request, client, services }, { name }) => {
  const at = new Date(services.now()).toISOString()
  const body = await readJson(request)
  if ('refused' in body) return problem(unreadable[body.refused])
  const orders = readOrders(body.json, name, at)
  if (orders === undefined) return problem('malformed')
  const { settled, refreshed } = await decide(orders, client, services)
  return json({
    results: settled.map(({ comment, outcome, state, version }) => ({
      comment,
      outcome,
      state,
      version,
    })),
    refreshed,
  })
})

/** `POST /api/moderation/comments/ID/phone`. */
export const revealPhone = guarded(async ({ params, services }, { name }) => {
  const found = await phoneOf(params['id'] ?? '', name, services)
  return 'phone' in found ? json(found) : problem(found.refused)
})

/** `GET` of the same, for programs alone: a link can make a browser ask, but not with a token; and HEAD shows nobody. */
export const revealPhoneToProgram = guarded(async (visit, moderator) => {
  if (moderator.session !== undefined) return problem('forbidden')
  if (visit.request.method === 'HEAD') return problem('method', { headers: { Allow: 'GET, POST' } })
  const found = await phoneOf(visit.params['id'] ?? '', moderator.name, visit.services)
  return 'phone' in found ? json(found) : problem(found.refused)
})

/** Every look is in the log before anything is shown, and nothing that could not be shown is in the log. */
export async function phoneOf(
  comment: string,
  by: string,
  { store, secrets, now, report }: Visit['services'],
): Promise<{ readonly phone: string } | { readonly refused: 'missing' | 'sealed' }> {
  const sealed = await store.sealedPhone(comment)
  if (sealed === undefined) return { refused: 'missing' }
  const phone = secrets.unseal(sealed, comment)
  if (phone === undefined) {
    report('A phone was sealed with another SECRET_KEY, or is damaged: it cannot be shown.')
    return { refused: 'sealed' }
  }
  const seen = await store.revealPhone({ comment, by, at: new Date(now()).toISOString() })
  return seen === sealed ? { phone } : { refused: 'missing' }
}

/** `POST /api/moderation/erasures` `{ request, comments, reason }`. */
export const eraseMany = guarded(async ({ request, client, services }, { name }) => {
  const body = await readJson(request)
  if ('refused' in body) return problem(unreadable[body.refused])
  const at = new Date(services.now()).toISOString()
  const orders = readErasures(body.json, name, at)
  if (orders === undefined) return problem('malformed')
  const settled = await erase(orders, client, services)
  return json({
    results: settled.map(({ comment, outcome, version }) => ({
      comment,
      outcome,
      state: null,
      version,
    })),
    refreshed: refreshedBy(settled),
  })
})

/** `GET /api/moderation/log?after=`. */
export const readLog = guarded(async ({ url, services }) => {
  const after = logCursor(url)
  return after === undefined ? problem('cursor') : json(await services.store.log(after, 100))
})

/** A page of the log goes on from a line's number; undefined where it is none. */
export function logCursor(url: URL): string | null | undefined {
  const after = url.searchParams.get('after') || null
  return after === null || /^[1-9]\d{0,14}$/.test(after) ? after : undefined
}

function readOrders(body: unknown, by: string, at: string): Order[] | undefined {
  const list = isGroup(body) ? body['decisions'] : undefined
  if (!Array.isArray(list) || list.length === 0 || list.length > 100) return undefined
  const orders = list.flatMap((each) => readOrder(each, by, at))
  return orders.length === list.length ? orders : undefined
}

/** No order, or the one that this piece of JSON gives. */
export function readOrder(each: unknown, by: string, at: string): Order[] {
  if (!isGroup(each)) return []
  const { request, comment, version, verdict, reason } = each
  if (!isText(request) || !isText(comment) || !Number.isSafeInteger(version) || !isVerdict(verdict))
    return []
  if (reason !== undefined && reason !== null && typeof reason !== 'string') return []
  const said = typeof reason === 'string' ? readReason(reason) : ''
  return [
    {
      request,
      comment,
      version: Number(version),
      verdict,
      by,
      at,
      ...(said !== '' && { reason: said }),
    },
  ]
}

/** Cut before it is normalised too. Half a character, as a cut may leave one, would be stored as something else. */
function readReason(reason: string): string {
  return reason
    .slice(0, 2_000)
    .normalize('NFC')
    .trim()
    .slice(0, 500)
    .replace(/\p{Surrogate}/gu, '')
}

function isVerdict(value: unknown): value is Verdict {
  return value === 'approve' || value === 'reject' || value === 'restore'
}
