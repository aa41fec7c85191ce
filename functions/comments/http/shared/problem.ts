import type { FieldProblem } from '../../domain/fields.ts'
import { type RefusalCode, refusals, messages } from './refusals.ts'

interface ProblemOptions {
  readonly headers?: Readonly<Record<string, string>>
  readonly detail?: string
  readonly problems?: readonly FieldProblem[]
  /** Members of its own (RFC 9457, section 3.2). */
  readonly more?: Readonly<Record<string, unknown>>
}

/** `application/problem+json` (RFC 9457); never repeats what was sent. */
export function problem(
  code: RefusalCode,
  { headers = {}, detail, problems, more }: ProblemOptions = {},
): Response {
  const [status, title] = refusals[code]
  const body = {
    type: `/api/problems/${code}`,
    title,
    status,
    detail: detail ?? title,
    ...(problems !== undefined && {
      problems: problems.map(({ field, code: fault }) => ({
        field,
        code: fault === 'too_heavy' ? 'too_long' : fault,
        message: messages[fault],
      })),
    }),
    ...more,
  }
  const response = new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  })
  bodies.set(response, body)
  return response
}

/** No class that extends `Response`: Node loads all of `fetch` where it is named, and a function's start would wait. */
const bodies = new WeakMap<Response, object>()

/** So that a client can quote it (RFC 9457, 3.2). */
export function withRequestId(response: Response, request: string): Response {
  const body = bodies.get(response)
  return body === undefined
    ? response
    : new Response(JSON.stringify({ ...body, request }), response)
}
