import type { Context } from '@netlify/functions'
import { memoize } from '../../actions/memoize.ts'
import { createApp } from '../../http/app.ts'
import type { Route } from '../../http/shared/route.ts'
import { openOnNetlify, reportOnNetlify, shippedEdition } from './open-on-netlify.ts'
import { isPreview, openPreview } from '../preview.ts'
import { purgeOnNetlify } from './purge.ts'

/** Readers' function and the desk's differ in their routes alone. */
export function answerOnNetlify(
  routes: readonly Route[],
): (request: Request, context: Context) => Promise<Response> {
  const openPreviewOnce = memoize(() => openPreview(shippedEdition, reportOnNetlify, routes))
  const openProductionOnce = memoize(() =>
    openOnNetlify(purgeOnNetlify, (services) => createApp(services, routes)),
  )
  return async (request, context) => {
    const preview = isPreview(context.deploy)
    const answer = await (preview ? openPreviewOnce() : openProductionOnce())
    return answer(request, {
      address: context.ip,
      waitUntil: (work) => context.waitUntil(work),
      preview,
    })
  }
}
