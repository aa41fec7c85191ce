import type { Config, Context } from '@netlify/functions'
import { deskRoutes } from '../comments/http/desk-routes.ts'
import { answerOnNetlify } from '../comments/platform/netlify/answer-on-netlify.ts'

const answer = answerOnNetlify(deskRoutes)

/** Netlify's entry point for staff: of the comment function, what readers need not wait for when it starts. */
export default function desk(request: Request, context: Context): Promise<Response> {
  return answer(request, context)
}

/** What is here of `/api/` is kept from readers' function, which answers the rest. */
export const config: Config = {
  path: [
    '/api/moderation',
    '/api/moderation/*',
    '/api/staff',
    '/api/staff/*',
    '/kiem-duyet',
    '/kiem-duyet/*',
  ],
  rateLimit: { windowSize: 60, windowLimit: 600, aggregateBy: ['ip', 'domain'] },
}
