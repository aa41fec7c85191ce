import { isFault } from '../builder/content/problems/problem.ts'
import type { PublishResult } from './publish-result.ts'

export interface HookResponse {
  readonly code: number
  readonly headers?: object
  readonly body?: object
}

/** 503: the same content may pass later. */
export function responseTo(result: PublishResult): HookResponse {
  if (!('problems' in result))
    return { code: 200, headers: { 'Content-Type': 'application/json' }, body: result }
  const status = result.mayPass === true ? 503 : 422
  const { problems } = result
  return {
    code: status,
    headers: {
      'Content-Type': 'application/problem+json',
      ...(status === 503 && { 'Retry-After': '60' }),
    },
    body: {
      type: 'about:blank',
      title: 'Nothing was published',
      status,
      detail: `${problems.filter(isFault).length} problem(s): the last good edition stands.`,
      problems,
    },
  }
}
