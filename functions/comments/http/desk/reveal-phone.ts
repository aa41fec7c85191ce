import { problem } from '../shared/problem.ts'
import { json } from '../shared/responses.ts'
import type { RequestContext } from '../shared/route.ts'
import { signedInApi } from './signed-in-api.ts'

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
