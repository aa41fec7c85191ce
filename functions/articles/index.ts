import type { Config } from '@netlify/functions'
import { withHeaders } from '../comments/http/shared/headers.ts'
import { problem } from '../comments/http/shared/problem.ts'

/** Netlify's entry point for the editor. A function's disk holds no work tree, so nothing can be saved here. */
export default function articles(request: Request): Response {
  return withHeaders(problem('no_repository'), 'altcha', request)
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
