import { isId } from '../../../domain/uuid.ts'
import { problem } from '../../shared/problem.ts'
import { json } from '../../shared/responses.ts'
import { signedInApi } from '../signed-in-api.ts'

export const claimComment = signedInApi(async ({ params, services }, { name: by }) => {
  const comment = params['id'] ?? ''
  const order = { comment, by, now: services.now() }
  const claim = isId(comment) ? await services.store.claimComment(order) : undefined
  return claim ? json(claim) : problem('missing')
})

export const freeComment = signedInApi(async ({ params, services }, { name: by }) => {
  const comment = params['id'] ?? ''
  if (isId(comment)) await services.store.freeComment({ comment, by })
  return new Response(null, { status: 204 })
})
