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
  return new ProblemResponse(body, {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  })
}

class ProblemResponse extends Response {
  readonly content: object

  constructor(content: object, init: ResponseInit) {
    super(JSON.stringify(content), init)
    this.content = content
  }
}

/** So that a client can quote it (RFC 9457, 3.2). */
export function withRequestId(response: Response, request: string): Response {
  if (!(response instanceof ProblemResponse)) return response
  return new Response(JSON.stringify({ ...response.content, request }), response)
}
