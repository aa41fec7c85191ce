import type { Config, Context } from '@netlify/functions'
import { memoize } from '../comments/actions/memoize.ts'
import { withHeaders } from '../comments/http/shared/headers.ts'
import { problem } from '../comments/http/shared/problem.ts'
import { isPreview } from '../comments/platform/preview.ts'
import { openEditorOnNetlify } from './platform/editor-on-netlify.ts'

/** Netlify's entry point for the editor. A preview has none: it would write what production publishes. */
export default async function articles(request: Request, context: Context): Promise<Response> {
  const answer = isPreview(context.deploy) ? undefined : await openOnce()
  if (answer === undefined) return withHeaders(problem('no_repository'), 'altcha', request)
  return answer(request, {
    address: context.ip,
    waitUntil: (work) => context.waitUntil(work),
    preview: false,
  })
}

/** What is here is kept from the comment function, which answers the rest of `/api/`. */
export const config: Config = {
  path: [
    '/api/articles',
    '/api/articles/*',
    '/bien-tap',
    '/bien-tap/*',
    '/ban-thao',
    '/ban-thao/*',
  ],
  rateLimit: { windowSize: 60, windowLimit: 600, aggregateBy: ['ip', 'domain'] },
}

const openOnce = memoize(openEditorOnNetlify)
