import { isId } from '../../../domain/uuid.ts'
import { problem } from '../../shared/problem.ts'
import { json } from '../../shared/responses.ts'
import type { RequestContext } from '../../shared/route.ts'
import type { Moderator } from '../authentication.ts'
import { signedInApi } from '../signed-in-api.ts'
import { signedInPage } from '../signed-in-page.ts'
import { commentPage } from './comment-pages.ts'

export const claimComment = signedInApi(async (context, moderator) => {
  const found = await claim(context, moderator)
  return found ? json(found) : problem('missing')
})

/** For whoever has no script, which does it by itself. */
export const claimByForm = signedInPage(async (context, moderator) => {
  const { by: reader } = (await claim(context, moderator)) ?? {}
  return commentPage(context, moderator, reader === undefined ? {} : { reader }, 200)
})

async function claim({ params, services }: RequestContext, { name: by }: Moderator) {
  const comment = params['id'] ?? ''
  const order = { comment, by, now: services.now() }
  return isId(comment) ? services.store.claimComment(order) : undefined
}

export const freeComment = signedInApi(async ({ params, services }, { name: by }) => {
  const comment = params['id'] ?? ''
  if (isId(comment)) await services.store.freeComment({ comment, by })
  return new Response(null, { status: 204 })
})
