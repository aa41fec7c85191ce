import type { Config, Context } from '@netlify/functions'
import { readerRoutes } from './http/reader-routes.ts'
import { answerOnNetlify } from './platform/netlify/answer-on-netlify.ts'

const answer = answerOnNetlify(readerRoutes)

/** Netlify's entry point for readers: every address that is neither a file nor the desk's nor the editor's. */
export default function comments(request: Request, context: Context): Promise<Response> {
  return answer(request, context)
}

/** No `method`: with it Netlify would answer 404 where 405 is due, and to every HEAD. */
export const config: Config = {
  // The editor's and the desk's are other functions': no path belongs to two.
  excludedPath: [
    '/api/articles',
    '/api/articles/*',
    '/api/moderation',
    '/api/moderation/*',
    '/api/staff',
    '/api/staff/*',
  ],
  path: ['/api/*', '/y-kien', '/y-kien/*', '/binh-luan/*'],
  // An array: a string would count the whole domain as one visitor. Generous: mobile readers share addresses.
  rateLimit: { windowSize: 60, windowLimit: 600, aggregateBy: ['ip', 'domain'] },
}
