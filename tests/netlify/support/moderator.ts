import { createToken } from '../../../functions/comments/actions/credentials.ts'
import type { Verdict } from '../../../functions/comments/domain/comment.ts'
import type { Store } from '../../../functions/comments/store/store.ts'
import type { Served } from './served.ts'

interface Waiting {
  readonly id: string
  readonly version: number
  readonly article: string
  readonly title: string
}

/** A moderator's program, known by its token. */
export interface Moderator {
  /** The text of a page of the desk. */
  desk(path?: string): Promise<string>
  queue(state?: 'pending' | 'approved'): Promise<readonly Waiting[]>
  /** One order to the API, with a request of its own; what was answered. */
  send(method: string, path: string, order: object): Promise<unknown>
  /** Settles these comments in one request, and says how each ended. */
  settle(comments: readonly Waiting[], verdict: Verdict): Promise<readonly string[]>
}

export async function moderator({ ask }: Served, store: Store): Promise<Moderator> {
  const { token } = await createToken(store, 'Lan', Date.now())
  const headers = { Authorization: `Bearer ${token}` }
  let requests = 0
  return {
    async desk(path = '/kiem-duyet/') {
      return (await ask(path, { headers })).text()
    },
    async queue(state = 'pending') {
      const response = await ask(`/api/moderation/comments?state=${state}`, { headers })
      return ((await response.json()) as { comments: Waiting[] }).comments
    },
    async send(method, path, order) {
      const response = await ask(`/api/moderation/${path}`, {
        method,
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify({ request: `r${(requests += 1)}`, ...order }),
      })
      return response.json()
    },
    async settle(comments, verdict) {
      const decisions = comments.map(({ id: comment, version }) => ({
        request: `r${(requests += 1)}`,
        comment,
        version,
        verdict,
      }))
      const response = await ask('/api/moderation/decisions', {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify({ decisions }),
      })
      const { results } = (await response.json()) as { results: { outcome: string }[] }
      return results.map(({ outcome }) => outcome)
    },
  }
}
