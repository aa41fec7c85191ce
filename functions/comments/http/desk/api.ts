import { isState, isVerdict } from '../../../../_includes/models/comment.ts'
import { json } from '../shared/responses.ts'
import { readJson } from '../shared/request-body.ts'
import { decide, refreshedListings } from '../../actions/decide.ts'
import { authenticate, isCrossSiteRead, type Moderator } from './authentication.ts'
import { runJobsAndRefresh } from '../../actions/jobs.ts'
import { afterResponse } from '../../actions/after-response.ts'
import { erase, readErasures } from '../../actions/erase.ts'
import { forModerators } from '../../store/listed.ts'
import { problem, bodyRefusals } from '../shared/problem.ts'
import type { Handler, RequestContext } from '../shared/routing.ts'
import { isGroup, isText } from '../../store/shapes.ts'
import type { Order } from '../../store/store.ts'
import { isId } from '../../domain/uuid.ts'

type ApiHandler = (context: RequestContext, moderator: Moderator) => Promise<Response>

/** 401 and 403 tell nothing of what exists. */
function signedInApi(handler: ApiHandler): Handler {
  return async (context) => {
    const who = await authenticate(context.request, context.services)
    if (who === 'unknown')
      return problem('unauthenticated', { headers: { 'WWW-Authenticate': 'Bearer' } })
    const foreign =
      who === 'foreign' || (who.session !== undefined && isCrossSiteRead(context.request))
    return foreign ? problem('forbidden') : handler(context, who)
  }
}

export const listQueue = signedInApi(async ({ url, client, services }) => {
  const state = url.searchParams.get('state') ?? 'pending'
  const after = url.searchParams.get('after')
  if (!isState(state)) return problem('malformed')
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
  afterResponse(runJobsAndRefresh, client, services)
  return json({ comments: comments.map(forModerators), next, totals })
})

export const decideMany = signedInApi(async ({ request, client, services }, { name }) => {
  const at = new Date(services.now()).toISOString()
  const body = await readJson(request)
  if ('refused' in body) return problem(bodyRefusals[body.refused])
  const decisions = readDecisions(body.json, name, at)
  if (decisions === undefined) return problem('malformed')
  const { settled, refreshed } = await decide(decisions, client, services)
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

export const revealPhoneByPost = signedInApi(async ({ params, services }, { name }) => {
  const found = await revealPhone(params['id'] ?? '', name, services)
  return 'phone' in found ? json(found) : problem(found.refused)
})

/** For tokens alone: a link can make a browser ask with a cookie. */
export const revealPhoneByGet = signedInApi(async (context, moderator) => {
  if (moderator.session !== undefined) return problem('forbidden')
  if (context.request.method === 'HEAD')
    return problem('method', { headers: { Allow: 'GET, POST' } })
  const found = await revealPhone(context.params['id'] ?? '', moderator.name, context.services)
  return 'phone' in found ? json(found) : problem(found.refused)
})

/** Logged before the phone is shown, and only where it can be shown. */
export async function revealPhone(
  comment: string,
  by: string,
  { store, secrets, now, report }: RequestContext['services'],
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

export const eraseMany = signedInApi(async ({ request, client, services }, { name }) => {
  const body = await readJson(request)
  if ('refused' in body) return problem(bodyRefusals[body.refused])
  const at = new Date(services.now()).toISOString()
  const decisions = readErasures(body.json, name, at)
  if (decisions === undefined) return problem('malformed')
  const settled = await erase(decisions, client, services)
  return json({
    results: settled.map(({ comment, outcome, version }) => ({
      comment,
      outcome,
      state: null,
      version,
    })),
    refreshed: refreshedListings(settled),
  })
})

export const readLog = signedInApi(async ({ url, services }) => {
  const after = readLogCursor(url)
  return after === undefined ? problem('cursor') : json(await services.store.log(after, 100))
})

export function readLogCursor(url: URL): string | null | undefined {
  const after = url.searchParams.get('after') || null
  return after === null || /^[1-9]\d{0,14}$/.test(after) ? after : undefined
}

function readDecisions(body: unknown, by: string, at: string): Order[] | undefined {
  const list = isGroup(body) ? body['decisions'] : undefined
  if (!Array.isArray(list) || list.length === 0 || list.length > 100) return undefined
  const decisions = list.flatMap((each) => readDecision(each, by, at))
  return decisions.length === list.length ? decisions : undefined
}

export function readDecision(each: unknown, by: string, at: string): Order[] {
  if (!isGroup(each)) return []
  const { request, comment, version, verdict, reason } = each
  if (!isText(request) || !isText(comment) || !Number.isSafeInteger(version) || !isVerdict(verdict))
    return []
  if (reason !== undefined && reason !== null && typeof reason !== 'string') return []
  const text = typeof reason === 'string' ? readReason(reason) : ''
  return [
    {
      request,
      comment,
      version: Number(version),
      verdict,
      by,
      at,
      ...(text !== '' && { reason: text }),
    },
  ]
}

/** Cut before it is normalised, too; half a character is dropped. */
function readReason(reason: string): string {
  return reason
    .slice(0, 2_000)
    .normalize('NFC')
    .trim()
    .slice(0, 500)
    .replace(/\p{Surrogate}/gu, '')
}
