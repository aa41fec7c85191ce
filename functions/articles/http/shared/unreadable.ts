import { problem } from '../../../comments/http/shared/problem.ts'

/** Bytes that are too many, or that broke off. */
export function unreadable(status: 413 | 400, limit: number): Response {
  return status === 413
    ? problem('large', { detail: `At most ${limit} bytes` })
    : problem('malformed')
}
