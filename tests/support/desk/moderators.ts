import { expect } from 'vitest'
import { createSignInCode, createToken } from '../../../functions/comments/actions/credentials.ts'
import type { CommentState, Verdict } from '../../../functions/comments/domain/comment.ts'
import { type Desk, ORIGIN } from './desk.ts'
import { submitMany, type FormFields } from './submit.ts'

export interface Settling {
  readonly request?: string
  readonly comment: string
  readonly version?: number
  readonly verdict: Verdict
  readonly reason?: string
  readonly note?: string
}

export interface Result {
  readonly comment: string
  readonly outcome: string
  readonly state: CommentState | null
  readonly version: number
}

/** A program of the newsroom's, with a token of its own. */
export interface Program {
  get(path: string): Promise<Response>
  post(path: string, body: unknown): Promise<Response>
  put(path: string, body: unknown): Promise<Response>
  decide(...orders: readonly Settling[]): Promise<readonly Result[]>
}

export async function program(desk: Desk, name = 'Lan'): Promise<Program> {
  const { token } = await createToken(desk.store, name, desk.services.now())
  const headers = { Authorization: `Bearer ${token}` }
  let requests = 0
  const send = (method: string, path: string, body: unknown): Promise<Response> =>
    desk.ask(path, {
      method,
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  const post = (path: string, body: unknown) => send('POST', path, body)
  return {
    put: (path, body) => send('PUT', path, body),
    get: (path) => desk.ask(path, { headers }),
    post,
    async decide(...orders) {
      const decisions = orders.map((order) => ({
        request: `${name}-${(requests += 1)}`,
        version: 1,
        ...order,
      }))
      const response = await post('/api/moderation/decisions', { decisions })
      expect(response.status).toBe(200)
      await desk.settled()
      return ((await response.json()) as { results: Result[] }).results
    },
  }
}

/** Follows a fresh one-time link as a browser does, and gives the session's cookie. */
export async function signIn(desk: Desk, name = 'Lan'): Promise<string> {
  const code = await createSignInCode(desk.store, name, desk.services.now())
  const response = await enter(desk, code)
  expect(response.status).toBe(303)
  return cookieOf(response)
}

export function enter(desk: Desk, code: string): Promise<Response> {
  return desk.ask(`/kiem-duyet/vao/${code}`, { method: 'POST', headers: { Origin: ORIGIN } })
}

/** `name=value` of the cookie that an answer sets. */
export function cookieOf(response: Response): string {
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** Asks for a page of the desk with a session's cookie. */
export async function deskPage(desk: Desk, cookie: string, path = '/kiem-duyet/'): Promise<string> {
  const response = await desk.ask(path, { headers: { Cookie: cookie } })
  expect(response.status).toBe(200)
  return response.text()
}

/** Sends one of the desk's forms, from the desk's own page. */
export function deskForm(
  desk: Desk,
  cookie: string,
  path: string,
  fields: URLSearchParams | Record<string, string> = {},
): Promise<Response> {
  return desk.ask(path, {
    method: 'POST',
    headers: { Cookie: cookie, Origin: ORIGIN },
    body: new URLSearchParams(fields),
  })
}

/** So many comments of an article, sent and then all approved. */
export async function approveMany(
  desk: Desk,
  count: number,
  changes: FormFields = {},
): Promise<void> {
  const lan = await program(desk)
  const receipts = await submitMany(desk, count, changes)
  await lan.decide(...receipts.map(({ comment }) => ({ comment, verdict: 'approve' as const })))
}
